package vn.sotay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.article.Progress;
import vn.sotay.article.Span;
import vn.sotay.json.ArticleJson;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Layer;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRange;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.PracticeRequest;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.YearRange;
import vn.sotay.store.Corpus;
import vn.sotay.store.NotebookFile;
import vn.sotay.store.PageKind;

/** What people added goes into the index at the next build, and out of it when it is undone. */
class AdditionsTest {

  private static final URI URL = URI.create("https://bao.example/doi-moi-sinh-hoat-12345.html");
  private static final PageId PAGE = PageId.of(URL);

  private static final String PARAGRAPH =
      "<p>Chi bộ thôn Bình Hải tổ chức sinh hoạt chuyên đề mỗi quý một lần, đảng viên dự họp"
          + " đông đủ.</p>";

  private static final String ARTICLE = page("Sổ đỏ lưu tên bốn mươi người cao tuổi.");

  @TempDir private Path folder;
  private NotebookFile notebook;
  private KnowledgeBase base;

  private static String page(String last) {
    return "<h1>Đổi mới sinh hoạt: 95,5%% đảng viên dự họp</h1><div class='content'>%s<p>%s</p></div>"
        .formatted(PARAGRAPH.repeat(4), last);
  }

  @BeforeEach
  void build() {
    assertThat(buildWith(ARTICLE).articles()).isEqualTo(1);
    notebook = NotebookFile.open(corpus());
    base = KnowledgeBase.open(Build.searchIndex(index()), notebook::notebook);
  }

