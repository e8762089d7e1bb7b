package vn.sotay.cli;

import java.io.PrintStream;
import java.time.Duration;
import vn.sotay.crawl.CrawlEvent;
import vn.sotay.crawl.CrawlWatch;
import vn.sotay.store.PageKind;

/**
 * One line on standard error that shows how a crawl goes on: sites at work, queue, rate, new
 * articles, errors, and what came last. Drawn only when a person watches.
 */
final class CrawlView implements CrawlWatch, AutoCloseable {

  /** Smooth to the eye, cheap for a slow terminal. */
  private static final Duration REFRESH = Duration.ofMillis(250);

  /** The rate is of about this long. */
  private static final double WINDOW_SECONDS = 20;

  /** A line that is longer breaks, and can't be drawn over. */
  private static final int WIDTH = 118;

  private final Messages messages;
  private final PrintStream err;
  private final boolean watched;
  private final long start = System.nanoTime();
  private int sites;
  private int working;
  private long waiting;
  private long requests;
  private long articles;
  private long topical;
  private long errors;
  private double rate;
  private long rated = start;
  private long drawn;

  CrawlView(Context context) {
    this.messages = context.messages();
    this.err = context.console().err();
    this.watched = context.console().interactive();
  }

  @Override
  public void on(CrawlEvent event) {
    switch (event) {
      case CrawlEvent.Began began -> {
        sites++;
        working++;
        waiting += began.waiting();
      }
      case CrawlEvent.Found found -> waiting += found.addresses();
      case CrawlEvent.Took took -> {
        answered(took.kind() == PageKind.ARTICLE || took.kind() == PageKind.LIST);
        articles += took.kind() == PageKind.ARTICLE ? 1 : 0;
        topical += took.topical().orElse(false) ? 1 : 0;
      }
      case CrawlEvent.Unchanged unchanged -> answered(true);
      case CrawlEvent.Refused refused -> answered(true);
      case CrawlEvent.Failed failed -> {
        answered(!failed.again());
        errors++;
      }
      case CrawlEvent.FeedFailed failed -> {
        answered(false);
        errors += CrawlPrinter.isNews(failed.reason()) ? 1 : 0;
      }
      case CrawlEvent.Ended ended -> working--;
    }
    draw(event.site());
  }

  private void answered(boolean leavesTheQueue) {
    requests++;
    waiting -= leavesTheQueue && waiting > 0 ? 1 : 0;
    long now = System.nanoTime();
    double seconds = (now - rated) / 1e9;
    double weight = Math.min(1, seconds / Math.min(WINDOW_SECONDS, 1 + (now - start) / 1e9));
    rate += weight * (1 / Math.max(seconds, 1e-3) - rate);
    rated = now;
  }

  private void draw(String site) {
    long now = System.nanoTime();
    if (watched && now - drawn >= REFRESH.toNanos()) {
      drawn = now;
      String line =
          messages.text(
              "crawl.view", working, sites, waiting, rate, articles, topical, errors, site);
      err.print("\r\u001b[K" + line.substring(0, Math.min(line.length(), WIDTH)));
      err.flush();
    }
  }

  /** Returns how many requests were answered or failed. */
  long requests() {
    return requests;
  }

  @Override
  public void close() {
    if (watched) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
