package vn.sotay.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sotay.article.Page;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Candidate;
import vn.sotay.store.Corpus;
import vn.sotay.store.CrawlState;
import vn.sotay.store.CrawlState.Outcome;
import vn.sotay.store.CrawlState.Queued;
import vn.sotay.store.CrawlState.Validators;
import vn.sotay.store.PageKind;

/**
 * One site's crawl: entrances first, then lists, then articles, the youngest first. Used by one
 * thread.
 *
 * <p>What a page leads to is queued before the page itself is kept, so that a crash in between
 * costs a request and never a link.
 */
final class SiteCrawl {

  /**
   * Lists without a new article in a row after which a path isn't followed any further. A list
   * whose articles are all known counts two, one without any article (an index of months) one.
   */
  private static final int MAX_BARREN = 3;

  /** Lists visited in a run; what is left waits for the next one. */
  private static final int MAX_LISTS = 500;

  private static final int MAX_TRIES = 3;

  /** A server that fails this often in a row is left alone for this run. */
  private static final int MAX_FAILURES_IN_A_ROW = 5;

  /** A server that wants a longer rest is asked again in the next run. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  /** The first wait before a second try; it doubles. */
  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

  private static final Set<String> DOCUMENTS =
      Set.of("", "text/html", "application/xhtml+xml", "text/plain", "application/pdf");

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  private static final Logger LOG = LoggerFactory.getLogger(SiteCrawl.class);

  private final SiteProfile site;
  private final List<URI> seeds;
  private final Run run;
  private final String lane;
  private final CrawlState state;
  private final PoliteFetcher fetcher;
  private final Entrances entrances;
  private final Tally tally = new Tally();
  private final Instant start;
  private final boolean conditional;
  private int listsVisited;
  private int failuresInARow;

  /**
   * What all sites of a run share.
   *
   * @param steps is told of every page fetched and every address found
   */
  record Run(
      HttpFetcher http,
      Corpus corpus,
      Budget budget,
      Optional<LocalDate> since,
      Steps steps,
      Clock clock) {}

  SiteCrawl(SiteProfile site, List<URI> seeds, Run run) {
    this.site = site;
    this.seeds = seeds;
    this.run = run;
    this.lane = site.hosts().getFirst();
    this.state = run.corpus().state();
    this.fetcher = new PoliteFetcher(run.http(), site, run.corpus(), run.clock());
    this.start = run.clock().instant();
    this.conditional = state.reach(lane).map(reach -> !reach.isAfter(since())).orElse(false);
    this.entrances = new Entrances(site, this::readEntrance, state, start);
  }

  private LocalDate since() {
    return run.since().orElse(LocalDate.EPOCH);
  }

  /**
   * Crawls until nothing is left or a limit is reached.
   *
   * @throws InterruptedException if the thread is interrupted; everything fetched is kept
   */
  void crawl() throws InterruptedException {
    state.reopen(lane);
    run.steps().known(state.queued(lane));
    enqueueStart();
    Robots robots = fetcher.robots(site.home());
    if (robots.trouble().isPresent()) {
      tally.failed(robots.trouble().orElseThrow());
      tally.stop(robots.trouble().orElseThrow());
      return;
    }
    entrances.readAll(robots.siteMaps());
    state.reached(lane, since());
    workOff();
  }

  CrawlReport.SiteReport report() {
    return tally.report(site, state.queued(lane));
  }

  /** The home page and the hubs are visited in every run, seeds too. */
  private void enqueueStart() {
    List<Candidate> start =
        Stream.of(Stream.of(site.home()), site.entrances().hubs().stream(), seeds.stream())
            .flatMap(urls -> urls)
            .distinct()
            .map(this::startCandidate)
            .toList();
    run.steps().known(state.enqueue(start).size());
    start.forEach(candidate -> state.revisit(candidate.url(), this.start));
  }

  private Candidate startCandidate(URI url) {
    boolean article = seeds.contains(url) && AddressKind.of(url, "", site) == AddressKind.ARTICLE;
    return new Candidate(
        url, lane, article ? PageKind.ARTICLE : PageKind.LIST, 0, 0, Optional.empty());
  }

  // Feeds and site maps.

