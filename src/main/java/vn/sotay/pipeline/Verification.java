package vn.sotay.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.article.Progress;
import vn.sotay.store.Corpus;
import vn.sotay.store.NotebookFile;
import vn.sotay.store.StoredPage;

/**
 * Whether every stored fact stands on its archived page.
 *
 * @param articles articles checked
 * @param facts facts looked up
 * @param unchecked articles of formats without a plain text to look in (PDF, Word); only their
 *     digest was checked
 * @param faults what isn't as it should be
 */
public record Verification(long articles, long facts, long unchecked, List<Fault> faults) {

  public Verification {
    faults = List.copyOf(faults);
  }

  /**
   * A fact that doesn't stand on its page.
   *
   * @param place the page's address, or the name of the file it was imported from
   * @param what is wrong, with the words
   */
  public record Fault(String place, String what) {}

  /**
   * Checks all articles of an index against a corpus.
   *
   * @throws MendableException if there is no corpus, or nothing was built from it
   */
  public static Verification of(Path corpusDir, Path indexDir, Progress progress) {
    var check = new Check();
    try (Corpus corpus = Corpus.read(corpusDir)) {
      ArticleFiles files = ArticleFiles.read(indexDir);
      List<StoredPage> pages = corpus.documents().toList();
      if (files.isEmpty() && !pages.isEmpty()) {
        throw new MendableException(
            "'%s' holds nothing that this version of Sotay built from the %d pages of '%s'.\nRun 'sotay build' first."
                .formatted(indexDir, pages.size(), corpusDir));
      }
      Series series = Series.of(pages, files);
      Additions additions = Additions.of(NotebookFile.read(corpusDir));
      Map<PageId, StoredPage> byId = new HashMap<>();
      pages.forEach(page -> byId.put(page.id(), page));
      Function<PageId, Optional<Page>> archive =
          id -> Optional.ofNullable(byId.get(id)).map(corpus::page);
      for (StoredPage stored : pages) {
        files
            .trace(stored.id())
            .filter(trace -> series.reason(stored.id()).isEmpty())
            .map(files::article)
            .map(additions::in)
            .ifPresent(article -> check.article(article, archive));
        progress.step(++check.seen, pages.size(), stored.url().toString());
      }
    }
    return new Verification(check.articles, check.facts, check.unchecked, check.faults);
  }

  private static String place(Article.Origin origin, Article.PartPage page) {
    String url = page.url().toString();
    return "urn".equals(page.url().getScheme()) ? origin.fileName().orElse(url) : url;
  }

  private static final class Check {
    private static final String OTHER =
        "digest: the archived page isn't the one the article was read from; run 'sotay build'";

    private long seen;
    private long articles;
    private long facts;
    private long unchecked;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Checks an article.
     *
     * @param archive brings a page of the corpus
     */
    void article(AnnotatedArticle annotated, Function<PageId, Optional<Page>> archive) {
      Article.Origin origin = annotated.article().origin();
      articles++;
      List<Page> pages = new ArrayList<>();
      origin.pages().forEach(part -> add(pages, archive, origin, part));
      if (pages.size() == origin.pages().size()) {
        facts(annotated, pages);
      }
    }

    /** Adds a page the article was read from, or the fault that it is no longer that page. */
    private void add(
        List<Page> pages,
        Function<PageId, Optional<Page>> archive,
        Article.Origin origin,
        Article.PartPage part) {
      try {
        archive
            .apply(part.id())
            .filter(page -> page.digest().equals(part.digest()))
            .ifPresentOrElse(pages::add, () -> addFault(origin, part, OTHER));
      } catch (MendableException e) {
        addFault(origin, part, e.getMessage().replace('\n', ' '));
      }
    }

    private void addFault(AnnotatedArticle annotated, Evidence missing) {
      Article.Origin origin = annotated.article().origin();
      Article.PartPage part = origin.pages().get(origin.pageAt(missing.span().start()));
      addFault(origin, part, "not on the page: " + missing.quotation());
    }

    private void addFault(Article.Origin origin, Article.PartPage part, String what) {
      faults.add(new Fault(place(origin, part), what));
    }

    private void facts(AnnotatedArticle annotated, List<Page> pages) {
      Optional<List<Evidence>> missing = Quotations.missing(pages, annotated);
      facts += missing.isPresent() ? Quotations.facts(annotated).count() : 0;
      unchecked += missing.isEmpty() ? 1 : 0;
      missing.orElse(List.of()).forEach(evidence -> addFault(annotated, evidence));
    }
  }
}
