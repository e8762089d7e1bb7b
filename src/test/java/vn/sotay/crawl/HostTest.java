package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Bytes;
import vn.sotay.crawl.HttpFetcher.Answer;
import vn.sotay.site.Manners;
import vn.sotay.site.QuietHours;
import vn.sotay.store.Corpus;

class HostTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final Answer ANSWER = new Answer.Response(200, List.of(), Bytes.EMPTY, List.of());

  @TempDir Path dir;

  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = Corpus.open(dir);
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  private Host host(Instant now) {
    return new Host("baox.vn", corpus.hosts(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String reason(Host host, Manners manners) {
    return host.rest(manners).map(Host.Rest::reason).orElse("");
  }

  @Test
  void aSlowServerIsGivenTwiceItsTime() throws InterruptedException {
    Host host = host(NOON);
    host.ask(
        () -> {
          Thread.sleep(60);
          return ANSWER;
        },
        PAUSE);
    long start = System.nanoTime();
    host.ask(() -> ANSWER, PAUSE);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(120_000_000L);
  }

  @Test
  void whatAServerAsksForIsRememberedInTheNextRun() {
    host(NOON).busy(Duration.ofHours(3));
    assertThat(reason(host(NOON.plusSeconds(60)), Manners.DEFAULT))
        .isEqualTo("asked to come back in 10740 s");
    assertThat(host(NOON.plus(Duration.ofHours(3))).rest(Manners.DEFAULT)).isEmpty();
  }

  @Test
  void aRestThatAWrongClockMadeIsNoRest() {
    host(NOON.plus(Duration.ofDays(4000))).busy(Duration.ofHours(3));
    assertThat(host(NOON).rest(Manners.DEFAULT)).isEmpty();
  }

  @Test
  void failuresInARowOpenTheBreakerForEverLonger() {
    Host host = host(NOON);
    for (int i = 0; i < Host.MAX_FAILURES; i++) {
      assertThat(host.rest(Manners.DEFAULT)).isEmpty();
      host.failed(Duration.ZERO);
    }
    assertThat(reason(host, Manners.DEFAULT)).isEqualTo("5 failures in a row");
    assertThat(left(host)).isEqualTo(Duration.ofMinutes(5));
    Host later = host(NOON.plusSeconds(301));
    assertThat(later.rest(Manners.DEFAULT)).isEmpty();
    later.failed(Duration.ZERO);
    assertThat(left(later)).isEqualTo(Duration.ofMinutes(10));
    Host recovered = host(NOON.plusSeconds(1000));
    recovered.answered();
    recovered.failed(Duration.ZERO);
    assertThat(recovered.rest(Manners.DEFAULT)).isEmpty();
  }

  private static Duration left(Host host) {
    return host.rest(Manners.DEFAULT).orElseThrow().left();
  }

  @Test
  void theDaysBudgetLastsUntilMidnightInVietnam() throws InterruptedException {
    Manners three = Manners.DEFAULT.daily(3);
    Host host = host(NOON);
    for (int i = 0; i < 3; i++) {
      assertThat(host.rest(three)).isEmpty();
      host.ask(() -> ANSWER, Duration.ZERO);
    }
    host.save();
    assertThat(reason(host(NOON), three)).isEqualTo("the day's 3 requests are used up");
    assertThat(host(NOON).rest(three).orElseThrow().left()).isEqualTo(Duration.ofHours(12));
    assertThat(host(NOON.plus(Duration.ofHours(12))).rest(three)).isEmpty();
  }

  @Test
  void quietHoursAreKept() {
    Manners manners = Manners.DEFAULT.quiet(QuietHours.parse("11:30-13:30").orElseThrow());
    assertThat(reason(host(NOON), manners)).isEqualTo("quiet hours until 13:30");
    assertThat(host(NOON.plusSeconds(5400)).rest(manners)).isEmpty();
  }

  @Test
  void rulesAreReadAgainAfterADay() throws InterruptedException {
    try (TestSite site = new TestSite();
        HttpFetcher http =
            new HttpFetcher(
                new CrawlPlan.Network(
                    Map.of("baox.vn", site.address()), false, 10_000, Duration.ofSeconds(5)),
                "Sotay",
                java.util.Set.of())) {
      site.robots("User-agent: *\nDisallow: /a");
      Moving clock = new Moving();
      PoliteFetcher fetcher =
          new PoliteFetcher(
              http, new Hosts(corpus.hosts(), clock), TestSite.profile("baox.vn"), corpus, clock);
      var url = java.net.URI.create("http://baox.vn/a");
      assertThat(fetcher.robots(url).allows(url)).isFalse();
      site.robots("User-agent: *\nDisallow: /b");
      clock.now = NOON.plus(Duration.ofHours(23));
      assertThat(fetcher.robots(url).allows(url)).isFalse();
      clock.now = NOON.plus(Duration.ofHours(25));
      assertThat(fetcher.robots(url).allows(url)).isTrue();
      assertThat(site.paths()).containsExactly("/robots.txt", "/robots.txt");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A clock that is set by hand. */
  private static final class Moving extends Clock {

    private Instant now = NOON;

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
