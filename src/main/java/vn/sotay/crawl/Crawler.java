package vn.sotay.crawl;

import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;
import vn.sotay.store.Corpus;

/** Crawls sites into a corpus. */
public final class Crawler {

  private Crawler() {}

  /**
   * Crawls until nothing is left, a limit is reached, or the thread is interrupted; then every
   * fetched page is in the corpus, the queue too, and the interrupt flag is set again.
   *
   * @param corpus open for writing
   * @param progress told of every page; its total grows
   * @throws MendableException if a contact is missing, or the corpus can't be written any more
   */
  public static CrawlReport run(CrawlPlan plan, Corpus corpus, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
