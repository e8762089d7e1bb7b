package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.MendableException;
import vn.sotay.crawl.CrawlPlan.Limits;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.site.Manners;

class MannersTest extends CrawlTestCase {

  @Test
  void whatRobotsForbidsIsNotAskedFor() {
    serve(1, 2);
    server
        .robots("User-agent: *\nDisallow: " + article(1) + "\nDisallow: /rieng/")
        .list("/", article(1), article(2), "/rieng/");
    SiteReport report = crawlOne();
    assertThat(server.paths()).doesNotContain(article(1), "/rieng/");
    assertThat(report.disallowed()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void withoutRobotsEverythingIsAllowed(int status) {
    serve(1, 1);
    server.status("/robots.txt", status).list("/", article(1));
    crawlOne();
    assertThat(articles()).containsExactly(article(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 429})
  void aServerWhoseRobotsFailsIsLeftAlone(int status) {
    serve(1, 1);
    server.status("/robots.txt", status).list("/", article(1));
    SiteReport report = crawlOne();
    assertThat(server.paths()).containsExactly("/robots.txt");
    assertThat(report.stopped()).hasValue("robots.txt: HTTP " + status);
    assertThat(report.waiting()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "6, false"})
  void robotsAreReadBehindFiveRedirectsAndNotBehindMore(int hops, boolean forbidden) {
    server.redirect("/robots.txt", "/r1").list("/", article(1));
    for (int i = 1; i < hops; i++) {
      server.redirect("/r" + i, "/r" + (i + 1));
    }
    server.on("/r" + hops, e -> TestSite.send(e, 200, "text/plain", FORBID_ALL));
    assertThat(crawlOne().disallowed() > 0).isEqualTo(forbidden);
    assertThat(server.paths()).contains("/r5").doesNotContain("/r6");
  }

  private static final String FORBID_ALL = "User-agent: *\nDisallow: /";

  @Test
  void robotsMayBeRedirected() {
    serve(1, 1);
    server
        .redirect("/robots.txt", "http://" + OTHER + "/r.txt")
        .on(
            OTHER + "/r.txt",
            e -> TestSite.send(e, 200, "text/plain", "User-agent: *\nDisallow: /"));
    server.list("/", article(1));
    assertThat(crawlOne().disallowed()).isPositive();
    assertThat(server.paths()).doesNotContain("/", article(1));
  }

  @Test
  void requestsNeverComeCloserThanThePause() {
    serve(1, 6);
    server.list("/", articles(1, 6)).redirect("/sitemap.xml", "/khac.xml");
    Duration pause = Duration.ofMillis(60);
    crawl(
        CrawlPlan.of(
                List.of(
                    TestSite.profile(HOST).pausing(pause), TestSite.profile(OTHER).pausing(pause)),
                Optional.empty())
            .over(server.network(HOST, OTHER)));
    for (String host : List.of(HOST, OTHER)) {
      List<TestSite.Request> requests =
          server.requests().stream().filter(request -> request.host().equals(host)).toList();
      assertThat(requests.size()).isGreaterThan(5);
      for (int i = 1; i < requests.size(); i++) {
        assertThat(requests.get(i).nanos() - requests.get(i - 1).nanos())
            .isGreaterThanOrEqualTo(pause.toNanos());
      }
    }
  }

  @Test
  void aCrawlDelayLongerThanThePauseIsKept() {
    server.robots("User-agent: *\nCrawl-delay: 0.2");
    crawlOne();
    List<TestSite.Request> requests = server.requests();
    assertThat(requests.size()).isGreaterThan(3);
    for (int i = 2; i < requests.size(); i++) {
      assertThat(requests.get(i).nanos() - requests.get(i - 1).nanos())
          .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  void aBusyServerIsAskedAgainWhenItSaid() {
    AtomicInteger asked = new AtomicInteger();
    server
        .list("/", article(1))
        .on(
            article(1),
            e -> {
              e.getResponseHeaders().set("Retry-After", "1");
              int status = asked.incrementAndGet() == 1 ? 429 : 200;
              TestSite.send(e, status, "text/html", "<p>Chi bộ</p>");
            });
    crawlOne();
    List<Long> times =
        server.requests().stream()
            .filter(request -> request.path().equals(article(1)))
            .map(TestSite.Request::nanos)
            .toList();
    assertThat(times).hasSize(2);
    assertThat(times.getLast() - times.getFirst())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
    assertThat(articles()).containsExactly(article(1));
  }

  @Test
  void aServerThatWantsALongRestGetsIt() {
    serve(2, 2);
    server
        .list("/", article(1), article(2))
        .on(
            article(1),
            e -> {
              e.getResponseHeaders().set("Retry-After", "3600");
              TestSite.send(e, 503, "text/html", "");
            });
    SiteReport report = crawlOne();
    assertThat(report.stopped().orElse("")).startsWith("asked to come back in 3");
    assertThat(report.waiting()).isEqualTo(2);
  }

  @Test
  void aServerThatFailsAgainAndAgainIsLeftAlone() {
    for (int i = 1; i <= 9; i++) {
      server.status(article(i), 500);
    }
    server.list("/", articles(1, 9));
    SiteReport report = crawlOne();
    assertThat(report.stopped()).hasValue("5 failures in a row");
    assertThat(server.paths().stream().filter(path -> path.startsWith("/chi-bo"))).hasSize(5);
  }

  @Test
  void theUserAgentSaysWhoAsks() {
    crawl(
        new CrawlPlan(
            List.of(TestSite.profile(HOST)),
            List.of(),
            Optional.empty(),
            Limits.NONE,
            Optional.of("https://sotay.example/bot"),
            server.network(HOST),
            CrawlPlan.Selection.ALL,
            Manners.DEFAULT));
    assertThat(server.requests())
        .allMatch(
            r -> r.headers().get("User-Agent").equals("Sotay/0.1 (+https://sotay.example/bot)"));
  }

  @Test
  void aCrawlBeyondThisMachineNeedsAContact() {
    CrawlPlan plan = CrawlPlan.of(List.of(TestSite.profile("baoz.vn")), Optional.empty());
    assertThatThrownBy(() -> crawl(plan))
        .isInstanceOf(MendableException.class)
        .hasMessageStartingWith("'contact' is missing, expected a mail or web address");
  }
}
