package vn.sotay.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.CrawlState;
import vn.sotay.store.CrawlState.FeedHealth;
import vn.sotay.store.PageKind;

/**
 * A site's feeds and site maps: those the profile and robots.txt name, the usual place, those that
 * pages announce, and what was found in earlier runs. Each is read once a run.
 */
final class Entrances {

  /** How the detail of a feed begins that the server hasn't got. */
  static final String GONE = "gone: HTTP ";

  /** Site maps read in a run; an index may name thousands, the youngest first. */
  private static final int MAX_SITE_MAPS = 50;

  private static final int MAX_FEEDS = 50;

  /** A feed that was gone isn't asked for again before this. */
  private static final Duration REST_OF_THE_GONE = Duration.ofDays(7);

  private final SiteProfile site;
  private final Reader reader;
  private final CrawlState state;
  private final Set<URI> seen = new HashSet<>();
  private final Deque<URI> feeds = new ArrayDeque<>();
  private int feedsRead;
  private int siteMapsRead;

  /** Reads a feed or site map, and returns the further site maps it names. */
  @FunctionalInterface
  interface Reader {
    List<URI> read(URI url, PageKind kind) throws InterruptedException;
  }

  Entrances(SiteProfile site, Reader reader, CrawlState state, Instant now) {
    this.site = site;
    this.reader = reader;
    this.state = state;
    for (FeedHealth feed : state.feeds(site.hosts().getFirst())) {
      boolean gone =
          feed.failures() > 0
              && feed.detail().startsWith(GONE)
              && feed.asked().plus(REST_OF_THE_GONE).isAfter(now);
      if (gone) {
        seen.add(feed.url());
      }
    }
  }

  /**
   * Reads all entrances known so far.
   *
   * @param inRobots the site maps that robots.txt names
   */
  void readAll(Collection<String> inRobots) throws InterruptedException {
    site.entrances().feeds().forEach(this::discover);
    state.feeds(site.hosts().getFirst()).stream()
        .filter(feed -> feed.kind() == PageKind.FEED)
        .map(FeedHealth::url)
        .forEach(this::discover);
    readFeeds();
    Deque<URI> siteMaps = new ArrayDeque<>(site.entrances().siteMaps());
    inRobots.stream().flatMap(url -> UrlNormalizer.normalize(url).stream()).forEach(siteMaps::add);
    siteMaps.add(site.home().resolve("/sitemap.xml"));
    while (!siteMaps.isEmpty() && siteMapsRead < MAX_SITE_MAPS) {
      URI next = siteMaps.removeFirst();
      if (seen.add(next)) {
        siteMapsRead++;
        siteMaps.addAll(reader.read(next, PageKind.SITE_MAP));
      }
    }
  }

  /** Notes a feed to be read by the next {@link #readFeeds}. */
  void discover(URI feed) {
    if (seen.add(feed)) {
      feeds.add(feed);
    }
  }

  /** Reads the feeds found since the last time. */
  void readFeeds() throws InterruptedException {
    while (!feeds.isEmpty() && feedsRead < MAX_FEEDS) {
      feedsRead++;
      reader.read(feeds.removeFirst(), PageKind.FEED);
    }
  }
}
