package vn.sotay.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
import vn.sotay.store.CrawlState;
import vn.sotay.store.CrawlState.Validators;
import vn.sotay.store.Frontier;
import vn.sotay.store.Frontier.Outcome;
import vn.sotay.store.Frontier.Queued;
import vn.sotay.store.HostMemory.Harvest;
import vn.sotay.store.PageKind;

/**
 * One site's crawl: entrances first, then hubs, then articles, the most promising and youngest
 * first, and further lists in between. Used by one thread.
 *
 * <p>What a page leads to is queued before the page itself is kept, so that a crash in between
 * costs a request and never a link.
 */
final class SiteCrawl {

  /**
   * Lists without a new article in a row after which a path isn't followed any further. A list
   * whose articles are all known counts two, one without any article (an index of months) one.
   */
  static final int MAX_BARREN = 3;

  /** Lists visited in a run; what is left waits for the next one. */
  private static final int MAX_LISTS = 500;

  /** Lists visited before the first article; afterwards they take turns. */
  private static final int LISTS_FIRST = 50;

  /** Articles fetched between two lists. */
  private static final int ARTICLES_A_LIST = 5;

  private static final int MAX_TRIES = 3;

  /** A server that wants a longer rest is asked again in the next run. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  /** A second try comes after this many pauses at the least; they double. */
  private static final int PAUSES_BETWEEN_TRIES = 2;

  /** The shortest wait before a second try. */
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

  /** Articles of a list judged before it may be found to be about other things. */
  private static final int JUDGED = 20;

  /** A list of which less than one article in so many is on topic is about other things. */
  private static final int ONE_TOPICAL_IN = 20;

  /** What people named comes first. */
  private static final int SEED_INTEREST = 4;

  private static final Set<String> DOCUMENTS =
      Set.of("", "text/html", "application/xhtml+xml", "text/plain", "application/pdf");

  private static final Logger LOG = LoggerFactory.getLogger(SiteCrawl.class);

  private final SiteProfile site;
  private final List<URI> seeds;
  private final Run run;
  private final String lane;
  private final CrawlState state;
  private final Frontier frontier;
  private final PoliteFetcher fetcher;
  private final Finds finds;
  private final Entrances entrances;
  private final Reviews reviews;
  private final Tally tally = new Tally();
  private final boolean conditional;
  private int listsVisited;
  private int articlesSinceList;

  SiteCrawl(SiteProfile site, List<URI> seeds, Run run) {
    this.site = site;
    this.run = run;
    this.lane = site.hosts().getFirst();
    this.state = run.corpus().state();
    this.frontier = run.corpus().frontier();
    this.fetcher = new PoliteFetcher(run.http(), run.hosts(), site, run.corpus(), run.clock());
    this.finds = new Finds(site, run, tally, fetcher);
    this.reviews = new Reviews(site, run, tally, finds);
    this.seeds = seeds.stream().map(finds::canonical).toList();
    this.conditional = state.reach(lane).map(reach -> !reach.isAfter(run.since())).orElse(false);
    this.entrances =
        new Entrances(
            site,
            new EntranceReader(site, run, fetcher, finds, tally, conditional),
            state.feeds(lane),
            run.clock().instant(),
            new Entrances.Window(run.since(), conditional));
  }

  /**
   * Crawls until nothing is left or a limit is reached.
   *
   * @throws InterruptedException if the thread is interrupted; everything fetched is kept
   */
  void crawl() throws InterruptedException {
    frontier.reopen(lane, run.clock().instant());
    if (run.plan().selection().everything()) {
      frontier.reconsider(lane);
    }
    run.steps().tell(new CrawlEvent.Began(site.id(), frontier.queued(lane)));
    enqueueStart();
    if (!isToRest()) {
      crawlFrom(fetcher.robots(site.home()));
    }
    run.steps().tell(new CrawlEvent.Ended(site.id(), report()));
  }

  private void crawlFrom(Robots robots) throws InterruptedException {
    if (robots.trouble().isPresent()) {
      tally.failed(robots.trouble().orElseThrow());
      tally.stop(robots.trouble().orElseThrow());
      return;
    }
    entrances.readAll(robots.siteMaps());
    state.reached(lane, run.since());
    workOff();
  }

  CrawlReport.SiteReport report() {
    return tally.report(site, frontier.queued(lane), state.feeds(lane));
  }

