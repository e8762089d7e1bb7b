package vn.sotay.crawl;

import java.time.Clock;
import java.time.LocalDate;
import vn.sotay.store.Corpus;

/**
 * What all sites of a run share.
 *
 * @param session the run's number in the corpus
 */
record Run(
    CrawlPlan plan,
    HttpFetcher http,
    Hosts hosts,
    Corpus corpus,
    Budget budget,
    Focus focus,
    Steps steps,
    long session,
    Clock clock) {

  /** Returns the day before which articles are passed over; the first day there was if none is. */
  LocalDate since() {
    return plan.since().orElse(LocalDate.EPOCH);
  }

  boolean isRehearsal() {
    return plan.selection().rehearsal().isPresent();
  }
}
