package vn.sotay.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.store.Corpus;
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
   * @param url of the page
   * @param what is wrong, with the words
   */
  public record Fault(URI url, String what) {}

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
      for (StoredPage stored : pages) {
        files
            .trace(stored.id())
            .map(files::article)
            .ifPresent(article -> check.article(corpus.page(stored), article));
        progress.step(++check.seen, pages.size(), stored.url().toString());
      }
    }
    return new Verification(check.articles, check.facts, check.unchecked, check.faults);
  }

  private static final class Check {
    private long seen;
    private long articles;
    private long facts;
    private long unchecked;
    private final List<Fault> faults = new ArrayList<>();

    void article(Page page, AnnotatedArticle annotated) {
      Article article = annotated.article();
      articles++;
      if (!page.body().sha256().equals(article.origin().digest())) {
        faults.add(
            new Fault(
                page.url(),
                "digest: the archived page isn't the one the article was read from; run 'sotay"
                    + " build'"));
        return;
      }
      Optional<List<Evidence>> missing = Quotations.missing(page, annotated);
      facts += missing.isPresent() ? Quotations.facts(annotated).count() : 0;
      unchecked += missing.isEmpty() ? 1 : 0;
      missing
          .orElse(List.of())
          .forEach(
              evidence ->
                  faults.add(new Fault(page.url(), "not on the page: " + evidence.quotation())));
    }
  }
}