  @AfterEach
  void close() {
    base.close();
    notebook.close();
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private Path index() {
    return folder.resolve("index");
  }

  private BuildReport buildWith(String body) {
    Bytes html = Bytes.utf8("<html><body>" + body + "</body></html>");
    var type = new Page.Header("Content-Type", "text/html; charset=utf-8");
    try (Corpus corpus = Corpus.open(corpus())) {
      corpus.add(
          new Page(URL, URL, Instant.EPOCH, 200, List.of(type), html, Optional.empty()),
          PageKind.ARTICLE,
          List.of());
    }
    return again();
  }

  private BuildReport again() {
    return Build.run(corpus(), index(), WordEngine.embedded(), Progress.NONE);
  }

  private long add(Layer layer, String words, Map<String, String> values) {
    AnnotatedArticle shown = shown();
    var fact = new MissedFact(layer, words, "", values);
    Span place = place(fact, shown);
    Article article = shown.article();
    return notebook.record(fact.change(article, place, fact.values(article, place), ""));
  }

  private AnnotatedArticle shown() {
    return ArticleJson.read(base.article(PAGE).orElseThrow().json());
  }

  private static Span place(MissedFact fact, AnnotatedArticle shown) {
    return switch (fact.in(shown)) {
      case MissedFact.Place.Nowhere() -> throw new AssertionError(fact.words() + " stands nowhere");
      case MissedFact.Place.Several(List<Span> spans) -> spans.getFirst();
      case MissedFact.Place.Known(Span span) -> span;
      case MissedFact.Place.Free(Span span) -> span;
    };
  }

  private long addForty() {
    return add(Layer.QUANTITIES, "bốn mươi người", Map.of("value", "40", "unit", "count"));
  }

  private List<BigDecimal> figures() {
    var all =
        new NumberRequest(
            Optional.empty(), NumberRange.ALL, "", Optional.empty(), YearRange.ALL, 0, 20);
    return base.numbers(all).hits().stream().flatMap(hit -> hit.value().stream()).toList();
  }

  private List<String> practices() {
    return base.practices(PracticeRequest.ALL).hits().stream()
        .map(hit -> hit.card().practice().quotation())
        .toList();
  }

  @Test
  void anAddedFigureIsFoundAfterTheNextBuildAndNoMoreOnceItIsUndone() {
    long change = addForty();
    assertThat(figures()).isEmpty();

    assertThat(again().indexed()).isEqualTo(1);

    assertThat(figures()).containsExactly(BigDecimal.valueOf(40));
    assertThat(again().indexed()).isZero();
    notebook.undo(change);
    assertThat(figures()).isEmpty();
    assertThat(base.statistics().figures()).isZero();
    notebook.redo(change);
    assertThat(figures()).hasSize(1);
    notebook.undo(change);
    assertThat(again().indexed()).isEqualTo(1);
    assertThat(figures()).isEmpty();
  }

  @Test
  void withoutTheNotebookNothingThatWasAddedIsTold() {
    addForty();
    again();
    try (KnowledgeBase alone = KnowledgeBase.open(Build.searchIndex(index()))) {
      assertThat(alone.statistics().figures()).isZero();
    }
  }

  @Test
  void anAddedFigureIsFoundByWhatItWasMendedToSince() {
    addForty();
    again();
    add(Layer.QUANTITIES, "bốn mươi người", Map.of("value", "41", "unit", "count"));
    assertThat(figures()).containsExactly(BigDecimal.valueOf(41));
  }

  @Test
  void anAddedPracticeGetsACard() {
    List<String> before = practices();
    add(Layer.PRACTICES, "Sổ đỏ lưu tên bốn mươi người cao tuổi", Map.of());
    again();
    assertThat(practices())
        .hasSize(before.size() + 1)
        .contains("Sổ đỏ lưu tên bốn mươi người cao tuổi");
    notebook.undo(1);
    assertThat(practices()).isEqualTo(before);
    again();
    assertThat(practices()).isEqualTo(before);
  }

  @Test
  void anAddedDirectiveIsAConditionThatFindsItsArticle() {
    add(Layer.DIRECTIVES, "Sổ đỏ", Map.of("type", "nghi-quyet", "number", "99-NQ/HU"));
    again();
    assertThat(base.search(SearchRequest.of("văn_bản:99-NQ/HU")).hits()).hasSize(1);
    assertThat(base.directives()).extracting(CitedDirective::id).containsExactly("99-NQ/HU");
    notebook.undo(1);
    assertThat(base.directives()).isEmpty();
  }

  @Test
  void anAddedDirectiveIsThePaperOfTheRegisterThatBearsItsNumber() {
    String number = "12-HD/BTCTW";
    long first = add(Layer.DIRECTIVES, "Sổ đỏ", Map.of("type", "huong-dan", "number", number));
    again();
    assertThat(base.directives())
        .as("several papers bear it")
        .extracting(CitedDirective::id)
        .containsExactly(number);
    notebook.undo(first);
    add(
        Layer.DIRECTIVES,
        "Sổ đỏ",
        Map.of("type", "huong-dan", "number", number, "date", "2018-07-06"));
    again();
    assertThat(base.directives())
        .extracting(CitedDirective::id)
        .containsExactly("12-hd-btctw-2018");
  }

  @Test
  void whatWasAddedStandsOnItsPage() {
    long before = Verification.of(corpus(), index(), Progress.NONE).facts();
    addForty();
    again();
    Verification verified = Verification.of(corpus(), index(), Progress.NONE);
    assertThat(verified.faults()).isEmpty();
    assertThat(verified.facts()).isEqualTo(before + 1);
  }

  @Test
  void whenItsWordsAreGoneFromThePageAnAdditionIsAnOrphan() {
    addForty();
    again();
    buildWith(page("Sổ đỏ lưu tên người cao tuổi."));
    assertThat(figures()).isEmpty();
    assertThat(notebook.notebook().corrections())
        .extracting(Correction::verdict)
        .containsExactly(Correction.Verdict.ADDED);
    buildWith(ARTICLE);
    assertThat(figures()).hasSize(1);
  }

  @Test
  void valuesAreReadOffTheWordsThemselves() {
    AnnotatedArticle shown = shown();
    Article article = shown.article();
    var percent = new MissedFact(Layer.QUANTITIES, "95,5%", "", Map.of());
    assertThat(percent.values(article, place(percent, shown)))
        .containsEntry("value", "95.5")
        .containsEntry("unit", "percent")
        .containsEntry("of", "đảng viên dự họp");
    var years = new MissedFact(Layer.QUANTITIES, "95,5%", "", Map.of("unit", "duration"));
    assertThat(years.values(article, place(years, shown))).isEqualTo(Map.of("unit", "duration"));
    var many = new MissedFact(Layer.ORGANIZATIONS, "Chi  bộ thôn Bình Hải", "", Map.of());
    assertThat(many.values(article, place(many, shown))).containsEntry("kind", "chi-bo");
  }

  @Test
  void wordsMayStandNowhereSeveralTimesOrInAKnownFact() {
    AnnotatedArticle shown = shown();
    assertThat(new MissedFact(Layer.QUANTITIES, "5,5%", "", Map.of()).in(shown))
        .isEqualTo(new MissedFact.Place.Nowhere());
    assertThat(new MissedFact(Layer.ORGANIZATIONS, "Chi  bộ thôn Bình Hải", "", Map.of()).in(shown))
        .isInstanceOfSatisfying(
            MissedFact.Place.Several.class, several -> assertThat(several.spans()).hasSize(4));
    assertThat(
            new MissedFact(Layer.ORGANIZATIONS, "Chi bộ", "95,5% đảng viên dự họp", Map.of())
                .in(shown))
        .isInstanceOf(MissedFact.Place.Known.class);
    assertThat(new MissedFact(Layer.PERSONS, "bốn mươi", "Sổ đỏ", Map.of()).in(shown))
        .isInstanceOf(MissedFact.Place.Free.class);
    assertThat(new MissedFact(Layer.PERSONS, "Chi bộ", "cao tuổi", Map.of()).in(shown))
        .isEqualTo(new MissedFact.Place.Nowhere());
  }
}
