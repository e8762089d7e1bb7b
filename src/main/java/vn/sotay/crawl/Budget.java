package vn.sotay.crawl;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sotay.crawl.CrawlPlan.Limits;

/**
 * What is left of a run's pages and time, shared by all sites. Time is what has passed, whatever is
 * done to the clock.
 */
final class Budget {

  private final AtomicInteger pages;
  private final long start = System.nanoTime();
  private final Duration maxTime;

  Budget(Limits limits) {
    this.pages = new AtomicInteger(limits.maxPages());
    this.maxTime = limits.maxTime();
  }

  /** Takes one page out; returns whether there was one left, and time. */
  boolean take() {
    return hasTime() && pages.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  /** Puts a page back that couldn't be had. */
  void putBack() {
    pages.incrementAndGet();
  }

  boolean hasTime() {
    return System.nanoTime() - start < maxTime.toNanos();
  }

  boolean isUsedUp() {
    return !hasTime() || pages.get() == 0;
  }
}
