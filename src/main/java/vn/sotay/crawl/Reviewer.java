package vn.sotay.crawl;

import java.util.Optional;
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
   * @param topical whether its article is on topic; absent if it holds none, or nobody judged
   * @param fingerprint of its article's text; absent likewise
   */
  record Review(Optional<Boolean> topical, Optional<Fingerprint> fingerprint) {

    public static final Review UNKNOWN = new Review(Optional.empty(), Optional.empty());
  }

  /** Returns what a page is. Called by several threads at once; must not fail. */
  Review review(Page page);
}
