package vn.sotay.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.article.VietnamTime;
import vn.sotay.crawl.Announcements.Child;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.CrawlState.FeedHealth;
import vn.sotay.store.PageKind;

/**
 * A site's feeds and site maps: those the profile and robots.txt name, the usual places, those that
 * pages announce, and what was found in earlier runs. Each is read once a run; those that are gone
 * rest, ever longer; of an index' site maps only what changed since the last run is read, the
 * youngest first.
 */
final class Entrances {

  /** How the detail of a feed begins that the server hasn't got. */
  static final String GONE = "gone: HTTP ";

  /** Site maps read in a run; an index may name thousands. */
  private static final int MAX_SITE_MAPS = 50;

  private static final int MAX_FEEDS = 50;

  /** A feed that was gone isn't asked for again before this; the rest doubles each time. */
  private static final Duration REST_OF_THE_GONE = Duration.ofDays(7);

  /** About two months at most. */
  private static final int MOST_DOUBLINGS = 3;

  /** What answers with something else rests after so many times. */
  private static final int PATIENCE = 3;

  /** Where feeds usually are, if nobody named one. */
  private static final List<String> USUAL_FEEDS =
      List.of("/rss/home.rss", "/rss", "/feed/", "/rss.xml");

  /** Where site maps usually are, if robots.txt names none. */
  private static final List<String> USUAL_SITE_MAPS = List.of("/sitemap.xml", "/sitemap_index.xml");

  private final SiteProfile site;
  private final Reader reader;
  private final Window window;
  private final Map<URI, FeedHealth> known = new HashMap<>();
  private final Set<URI> seen = new HashSet<>();
  private final Deque<URI> feeds = new ArrayDeque<>();
  private int feedsRead;
  private int siteMapsRead;

  /**
   * What an entrance leads to.
   *
   * @param siteMaps if it was an index of them
   * @param feeds if it was a page that lists them
   */
  record Found(List<Child> siteMaps, List<URI> feeds) {

    static final Found NOTHING = new Found(List.of(), List.of());
  }

  /** Reads a feed or site map, and returns what further ones it names. */
  @FunctionalInterface
  interface Reader {
    Found read(URI url, PageKind kind) throws InterruptedException;
  }

  /**
   * Which site maps of an index are read.
   *
   * @param since none that changed last before this day
   * @param onlyChanged none that hasn't changed since it was last read
   */
  record Window(LocalDate since, boolean onlyChanged) {}

  /**
   * @param health of the feeds and site maps of earlier runs
   */
  Entrances(
      SiteProfile site, Reader reader, Collection<FeedHealth> health, Instant now, Window window) {
    this.site = site;
    this.reader = reader;
    this.window = window;
    for (FeedHealth feed : health) {
      known.put(feed.url(), feed);
      if (rests(feed, now)) {
        seen.add(feed.url());
      }
    }
  }

  private static boolean rests(FeedHealth feed, Instant now) {
    boolean gone = feed.failures() > 0 && feed.detail().startsWith(GONE);
    boolean other = feed.failures() >= PATIENCE && feed.detail().startsWith("no ");
    int doublings = Math.min(feed.failures() - (gone ? 1 : PATIENCE), MOST_DOUBLINGS);
    return (gone || other)
        && !feed.asked().isAfter(now)
        && feed.asked().plus(REST_OF_THE_GONE.multipliedBy(1L << doublings)).isAfter(now);
  }

  /**
   * Reads all entrances known so far.
   *
   * @param inRobots the site maps that robots.txt names
   */
  void readAll(Collection<String> inRobots) throws InterruptedException {
    site.entrances().feeds().forEach(feed -> discover(feed.url()));
    known.values().stream()
        .filter(feed -> feed.kind() == PageKind.FEED)
        .map(FeedHealth::url)
        .sorted()
        .forEach(this::discover);
    readFeeds();
    List<Child> siteMaps = new ArrayList<>();
    site.entrances()
        .siteMaps()
        .forEach(map -> siteMaps.add(new Child(map.url(), Optional.empty())));
    inRobots.stream()
        .flatMap(url -> UrlNormalizer.normalize(url).stream())
        .forEach(url -> siteMaps.add(new Child(url, Optional.empty())));
    boolean named = !siteMaps.isEmpty();
    for (String usual : named ? USUAL_SITE_MAPS.subList(0, 1) : USUAL_SITE_MAPS) {
      siteMaps.add(new Child(site.home().resolve(usual), Optional.empty()));
    }
    readSiteMaps(new ArrayDeque<>(newsFirst(siteMaps)));
  }

  private void readSiteMaps(Deque<Child> siteMaps) throws InterruptedException {
    while (!siteMaps.isEmpty() && siteMapsRead < MAX_SITE_MAPS) {
      URI next = siteMaps.removeFirst().url();
      if (seen.add(next)) {
        siteMapsRead++;
        List<Child> children =
            reader.read(next, PageKind.SITE_MAP).siteMaps().stream()
                .filter(this::inWindow)
                .toList();
        newsFirst(children).reversed().forEach(siteMaps::addFirst);
      }
    }
  }

  private boolean inWindow(Child child) {
    if (child.changed().isEmpty()) {
      return true;
    }
    Instant changed = child.changed().orElseThrow();
    boolean old = VietnamTime.day(changed).isBefore(window.since());
    boolean read =
        window.onlyChanged()
            && Optional.ofNullable(known.get(child.url()))
                .flatMap(FeedHealth::worked)
                .map(worked -> worked.isAfter(changed))
                .orElse(false);
    return !old && !read;
  }

  /** Site maps of news come first, then the youngest; those of pictures and films are left out. */
  private static List<Child> newsFirst(List<Child> siteMaps) {
    Comparator<Child> order =
        Comparator.comparing((Child child) -> !path(child).contains("news"))
            .thenComparing(
                child -> child.changed().orElse(Instant.EPOCH), Comparator.reverseOrder());
    return siteMaps.stream()
        .filter(child -> !path(child).contains("image") && !path(child).contains("video"))
        .sorted(order)
        .toList();
  }

  private static String path(Child child) {
    return child.url().getRawPath();
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
      reader.read(feeds.removeFirst(), PageKind.FEED).feeds().forEach(this::discover);
    }
  }

  /** Looks for feeds at the usual places if none was read, now or in an earlier run. */
  void lookForFeeds() throws InterruptedException {
    boolean worked =
        known.values().stream()
            .anyMatch(feed -> feed.kind() == PageKind.FEED && feed.worked().isPresent());
    if (feedsRead == 0 && !worked) {
      for (String usual : USUAL_FEEDS) {
        discover(site.home().resolve(usual));
      }
      readFeeds();
    }
  }
}
