package vn.sotay.crawl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.CrawlState.FeedHealth;

/** Counts what happens on one site; used by its thread alone. */
final class Tally {

  int found;
  int fetched;
  int parts;
  int topical;
  int copies;
  int lists;
  int unchanged;
  int disallowed;
  int offHost;
  int tooOld;
  int passed;
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Map<String, Integer> failures = new TreeMap<>();
  private Optional<String> stopped = Optional.empty();

  void failed(String reason) {
    failures.merge(reason, 1, Integer::sum);
  }

  void refused(String reason) {
    refused.merge(reason, 1, Integer::sum);
  }

  /** Returns how many pages of articles were fetched. */
  int pages() {
    return fetched + parts;
  }

  /** Notes why the site is given up; the first reason counts. */
  void stop(String reason) {
    stopped = stopped.or(() -> Optional.of(reason));
  }

  SiteReport report(SiteProfile site, long waiting, List<FeedHealth> feeds) {
    return new SiteReport(
        site.id(),
        site.hosts().getFirst(),
        site.outlet(),
        found,
        fetched,
        parts,
        topical,
        copies,
        lists,
        unchanged,
        disallowed,
        offHost,
        tooOld,
        passed,
        waiting,
        refused,
        failures,
        feeds,
        stopped);
  }
}
