package vn.sotay.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.UrlNormalizer;
import vn.sotay.crawl.HttpFetcher.Answer;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.CrawlState.Validators;
import vn.sotay.store.PageKind;

/**
 * Asks one site's servers as a guest should: one request at a time, a pause after each, robots.txt
 * obeyed at every hop of a redirect. Used by one thread.
 */
final class PoliteFetcher {

  /** RFC 9309 section 2.3.1.2 wants five for robots.txt; more for a page is a loop. */
  private static final int MAX_REDIRECTS = 5;

  /** The wait after a 429 or 503 that names none. */
  private static final Duration DEFAULT_RETRY = Duration.ofSeconds(30);

  /** RFC 9309 section 2.4 wants rules to be read again after a day. */
  private static final Duration ROBOTS_LAST = Duration.ofHours(24);

  private final HttpFetcher http;
  private final Hosts hosts;
  private final SiteProfile site;
  private final Corpus corpus;
  private final Clock clock;
  private final Map<String, Read> robots = new HashMap<>();

  /** Rules, and when they were read. */
  private record Read(Robots rules, Instant at) {

    boolean isFresh(Instant now) {
      return !at.isAfter(now) && at.plus(ROBOTS_LAST).isAfter(now);
    }
  }

  PoliteFetcher(HttpFetcher http, Hosts hosts, SiteProfile site, Corpus corpus, Clock clock) {
    this.http = http;
    this.hosts = hosts;
    this.site = site;
    this.corpus = corpus;
    this.clock = clock;
  }

  /**
   * Asks for an address and follows redirects within the site.
   *
   * @param url normalised
   * @throws InterruptedException if the thread is interrupted, also while pausing
   */
  FetchResult fetch(URI url, Validators validators) throws InterruptedException {
    Set<URI> seen = new HashSet<>();
    URI at = url;
    while (seen.add(at) && seen.size() <= MAX_REDIRECTS + 1) {
      if (corpus.forgotten().has(at)) {
        return new FetchResult.Unsafe(url, "it was forgotten ('sotay forget --undo' lets it back)");
      }
      if (!isOnSite(at)) {
        return new FetchResult.OffSite(url, at);
      }
      Robots rules = robots(at);
      if (rules.trouble().isPresent()) {
        return new FetchResult.Failed(url, rules.trouble().orElseThrow(), true);
      }
      if (!rules.allows(at)) {
        return new FetchResult.Disallowed(url);
      }
      Validators held = at.equals(url) ? validators : Validators.NONE;
      URI next = at;
      Answer answer = host(at).ask(() -> http.ask(next, held), pause(rules));
      note(at, answer, pause(rules));
      Optional<URI> target = redirect(at, answer);
      if (target.isEmpty()) {
        return result(url, at, answer);
      }
      at = target.orElseThrow();
    }
    return new FetchResult.Failed(
        url,
        seen.size() > MAX_REDIRECTS ? "more than 5 redirects" : "redirects in a circle",
        false);
  }

  /** Only the site's hosts at the site's port: no page may send us through a machine's ports. */
  boolean isOnSite(URI url) {
    return site.hosts().contains(url.getHost())
        && (url.getPort() < 0 || url.getPort() == site.home().getPort());
  }

  private Host host(URI url) {
    return hosts.of(url.getHost());
  }

  private Duration pause(Robots rules) {
    return rules.delay().compareTo(site.manners().pause()) > 0
        ? rules.delay()
        : site.manners().pause();
  }

  /** Tells the host's record how it answered. */
  private void note(URI url, Answer answer, Duration pause) {
    switch (answer) {
      case Answer.Unsafe unsafe -> {}
      case Answer.Broken broken when broken.passing() -> host(url).failed(pause);
      case Answer.Broken broken -> host(url).answered();
      case Answer.Response response when isBusy(response.status()) ->
          host(url).busy(retryAfter(response));
      case Answer.Response response when response.status() >= 500 -> host(url).failed(pause);
      case Answer.Response response -> host(url).answered();
    }
  }

  private static boolean isBusy(int status) {
    return status == 429 || status == 503;
  }

  /** Returns why the site isn't to be asked now, and for how long; empty if it may be. */
  Optional<Host.Rest> rest() {
    return host(site.home()).rest(site.manners());
  }

