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

  private static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  private final HttpFetcher http;
  private final SiteProfile site;
  private final Corpus corpus;
  private final Clock clock;
  private final Map<String, Robots> robots = new HashMap<>();
  private long notBefore = System.nanoTime();

  PoliteFetcher(HttpFetcher http, SiteProfile site, Corpus corpus, Clock clock) {
    this.http = http;
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
      Answer answer = ask(at, at.equals(url) ? validators : NONE, pause(rules));
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

  boolean isOnSite(URI url) {
    return site.hosts().contains(url.getHost());
  }

  private Duration pause(Robots rules) {
    return rules.delay().compareTo(site.pause()) > 0 ? rules.delay() : site.pause();
  }

  private Answer ask(URI url, Validators validators, Duration pause) throws InterruptedException {
    sleepUntil(notBefore);
    try {
      return http.ask(url, validators);
    } finally {
      holdFor(pause);
    }
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long wait = nanos - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait));
    } else if (Thread.interrupted()) {
      throw new InterruptedException("before a request");
    }
  }

  /** Makes the next request wait at least this long from now. */
  private void holdFor(Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    notBefore = until - notBefore > 0 ? until : notBefore;
  }

  /** Returns how long the next request will have to wait. */
  Duration hold() {
    return Duration.ofNanos(Math.max(0, notBefore - System.nanoTime()));
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
      case 304 -> new FetchResult.NotModified(url);
      case 404, 410 -> new FetchResult.Gone(url, status);
      case 429, 503 -> busy(url, response);
      default -> new FetchResult.Failed(url, "HTTP " + status, status >= 500);
    };
  }

  private FetchResult busy(URI url, Answer.Response response) {
    Duration wait =
        header(response.headers(), "Retry-After")
            .flatMap(value -> retryAfter(value, clock.instant()))
            .orElse(DEFAULT_RETRY);
    holdFor(wait);
    return new FetchResult.Busy(url, wait);
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

  /** Returns the rules of an address's host and port, asked for once a run. */
  Robots robots(URI url) throws InterruptedException {
    String authority = url.getScheme() + "://" + url.getRawAuthority();
    Robots known = robots.get(authority);
    if (known == null) {
      known = fetchRobots(URI.create(authority + "/robots.txt"));
      robots.put(authority, known);
    }
    return known;
  }

  /** Redirects of robots.txt may lead to other hosts (RFC 9309 section 2.3.1.2). */
  private Robots fetchRobots(URI url) throws InterruptedException {
    URI at = url;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      Answer answer = ask(at, NONE, site.pause());
      Optional<URI> target = redirect(at, answer);
      if (target.isEmpty()) {
        return robots(url, at, answer);
      }
      at = target.orElseThrow();
    }
    return Robots.everything();
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
    if (status / 100 == 2) {
      corpus.add(page(url, at, response), PageKind.ROBOTS, response.request());
      String type = header(response.headers(), "Content-Type").orElse("text/plain");
      return Robots.parse(url, response.body(), type);
    }
    // 429 is "not now", as 5xx is: to take it for "everything is allowed" would be rude.
    boolean unreachable = status >= 500 || status == 429;
    return unreachable ? Robots.nothing("robots.txt: HTTP " + status) : Robots.everything();
  }
}
