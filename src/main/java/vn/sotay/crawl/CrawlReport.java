package vn.sotay.crawl;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sotay.store.CrawlState.FeedHealth;

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
   * @param lane its queue in the corpus
   * @param outlet its name
   * @param found addresses of articles not known before
   * @param fetched articles fetched
   * @param parts further pages of articles fetched
   * @param topical those of them on topic
   * @param copies those of them that repeat another page, wholly or nearly
   * @param lists lists, feeds and site maps fetched
   * @param unchanged answers that nothing has changed
   * @param disallowed refused by robots.txt
   * @param offHost links that lead to other sites, counted as often as seen
   * @param tooOld articles passed over because of the date
   * @param passed articles passed over because their section is about other things
   * @param waiting addresses left in the queue
   * @param refused reason → how often, by reason: safety, traps, other sites
   * @param failures reason → how often, by reason
   * @param feeds how its feeds and site maps fare, by address
   * @param stopped why the site was given up before its queue was empty; absent if it wasn't
   */
  public record SiteReport(
      String site,
      String lane,
      String outlet,
      int found,
      int fetched,
      int parts,
      int topical,
      int copies,
      int lists,
      int unchanged,
      int disallowed,
      int offHost,
      int tooOld,
      int passed,
      long waiting,
      Map<String, Integer> refused,
      Map<String, Integer> failures,
      List<FeedHealth> feeds,
      Optional<String> stopped) {

    public SiteReport {
      refused = Collections.unmodifiableMap(new TreeMap<>(refused));
      failures = Collections.unmodifiableMap(new TreeMap<>(failures));
      feeds = List.copyOf(feeds);
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