  /** Reads a feed or site map, queues what it announces, and returns further site maps. */
  private List<URI> readEntrance(URI url, PageKind kind) throws InterruptedException {
    if (!run.budget().hasTime() || isToRest()) {
      return List.of();
    }
    Instant now = run.clock().instant();
    return switch (fetcher.fetch(url, validators(url))) {
      case FetchResult.Fetched(Page page, var request) -> {
        Announcements.Reading reading =
            kind == PageKind.FEED ? Announcements.feed(page) : Announcements.siteMap(page);
        yield switch (reading) {
          case Announcements.Reading.Unreadable(String reason) -> fault(url, kind, reason);
          case Announcements.Reading.Read(var entries, var children) -> {
            announce(entries, kind);
            run.corpus().add(page, kind, request);
            state.answered(url, lane, kind, now);
            tally.lists++;
            yield children;
          }
        };
      }
      case FetchResult.NotModified unchanged -> {
        state.answered(url, lane, kind, now);
        tally.unchanged++;
        yield List.of();
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

  private List<URI> fault(URI url, PageKind kind, String reason) {
    state.failed(url, lane, kind, run.clock().instant(), reason);
    LOG.info("{}: {}: {}", site.id(), url, reason);
    return List.of();
  }

  private Validators validators(URI url) {
    return conditional ? state.validators(url) : NONE;
  }

  private void announce(List<Entry> entries, PageKind kind) {
    List<Candidate> candidates = new ArrayList<>();
    for (Entry entry : entries) {
      AddressKind expected =
          kind == PageKind.FEED
              ? feedEntry(entry.url())
              : AddressKind.ofSiteMapEntry(entry.url(), site);
      if (!fetcher.isOnSite(entry.url())) {
        tally.offHost++;
      } else if (isTooOld(entry)) {
        tally.tooOld++;
      } else {
        candidate(entry, expected).ifPresent(candidates::add);
      }
    }
    enqueue(candidates);
  }

  private AddressKind feedEntry(URI url) {
    boolean list = url.equals(site.home()) || site.shapes().isList(url);
    return list ? AddressKind.LIST : AddressKind.ARTICLE;
  }

  private boolean isTooOld(Entry entry) {
    return run.since().isPresent()
        && entry
            .dated()
            .map(dated -> LocalDate.ofInstant(dated, VIETNAM).isBefore(since()))
            .orElse(false);
  }

  private Optional<Candidate> candidate(Entry entry, AddressKind kind) {
    return switch (kind) {
      case ARTICLE ->
          Optional.of(new Candidate(entry.url(), lane, PageKind.ARTICLE, 1, 0, entry.dated()));
      case LIST ->
          Optional.of(
              new Candidate(entry.url(), lane, PageKind.LIST, 1, MAX_BARREN - 1, Optional.empty()));
      case OTHER -> Optional.empty();
    };
  }

  /** Queues candidates; returns how many articles were new. */
  private int enqueue(List<Candidate> candidates) {
    List<Candidate> fresh = state.enqueue(candidates);
    int articles =
        (int) fresh.stream().filter(candidate -> candidate.kind() == PageKind.ARTICLE).count();
    tally.found += articles;
    run.steps().known(fresh.size());
    return articles;
  }

  // The queue.

  private void workOff() throws InterruptedException {
    while (!run.budget().isUsedUp() && !isToRest()) {
      Optional<Queued> next = next();
      if (next.isPresent()) {
        visit(next.orElseThrow());
        entrances.readFeeds();
      } else if (!waitForTurn()) {
        return;
      }
      if (failuresInARow >= MAX_FAILURES_IN_A_ROW) {
        tally.stop("%d failures in a row".formatted(failuresInARow));
        return;
      }
    }
  }

  /** Returns whether the server asked for a longer rest than a run waits for. */
  private boolean isToRest() {
    Duration hold = fetcher.hold();
    boolean rest = hold.compareTo(MAX_WAIT) > 0;
    if (rest) {
      tally.stop("asked to come back in %d s".formatted(hold.toSeconds()));
    }
    return rest;
  }

  private Optional<Queued> next() {
    Instant now = run.clock().instant();
    Optional<Queued> list =
        listsVisited < MAX_LISTS ? state.next(lane, PageKind.LIST, now) : Optional.empty();
    return list.or(() -> state.next(lane, PageKind.ARTICLE, now));
  }

  /** Waits for an address that was postponed; returns whether there is one worth waiting for. */
  private boolean waitForTurn() throws InterruptedException {
    Optional<Instant> turn = state.nextTurn(lane);
    Instant now = run.clock().instant();
    if (turn.isEmpty() || !turn.orElseThrow().isAfter(now)) {
      return false;
    }
    Duration wait = Duration.between(now, turn.orElseThrow());
    if (wait.compareTo(MAX_WAIT) > 0) {
      tally.stop("asked to come back in %d s".formatted(wait.toSeconds()));
      return false;
    }
    Thread.sleep(wait.plusMillis(1));
    return true;
  }

  private void visit(Queued queued) throws InterruptedException {
    boolean article = queued.kind() == PageKind.ARTICLE;
    if (article && !run.budget().take()) {
      return;
    }
    listsVisited += article ? 0 : 1;
    int before = tally.fetched;
    try {
      settle(queued, fetcher.fetch(queued.url(), article ? NONE : validators(queued.url())));
    } finally {
      if (article && tally.fetched == before) {
        run.budget().putBack();
      }
    }
    run.steps().done(queued.url());
  }

  private void settle(Queued queued, FetchResult result) {
    boolean failed = result instanceof FetchResult.Failed f && f.passing();
    failuresInARow = failed || result instanceof FetchResult.Busy ? failuresInARow + 1 : 0;
    URI url = queued.url();
    switch (result) {
      case FetchResult.Fetched(Page page, var request) -> keep(queued, page, request);
      case FetchResult.NotModified unchanged -> {
        state.unchanged(url, run.clock().instant());
        tally.unchanged++;
      }
      case FetchResult.Disallowed disallowed -> {
        state.settle(url, Outcome.REFUSED, "robots.txt");
        tally.disallowed++;
      }
      case FetchResult.OffSite off -> {
        state.settle(url, Outcome.REFUSED, "leads to " + off.target().getHost());
        tally.offHost++;
      }
      case FetchResult.Busy(var busy, Duration wait) -> later(queued, wait, "busy");
      case FetchResult.Gone gone -> give(url, Outcome.FAILED_FOR_GOOD, "HTTP " + gone.status());
      case FetchResult.Unsafe unsafe -> give(url, Outcome.REFUSED, unsafe.reason());
      case FetchResult.Failed(var at, String reason, boolean passing) -> {
        if (passing) {
          later(queued, FIRST_BACKOFF.multipliedBy(1L << queued.tries()), reason);
        } else {
          give(url, Outcome.FAILED_FOR_GOOD, reason);
        }
      }
    }
  }

  /** Puts an address back to try again after a wait, unless it was tried often enough. */
  private void later(Queued queued, Duration wait, String reason) {
    if (queued.tries() + 1 >= MAX_TRIES) {
      give(queued.url(), Outcome.FAILED, reason);
    } else {
      state.postpone(queued.url(), run.clock().instant().plus(wait), reason);
    }
  }

  private void give(URI url, Outcome outcome, String reason) {
    state.settle(url, outcome, reason);
    tally.failed(reason);
    LOG.info("{}: {}: {}", site.id(), url, reason);
  }

  private void keep(Queued queued, Page page, List<Page.Header> request) {
    String type = mediaType(page);
    if (!DOCUMENTS.contains(type)) {
      give(queued.url(), Outcome.FAILED_FOR_GOOD, "is " + type);
      return;
    }
    PageKind kind = queued.kind() == PageKind.LIST ? follow(queued, page) : PageKind.ARTICLE;
    run.corpus().add(page, kind, request);
    if (kind == PageKind.ARTICLE) {
      tally.fetched++;
    } else {
      tally.lists++;
    }
  }

  private static String mediaType(Page page) {
    return page.header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Queues what a list leads to; returns what the page turned out to be. */
  private PageKind follow(Queued list, Page page) {
    Links links = Links.of(page);
    if (links.isArticle() && list.depth() > 0) {
      return PageKind.ARTICLE;
    }
    links.feeds().stream().filter(fetcher::isOnSite).forEach(entrances::discover);
    List<Candidate> articles = candidates(links, AddressKind.ARTICLE, list.depth() + 1, 0);
    int fresh = enqueue(articles);
    state.yielded(list.url(), fresh);
    followLists(list, links, fresh, articles.isEmpty());
    tally.offHost += (int) links.pages().stream().filter(l -> !fetcher.isOnSite(l.url())).count();
    return PageKind.LIST;
  }

  private void followLists(Queued list, Links links, int fresh, boolean index) {
    int barren = fresh > 0 ? 0 : list.barren() + (index ? 1 : 2);
    if (barren > MAX_BARREN) {
      return;
    }
    List<Candidate> lists = candidates(links, AddressKind.LIST, list.depth() + 1, barren);
    enqueue(lists);
    if (fresh > 0) {
      lists.forEach(candidate -> state.revisit(candidate.url(), start));
    }
  }

  private List<Candidate> candidates(Links links, AddressKind wanted, int depth, int barren) {
    PageKind kind = wanted == AddressKind.ARTICLE ? PageKind.ARTICLE : PageKind.LIST;
    return links.pages().stream()
        .filter(link -> fetcher.isOnSite(link.url()))
        .filter(link -> AddressKind.of(link.url(), link.text(), site) == wanted)
        .map(Links.Link::url)
        .distinct()
        .map(url -> new Candidate(url, lane, kind, depth, barren, Optional.empty()))
        .toList();
  }
}
