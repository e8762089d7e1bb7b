package vn.sotay.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;
import vn.sotay.json.ArticleJson;
import vn.sotay.lang.Texts;
import vn.sotay.search.Hit;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.NumberResults.NumberHit;
import vn.sotay.search.Passage;
import vn.sotay.search.PracticeRequest;
import vn.sotay.search.PracticeResults.PracticeHit;
import vn.sotay.search.SearchRequest;

/**
 * What a question finds, as rows: all that the pages show of it, up to a thousand.
 *
 * <p>An instance remembers the articles it has looked up: one for each export.
 */
public final class ExportRows {

  private final KnowledgeBase base;
  private final Texts texts;
  private final Map<PageId, Optional<Article>> seen = new HashMap<>();

  private ExportRows(KnowledgeBase base, Texts texts) {
    this.base = base;
    this.texts = texts;
  }

  /**
   * Returns rows of a knowledge base.
   *
   * @param texts of the bundle {@link ExportFormat#MESSAGES}
   */
  public static ExportRows of(KnowledgeBase base, Texts texts) {
    return new ExportRows(base, texts);
  }

  /** Returns the passages of the articles that have all words, the best article first. */
  public List<ExportRow> articles(SearchRequest request) {
    return base.search(request.page(0, SearchRequest.MAX_SIZE)).hits().stream()
        .filter(Hit::allWords)
        .flatMap(hit -> hit.passages().stream().flatMap(p -> row(hit, p).stream()))
        .toList();
  }

  private Optional<ExportRow> row(Hit hit, Passage passage) {
    return article(hit.article().id())
        .map(
            article ->
                new ExportRow(
                    "",
                    Optional.empty(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    where(hit.article().province()),
                    "",
                    passage.text(),
                    page(article, passage.span()),
                    source(article)));
  }

  public List<ExportRow> figures(NumberRequest request) {
    return base.numbers(request.page(0, SearchRequest.MAX_SIZE)).hits().stream()
        .flatMap(hit -> row(hit).stream())
        .toList();
  }

  private Optional<ExportRow> row(NumberHit hit) {
    return article(hit.article().id())
        .map(
            article ->
                new ExportRow(
                    hit.printed(),
                    hit.value(),
                    texts.text("unit." + hit.unit().slug()),
                    hit.counted().orElse(""),
                    hit.indicator().map(known -> known.label(texts.language())).orElse(""),
                    hit.isTarget() ? texts.text("figure.target") : "",
                    "",
                    where(hit.article().province()),
                    hit.when().orElse(""),
                    hit.sentence().text(),
                    page(article, hit.evidence().span()),
                    source(article)));
  }

  public List<ExportRow> practices(PracticeRequest request) {
    return base.practices(request.page(0, SearchRequest.MAX_SIZE)).hits().stream()
        .flatMap(hit -> row(hit).stream())
        .toList();
  }

  private Optional<ExportRow> row(PracticeHit hit) {
    return article(hit.article().id())
        .map(
            article ->
                new ExportRow(
                    String.join(
                        "; ", hit.card().figures().stream().map(Evidence::quotation).toList()),
                    Optional.empty(),
                    "",
                    "",
                    "",
                    "",
                    hit.card().actor().map(Evidence::quotation).orElse(""),
                    where(hit.card().province()),
                    hit.card().when().orElse(""),
                    hit.card().practice().quotation(),
                    page(article, hit.card().practice().span()),
                    source(article)));
  }

  private String where(Optional<ProvinceNames> province) {
    return province
        .map(
            names ->
                names.then().equals(names.now())
                    ? names.then()
                    : texts.text("province.now", names.then(), names.now()))
        .orElse("");
  }

  private Optional<Article> article(PageId id) {
    return seen.computeIfAbsent(
        id, page -> base.article(page).map(found -> ArticleJson.read(found.json()).article()));
  }

  private static Article.PartPage page(Article article, Span words) {
    return article.origin().pages().get(article.origin().pageAt(words.start()));
  }

  private static ExportRow.Source source(Article article) {
    return new ExportRow.Source(
        article.id().value(),
        article.headline(),
        article.publication().outlet(),
        article.publication().author(),
        article.publication().published(),
        article.origin().pages());
  }
}
