package vn.sotay.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.crawl.CrawlPlan.Network;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.SiteProfile.Certainty;
import vn.sotay.site.SiteProfile.Entrances;
import vn.sotay.site.SiteProfile.Source;
import vn.sotay.store.Corpus;
import vn.sotay.store.CrawlState.Validators;

/**
 * An address → a profile of its site: which feeds and site maps answer, and which sections promise
 * reports on party cells. It asks as politely as a crawl, some fifteen times.
 */
public final class SiteDiscovery {

  /** Feeds tried; a paper may announce one for each section. */
  private static final int MAX_FEEDS = 8;

  private static final int MAX_SITE_MAPS = 4;

  /** Sections kept, the most promising first. */
  private static final int MAX_HUBS = 8;

  /** Sections of the party's life; those of politics at large promise less. */
  private static final int PROMISING = 2;

  private static final int LONGEST_NAME = 80;

  private final PoliteFetcher fetcher;
  private final SiteProfile site;
  private final Focus focus = new Focus();

  private SiteDiscovery(SiteProfile site, PoliteFetcher fetcher) {
    this.site = site;
    this.fetcher = fetcher;
  }

  /**
   * Returns what can be found out about the site at an address.
   *
   * @param contact goes into the user agent
   * @param corpus keeps the site's robots.txt
   * @throws MendableException if the address can't be had
   * @throws InterruptedException if the thread is interrupted
   */
  public static SiteProfile discover(
      URI address, Optional<String> contact, Network network, Corpus corpus)
      throws InterruptedException {
    URI home =
        UrlNormalizer.normalize(address)
            .orElseThrow(() -> failed(address, "expected one such as https://baohatinh.vn/"));
    Clock clock = Clock.systemUTC();
    Hosts hosts = new Hosts(corpus.hosts(), clock);
    try (HttpFetcher http = new HttpFetcher(network, Crawler.userAgent(contact), Set.of())) {
      SiteProfile site = Crawler.unknown(home, network);
      return new SiteDiscovery(site, new PoliteFetcher(http, hosts, site, corpus, clock))
          .profile(other -> new PoliteFetcher(http, hosts, other, corpus, clock));
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the HTTP client", e);
    } finally {
      hosts.save();
    }
  }

  /** Makes a fetcher for a site. */
  @FunctionalInterface
  private interface Fetchers {
    PoliteFetcher of(SiteProfile site);
  }

  private SiteProfile profile(Fetchers fetchers) throws InterruptedException {
    return switch (fetcher.fetch(site.home(), Validators.NONE)) {
      case FetchResult.Fetched(Page page, var request) -> profile(page);
      case FetchResult.OffSite off -> {
        // The address of many a paper leads to another spelling of its host.
        SiteProfile other = SiteProfile.unknown(off.target().resolve("/"));
        SiteDiscovery there = new SiteDiscovery(other, fetchers.of(other));
        yield switch (there.fetcher.fetch(other.home(), Validators.NONE)) {
          case FetchResult.Fetched(Page page, var request) -> there.profile(page);
          default -> throw failed(other.home(), "it can't be had");
        };
      }
      case FetchResult.Disallowed disallowed -> throw failed(site.home(), "robots.txt forbids it");
      case FetchResult.Unsafe unsafe -> throw failed(site.home(), unsafe.reason());
      case FetchResult.Gone gone -> throw failed(site.home(), "HTTP " + gone.status());
      case FetchResult.Failed failed -> throw failed(site.home(), failed.reason());
      case FetchResult.Busy busy -> throw failed(site.home(), "its server is busy");
      case FetchResult.NotModified same -> throw failed(site.home(), "HTTP 304");
    };
  }

  private static MendableException failed(URI address, String why) {
    return new MendableException(
        "'%s': %s.\nCheck the address in a browser, then run the same command again."
            .formatted(address, why));
  }

  private SiteProfile profile(Page home) throws InterruptedException {
    Links links = Links.of(home);
    List<Source> feeds = feeds(links);
    List<Source> siteMaps = siteMaps(fetcher.robots(site.home()));
    return new SiteProfile(
        site.id(),
        name(links.title()),
        Optional.empty(),
        site.home(),
        site.hosts(),
        site.family(),
        new Entrances(feeds, siteMaps, hubs(links)),
        site.shapes(),
        site.manners(),
        site.selectors());
  }

  private String name(String title) {
    String name = title.split(" [-|–] ", 2)[0].strip();
    return name.isEmpty() || name.length() > LONGEST_NAME ? site.home().getHost() : name;
  }

  private List<Source> feeds(Links links) throws InterruptedException {
    Set<URI> wanted = new LinkedHashSet<>();
    links.feeds().stream().filter(fetcher::isOnSite).forEach(wanted::add);
    if (wanted.isEmpty()) {
      Stream.of("/rss/home.rss", "/rss", "/feed/", "/rss.xml")
          .forEach(usual -> wanted.add(site.home().resolve(usual)));
    }
    List<Source> feeds = new ArrayList<>();
    for (URI url : wanted.stream().limit(MAX_FEEDS).toList()) {
      if (fetcher.fetch(url, Validators.NONE) instanceof FetchResult.Fetched(Page page, var request)
          && Announcements.feed(page) instanceof Announcements.Reading.Read) {
        feeds.add(new Source(url, Certainty.CHECKED));
      }
    }
    return feeds;
  }

  private List<Source> siteMaps(Robots robots) throws InterruptedException {
    Set<URI> wanted = new LinkedHashSet<>();
    robots.siteMaps().stream()
        .flatMap(url -> UrlNormalizer.normalize(url).stream())
        .filter(fetcher::isOnSite)
        .forEach(wanted::add);
    if (wanted.isEmpty()) {
      Stream.of("/sitemap.xml", "/sitemap_index.xml")
          .forEach(usual -> wanted.add(site.home().resolve(usual)));
    }
    List<Source> siteMaps = new ArrayList<>();
    for (URI url : wanted.stream().limit(MAX_SITE_MAPS).toList()) {
      if (fetcher.fetch(url, Validators.NONE) instanceof FetchResult.Fetched(Page page, var request)
          && Announcements.siteMap(page) instanceof Announcements.Reading.Read) {
        siteMaps.add(new Source(url, Certainty.CHECKED));
      }
    }
    return siteMaps;
  }

  private List<URI> hubs(Links links) {
    return links.pages().stream()
        .filter(link -> fetcher.isOnSite(link.url()) && !link.url().equals(site.home()))
        .filter(link -> AddressKind.of(link.url(), link.text(), site) == AddressKind.LIST)
        .filter(link -> interest(link) >= PROMISING)
        .sorted(Comparator.comparing(this::interest).reversed())
        .map(Links.Link::url)
        .distinct()
        .limit(MAX_HUBS)
        .toList();
  }

  private int interest(Links.Link link) {
    return focus.interest(link.url(), link.text());
  }
}
