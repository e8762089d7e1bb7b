package vn.sotay.crawl;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.site.SiteProfile;

/** Counts what happens on one site; used by its thread alone. */
final class Tally {

  int found;
  int fetched;
  int lists;
  int unchanged;
  int disallowed;
  int offHost;
  int tooOld;
  private final Map<String, Integer> failures = new TreeMap<>();
  private Optional<String> stopped = Optional.empty();

  void failed(String reason) {
    failures.merge(reason, 1, Integer::sum);
  }

  /** Notes why the site is given up; the first reason counts. */
  void stop(String reason) {
    stopped = stopped.or(() -> Optional.of(reason));
  }

  SiteReport report(SiteProfile site, long waiting) {
    return new SiteReport(
        site.id(),
        site.outlet(),
        found,
        fetched,
        lists,
        unchanged,
        disallowed,
        offHost,
        tooOld,
        waiting,
        failures,
        stopped);
  }
}