  /** The home page and the hubs are visited in every run, seeds too. */
  private void enqueueStart() {
    List<Candidate> start =
        Stream.of(Stream.of(site.home()), site.entrances().hubs().stream(), seeds.stream())
            .flatMap(urls -> urls)
            .distinct()
            .map(this::startCandidate)
            .toList();
    finds.queue(start);
    finds.tell();
    start.forEach(candidate -> frontier.revisit(candidate.url(), run.session()));
  }

  private Candidate startCandidate(URI url) {
    boolean article = seeds.contains(url) && AddressKind.of(url, "", site) == AddressKind.ARTICLE;
    return new Candidate(
        url,
        lane,
        article ? PageKind.ARTICLE : PageKind.LIST,
        0,
        0,
        Optional.empty(),
        SEED_INTEREST,
        Optional.empty());
  }

  // The queue.

  private void workOff() throws InterruptedException {
    while (!run.budget().isUsedUp() && !isToRest() && !reviews.isTrapped()) {
      Instant now = run.clock().instant();
      Optional<Queued> next = next(now);
      if (next.isPresent()) {
        visit(next.orElseThrow());
        entrances.readFeeds();
        if (listsVisited == 1) {
          entrances.lookForFeeds();
        }
      } else if (!waitForTurn(now)) {
        return;
      }
    }
  }

  /** Waits for a short rest; returns whether the host is to rest for longer than a run waits. */
  private boolean isToRest() throws InterruptedException {
    Optional<Host.Rest> rest = fetcher.rest();
    if (rest.isPresent() && rest.orElseThrow().left().compareTo(MAX_WAIT) <= 0) {
      Thread.sleep(rest.orElseThrow().left().plusMillis(1));
      return isToRest();
    }
    rest.ifPresent(r -> tally.stop(r.reason()));
    return rest.isPresent();
  }

  private Optional<Queued> next(Instant now) {
    Optional<Queued> list =
        listsVisited < MAX_LISTS ? frontier.next(lane, PageKind.LIST, now) : Optional.empty();
    if (run.isRehearsal()) {
      return list;
    }
    boolean listsTurn = listsVisited < LISTS_FIRST || articlesSinceList >= ARTICLES_A_LIST;
    if (list.isPresent() && listsTurn) {
      return list;
    }
    return frontier.next(lane, PageKind.ARTICLE, now).or(() -> list);
  }

