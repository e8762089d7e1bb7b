package vn.sotay.crawl;

import java.net.URI;
import vn.sotay.article.Progress;

/** Hears what happens in a crawl; called by one thread at a time. */
@FunctionalInterface
public interface CrawlWatch {

  void on(CrawlEvent event);

  /** Returns a watch that counts addresses done and known for a progress. */
  static CrawlWatch of(Progress progress) {
    return new CrawlWatch() {
      private long done;
      private long known;

      @Override
      public void on(CrawlEvent event) {
        switch (event) {
          case CrawlEvent.Began began -> known += began.waiting();
          case CrawlEvent.Found found -> known += found.addresses();
          case CrawlEvent.Took took -> done(took.url());
          case CrawlEvent.Unchanged unchanged -> done(unchanged.url());
          case CrawlEvent.Refused refused -> done(refused.url());
          case CrawlEvent.Failed failed -> done(failed.url());
          case CrawlEvent.FeedFailed failed -> {}
          case CrawlEvent.Ended ended -> {}
        }
      }

      private void done(URI url) {
        done++;
        known = Math.max(known, done);
        progress.step(done, known, url.toString());
      }
    };
  }
}
