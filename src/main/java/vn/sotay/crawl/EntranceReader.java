package vn.sotay.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.CrawlState;
import vn.sotay.store.CrawlState.Validators;
import vn.sotay.store.PageKind;

/** Reads one site's feeds and site maps and queues what they announce. Used by one thread. */
final class EntranceReader implements Entrances.Reader {

  private static final Logger LOG = LoggerFactory.getLogger(EntranceReader.class);

  private final SiteProfile site;
  private final String lane;
  private final Run run;
  private final PoliteFetcher fetcher;
  private final Finds finds;
  private final Tally tally;
  private final CrawlState state;
  private final boolean conditional;

  /**
   * @param conditional whether earlier runs reached back as far as this one, so that what hasn't
   *     changed has nothing new
   */
  EntranceReader(
      SiteProfile site,
      Run run,
      PoliteFetcher fetcher,
      Finds finds,
      Tally tally,
      boolean conditional) {
    this.site = site;
    this.lane = site.hosts().getFirst();
    this.run = run;
    this.fetcher = fetcher;
    this.finds = finds;
    this.tally = tally;
    this.state = run.corpus().state();
    this.conditional = conditional;
  }

  @Override
  public Entrances.Found read(URI url, PageKind kind) throws InterruptedException {
    if (!run.budget().hasTime() || fetcher.rest().isPresent()) {
      return Entrances.Found.NOTHING;
    }
    try {
      Validators held = conditional ? state.validators(url) : Validators.NONE;
      return settle(url, kind, fetcher.fetch(url, held), run.clock().instant());
    } finally {
      run.http().workedOff();
    }
  }

  private Entrances.Found settle(URI url, PageKind kind, FetchResult result, Instant now) {
    return switch (result) {
      case FetchResult.Fetched(Page page, var request) -> read(page, kind, request, now);
      case FetchResult.NotModified unchanged -> {
        state.answered(url, lane, kind, now);
        tally.unchanged++;
        run.steps().tell(new CrawlEvent.Unchanged(site.id(), url));
        yield Entrances.Found.NOTHING;
      }
      case FetchResult.Disallowed disallowed -> {
        tally.disallowed++;
        yield fault(url, kind, "robots.txt forbids it");
      }
      case FetchResult.OffSite off -> fault(url, kind, "leads to " + off.target().getHost());
      case FetchResult.Busy busy -> fault(url, kind, "busy");
      case FetchResult.Gone gone -> fault(url, kind, Entrances.GONE + gone.status());
      case FetchResult.Unsafe unsafe -> fault(url, kind, unsafe.reason());
      case FetchResult.Failed failed -> fault(url, kind, failed.reason());
    };
  }

  private Entrances.Found read(Page page, PageKind kind, List<Header> request, Instant now) {
    Announcements.Reading reading =
        kind == PageKind.FEED ? Announcements.feed(page) : Announcements.siteMap(page);
    return switch (reading) {
      case Announcements.Reading.Unreadable(String reason) -> {
        fault(page.url(), kind, reason);
        yield new Entrances.Found(List.of(), kind == PageKind.FEED ? listed(page) : List.of());
      }
      case Announcements.Reading.Read(var entries, var children) -> {
        finds.announced(entries, kind, page.url());
        run.corpus().add(page, kind, request, added -> answered(added, kind, now));
        tally.lists++;
        run.steps()
            .tell(
                new CrawlEvent.Took(
                    site.id(), page.url(), kind, page.body().length(), Optional.empty(), false));
        yield new Entrances.Found(children, List.of());
      }
    };
  }

  private Corpus.Added answered(Corpus.Added added, PageKind kind, Instant now) {
    state.answered(added.page().url(), lane, kind, now);
    return added;
  }

  /** Many papers have a page for people, {@code /rss}, that lists their feeds. */
  private List<URI> listed(Page page) {
    String type = page.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/html")) {
      return List.of();
    }
    Links links = Links.of(page);
    return Stream.concat(
            links.feeds().stream(),
            links.pages().stream().filter(this::isFeed).map(Links.Link::url))
        .filter(fetcher::isOnSite)
        .distinct()
        .toList();
  }

  private boolean isFeed(Links.Link link) {
    String path = link.url().getRawPath().toLowerCase(Locale.ROOT);
    boolean feed = path.endsWith(".rss") || path.endsWith("/feed/") || path.contains("/rss/");
    return feed && (path.contains("home") || run.focus().interest(link.url(), link.text()) > 0);
  }

  private Entrances.Found fault(URI url, PageKind kind, String reason) {
    state.failed(url, lane, kind, run.clock().instant(), reason);
    LOG.info("{}: {}: {}", site.id(), url, reason);
    run.steps().tell(new CrawlEvent.FeedFailed(site.id(), url, reason));
    return Entrances.Found.NOTHING;
  }
}
