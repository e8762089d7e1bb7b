package vn.sotay.crawl;

import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.lang.Fingerprint;

/**
 * Judges a fetched article, so that the crawler learns which lists are worth following. What an
 * article is and what it is about is known to other stages; who starts a crawl brings them.
 */
@FunctionalInterface
public interface Reviewer {

  /** Judges nothing. */
  Reviewer NONE = page -> Review.UNKNOWN;

  /**
   * What a page turned out to be.
   *
   * @param holdsNone whether it was judged to hold no article
   * @param topical whether its article is on topic; absent if it holds none, or nobody judged
   * @param fingerprint of its article's text; absent likewise
   * @param part which part of a longer article it is; absent for one that stands on one page
   */
  record Review(
      boolean holdsNone,
      Optional<Boolean> topical,
      Optional<Fingerprint> fingerprint,
      Optional<Article.Part> part) {

    public static final Review UNKNOWN =
        new Review(false, Optional.empty(), Optional.empty(), Optional.empty());

    public static final Review NO_ARTICLE =
        new Review(true, Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the review of an article. */
    public static Review article(
        boolean topical, Fingerprint fingerprint, Optional<Article.Part> part) {
      return new Review(false, Optional.of(topical), Optional.of(fingerprint), part);
    }
  }

  /** Returns what a page is. Called by several threads at once; must not fail. */
  Review review(Page page);
}