  private static Optional<URI> redirect(URI from, Answer answer) {
    return switch (answer) {
      case Answer.Response response when isRedirect(response.status()) ->
          header(response.headers(), "Location").flatMap(location -> target(from, location));
      case Answer.Response response -> Optional.empty();
      case Answer.Unsafe unsafe -> Optional.empty();
      case Answer.Broken broken -> Optional.empty();
    };
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static Optional<URI> target(URI from, String location) {
    if (location.contains("://")) {
      return UrlNormalizer.normalize(location);
    }
    String root = from.getScheme() + "://" + from.getRawAuthority();
    if (location.startsWith("//")) {
      return UrlNormalizer.normalize(from.getScheme() + ":" + location);
    }
    String folder = from.getRawPath().substring(0, from.getRawPath().lastIndexOf('/') + 1);
    return UrlNormalizer.normalize(
        location.startsWith("/")
            ? root + location
            : location.startsWith("?")
                ? root + from.getRawPath() + location
                : root + folder + location);
  }

  private static Optional<String> header(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  private FetchResult result(URI url, URI at, Answer answer) {
    return switch (answer) {
      case Answer.Unsafe unsafe -> new FetchResult.Unsafe(url, unsafe.reason());
      case Answer.Broken broken -> new FetchResult.Failed(url, broken.reason(), broken.passing());
      case Answer.Response response -> result(url, at, response);
    };
  }

  private FetchResult result(URI url, URI at, Answer.Response response) {
    int status = response.status();
    return switch (status) {
      case 200, 203 -> new FetchResult.Fetched(page(url, at, response), response.request());
      case 304 -> {
        corpus.unchanged(page(url, at, response), response.request());
        yield new FetchResult.NotModified(url);
      }
      case 404, 410 -> new FetchResult.Gone(url, status);
      case 429, 503 -> new FetchResult.Busy(url, retryAfter(response));
      default -> new FetchResult.Failed(url, "HTTP " + status, status >= 500);
    };
  }

  private Duration retryAfter(Answer.Response response) {
    Duration wait =
        header(response.headers(), "Retry-After")
            .flatMap(value -> retryAfter(value, clock.instant()))
            .orElse(DEFAULT_RETRY);
    return wait.compareTo(Host.LONGEST_REST) < 0 ? wait : Host.LONGEST_REST;
  }

  /** Returns the wait that a Retry-After header names (RFC 9110 section 10.2.3). */
  static Optional<Duration> retryAfter(String value, Instant now) {
    try {
      return Optional.of(Duration.ofSeconds(Integer.parseUnsignedInt(value)));
    } catch (NumberFormatException e) {
      return untilDate(value, now);
    }
  }

  private static Optional<Duration> untilDate(String value, Instant now) {
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Page page(URI url, URI at, Answer.Response response) {
    return new Page(
        url,
        at,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        response.status(),
        response.headers(),
        response.body(),
        Optional.empty());
  }

  /** Returns the rules of an address's host and port, asked for once a run, or once a day. */
  Robots robots(URI url) throws InterruptedException {
    String authority = url.getScheme() + "://" + url.getRawAuthority();
    Read known = robots.get(authority);
    if (known == null || !known.isFresh(clock.instant())) {
      known = new Read(fetchRobots(URI.create(authority + "/robots.txt")), clock.instant());
      robots.put(authority, known);
    }
    return known.rules();
  }

  /** Redirects of robots.txt may lead to other hosts (RFC 9309 section 2.3.1.2). */
  private Robots fetchRobots(URI url) throws InterruptedException {
    URI at = url;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      URI next = at;
      Validators held = hop == 0 ? corpus.state().validators(url) : Validators.NONE;
      Answer answer =
          host(at)
              .ask(() -> http.askStart(next, held, Robots.MAX_LENGTH + 1), site.manners().pause());
      Optional<URI> target = redirect(at, answer).filter(to -> mayHoldRobots(url, to));
      if (target.isEmpty()) {
        return robots(url, at, answer);
      }
      at = target.orElseThrow();
    }
    return Robots.everything();
  }

  private static boolean mayHoldRobots(URI url, URI target) {
    return target.getPort() < 0 || target.getPort() == url.getPort();
  }

  private Robots robots(URI url, URI at, Answer answer) {
    return switch (answer) {
      case Answer.Unsafe unsafe -> Robots.nothing("robots.txt: " + unsafe.reason());
      case Answer.Broken broken -> Robots.nothing("robots.txt: " + broken.reason());
      case Answer.Response response -> robots(url, at, response);
    };
  }

  private Robots robots(URI url, URI at, Answer.Response response) {
    int status = response.status();
    Page page = page(url, at, response);
    if (status / 100 == 2) {
      if (corpus.add(page, PageKind.ROBOTS, response.request()).fresh()) {
        reallow();
      }
      return Robots.of(page);
    }
    if (status == 304) {
      corpus.unchanged(page, response.request());
      return corpus.page(page.id()).map(Robots::of).orElseGet(Robots::everything);
    }
    if (isBusy(status)) {
      host(at).busy(retryAfter(response));
    }
    // 429 is "not now", as 5xx is: to take it for "everything is allowed" would be rude.
    boolean unreachable = status >= 500 || status == 429;
    if (unreachable) {
      return Robots.nothing("robots.txt: HTTP " + status);
    }
    reallow();
    return Robots.everything();
  }

  /** The rules are others than before: what the former ones forbade is looked at again. */
  private void reallow() {
    corpus.frontier().reallow(site.hosts().getFirst());
  }
}