  /**
   * Waits for an address that was postponed; returns whether there is one worth waiting for.
   *
   * @param now when nothing was due: what has fallen due since is worth it too
   */
  private boolean waitForTurn(Instant now) throws InterruptedException {
    Optional<Instant> turn = nextTurn();
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

  /** When the first page falls due of the kinds this run still visits. */
  private Optional<Instant> nextTurn() {
    if (run.isRehearsal()) {
      return Optional.empty();
    }
    Optional<Instant> article = frontier.nextTurn(lane, PageKind.ARTICLE);
    Optional<Instant> list =
        listsVisited < MAX_LISTS ? frontier.nextTurn(lane, PageKind.LIST) : Optional.empty();
    return Stream.of(article, list).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private void visit(Queued queued) throws InterruptedException {
    boolean article = queued.kind() == PageKind.ARTICLE;
    if (article && isAboutOtherThings(queued)) {
      tally.passed++;
      frontier.settle(queued.url(), Outcome.PASSED, "its section is about other things");
      return;
    }
    if (article && !run.budget().take()) {
      return;
    }
    listsVisited += article ? 0 : 1;
    articlesSinceList = article ? articlesSinceList + 1 : 0;
    int before = tally.pages();
    try {
      settle(
          queued,
          fetcher.fetch(queued.url(), article ? Validators.NONE : validators(queued.url())));
    } finally {
      run.http().workedOff();
      if (article && tally.pages() == before) {
        run.budget().putBack();
      }
    }
  }

  private boolean isAboutOtherThings(Queued queued) {
    if (queued.interest() > 0 || run.plan().selection().everything() || queued.via().isEmpty()) {
      return false;
    }
    Harvest harvest = run.corpus().hosts().harvest(queued.via().orElseThrow());
    return harvest.seen() >= JUDGED && harvest.topical() * ONE_TOPICAL_IN < harvest.seen();
  }

  private Validators validators(URI url) {
    return conditional ? state.validators(url) : Validators.NONE;
  }

  private void settle(Queued queued, FetchResult result) {
    URI url = queued.url();
    switch (result) {
      case FetchResult.Fetched(Page page, var request) -> keep(queued, page, request);
      case FetchResult.NotModified unchanged -> {
        frontier.unchanged(url, run.clock().instant(), run.session());
        tally.unchanged++;
        run.steps().tell(new CrawlEvent.Unchanged(site.id(), url));
      }
      case FetchResult.Disallowed disallowed -> {
        tally.disallowed++;
        refuse(url, Outcome.DISALLOWED, "robots.txt");
      }
      case FetchResult.OffSite off -> {
        tally.offHost++;
        refuse(url, Outcome.REFUSED, "leads to " + off.target().getHost());
      }
      case FetchResult.Busy(var busy, Duration wait) -> later(queued, wait, "busy");
      case FetchResult.Gone gone -> give(url, Outcome.FAILED_FOR_GOOD, "HTTP " + gone.status());
      case FetchResult.Unsafe unsafe -> {
        tally.refused(unsafe.reason());
        refuse(url, Outcome.REFUSED, unsafe.reason());
      }
      case FetchResult.Failed(var at, String reason, boolean passing) -> {
        if (passing) {
          later(queued, backoff(queued.tries()), reason);
        } else {
          give(url, Outcome.FAILED_FOR_GOOD, reason);
        }
      }
    }
  }

  private Duration backoff(int tries) {
    Duration pauses = site.manners().pause().multipliedBy(PAUSES_BETWEEN_TRIES);
    Duration first = pauses.compareTo(FIRST_BACKOFF) > 0 ? pauses : FIRST_BACKOFF;
    return first.multipliedBy(1L << tries);
  }

  /** Puts an address back to try again after a wait, unless it was tried often enough. */
  private void later(Queued queued, Duration wait, String reason) {
    if (queued.tries() + 1 >= MAX_TRIES) {
      give(queued.url(), Outcome.FAILED, reason);
    } else {
      frontier.postpone(queued.url(), run.clock().instant().plus(wait), reason);
      run.steps().tell(new CrawlEvent.Failed(site.id(), queued.url(), reason, true));
    }
  }

  private void refuse(URI url, Outcome outcome, String reason) {
    frontier.settle(url, outcome, reason);
    run.steps().tell(new CrawlEvent.Refused(site.id(), url, reason));
  }

  private void give(URI url, Outcome outcome, String reason) {
    frontier.settle(url, outcome, reason);
    tally.failed(reason);
    LOG.info("{}: {}: {}", site.id(), url, reason);
    run.steps().tell(new CrawlEvent.Failed(site.id(), url, reason, false));
  }

  private void keep(Queued queued, Page page, List<Page.Header> request) {
    String type = mediaType(page);
    if (!DOCUMENTS.contains(type)) {
      give(queued.url(), Outcome.FAILED_FOR_GOOD, "is " + type);
      return;
    }
    PageKind kind = queued.kind() == PageKind.LIST ? follow(queued, page) : PageKind.ARTICLE;
    Reviews.Outcome review =
        kind == PageKind.ARTICLE
            ? reviews.add(queued, page, request)
            : reviews.addList(page, request);
    run.steps()
        .tell(
            new CrawlEvent.Took(
                site.id(),
                page.url(),
                kind,
                page.body().length(),
                review.topical(),
                review.copy()));
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
    run.corpus().atOnce(() -> followed(list, links));
    finds.tell();
    return PageKind.LIST;
  }

  private Finds.Yield followed(Queued list, Links links) {
    Finds.Yield yield = finds.articles(list, links);
    frontier.yielded(list.url(), yield.fresh(), run.session());
    followLists(list, links, yield);
    return yield;
  }

  private void followLists(Queued list, Links links, Finds.Yield yield) {
    int fresh = yield.fresh();
    int barren = fresh > 0 ? 0 : list.barren() + (yield.articles() == 0 ? 1 : 2);
    if (barren > MAX_BARREN) {
      return;
    }
    List<URI> lists = finds.lists(list, links, barren);
    if (fresh > 0) {
      lists.forEach(url -> frontier.revisit(url, run.session()));
    }
  }
}
