package vn.sotay.crawl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a crawl.
 *
 * @param sites by id
 * @param ending why the run ended
 */
public record CrawlReport(List<SiteReport> sites, Ending ending) {

  public CrawlReport {
    sites = List.copyOf(sites);
  }

  /** Why a run ended. */
  public enum Ending {
    /** Nothing was left to do. */
    DONE,
    /** The number of pages or the time allowed was used up. */
    LIMIT,
    /** The thread was interrupted. */
    CANCELLED
  }

  /**
   * What came of one site.
   *
   * @param site its id
   * @param outlet its name
   * @param found addresses of articles not known before
   * @param fetched articles fetched
   * @param lists lists, feeds and site maps fetched
   * @param unchanged answers that nothing has changed
   * @param disallowed refused by robots.txt
   * @param offHost links that lead to other sites, counted as often as seen
   * @param tooOld articles passed over because of the date
   * @param waiting addresses left in the queue
   * @param failures reason → how often, by reason
   * @param stopped why the site was given up before its queue was empty; absent if it wasn't
   */
  public record SiteReport(
      String site,
      String outlet,
      int found,
      int fetched,
      int lists,
      int unchanged,
      int disallowed,
      int offHost,
      int tooOld,
      long waiting,
      Map<String, Integer> failures,
      Optional<String> stopped) {

    public SiteReport {
      failures = java.util.Collections.unmodifiableMap(new TreeMap<>(failures));
    }

    /** Returns how many addresses failed. */
    public int failed() {
      return failures.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Returns the articles fetched on all sites. */
  public int fetched() {
    return sites.stream().mapToInt(SiteReport::fetched).sum();
  }
}
