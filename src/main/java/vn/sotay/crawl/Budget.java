package vn.sotay.crawl;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sotay.crawl.CrawlPlan.Limits;

/** What is left of a run's pages and time, shared by all sites. */
final class Budget {

  private final AtomicInteger pages;
  private final Instant end;
  private final Clock clock;

  Budget(Limits limits, Clock clock) {
    this.pages = new AtomicInteger(limits.maxPages());
    this.end = clock.instant().plus(limits.maxTime());
    this.clock = clock;
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
    return clock.instant().isBefore(end);
  }

  boolean isUsedUp() {
    return !hasTime() || pages.get() == 0;
  }
}
