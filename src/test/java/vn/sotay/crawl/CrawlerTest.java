package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Bytes;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.crawl.CrawlPlan.Limits;
import vn.sotay.crawl.CrawlReport.Ending;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.PageKind;

class CrawlerTest {

  private static final String HOST = "baox.example";
  private static final String OTHER = "baoy.example";

  @TempDir Path dir;

  private final TestSite server = new TestSite();

  @AfterEach
  void stop() {
    server.close();
  }

  private CrawlPlan plan() {
    return CrawlPlan.of(List.of(TestSite.profile(HOST)), Optional.empty())
        .over(server.network(HOST, OTHER));
  }

  private CrawlReport crawl(CrawlPlan plan, Progress progress) {
    try (Corpus corpus = Corpus.open(dir)) {
      return Crawler.run(plan, corpus, progress);
    }
  }

  private CrawlReport crawl(CrawlPlan plan) {
    return crawl(plan, Progress.NONE);
  }

  private SiteReport crawlOne() {
    return crawl(plan()).sites().getFirst();
  }

  private List<Page> documents() {
    try (Corpus corpus = Corpus.read(dir)) {
      return corpus.documents().map(corpus::page).toList();
    }
  }

  private List<String> articles() {
    return documents().stream().map(page -> page.url().getRawPath()).sorted().toList();
  }

  private static String article(int number) {
    return "/chi-bo-doi-moi-sinh-hoat-%d.html".formatted(10_000 + number);
  }

  private static String[] articles(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(CrawlerTest::article).toArray(String[]::new);
  }

  private void serve(int from, int to) {
    IntStream.rangeClosed(from, to).forEach(number -> server.article(article(number)));
  }

  private static String siteMap(String... entries) {
    StringBuilder xml =
        new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (String entry : entries) {
      String[] parts = entry.split(" ", 2);
      xml.append("<url><loc>http://").append(HOST).append(parts[0]).append("</loc>");
      xml.append(parts.length > 1 ? "<lastmod>" + parts[1] + "</lastmod>" : "").append("</url>");
    }
    return xml.append("</urlset>").toString();
  }

  // Finding articles.

  @Test
  void articlesAreFoundThroughTheSiteMapThatRobotsNames() {
    serve(1, 3);
    server
        .robots("Sitemap: http://" + HOST + "/maps/index.xml")
        .xml(
            "/maps/index.xml",
            "<sitemapindex"
                + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>http://"
                + HOST
                + "/maps/1.xml</loc></sitemap></sitemapindex>")
        .xml("/maps/1.xml", siteMap(articles(1, 3)));
    SiteReport report = crawlOne();
    assertThat(articles()).containsExactly(articles(1, 3));
    assertThat(report.found()).isEqualTo(3);
    assertThat(report.fetched()).isEqualTo(3);
  }

  @Test
  void articlesAreFoundThroughAFeedThatTheHomePageAnnounces() {
    serve(1, 2);
    server
        .html("/", "<head><link rel=alternate type='application/rss+xml' href='/tin.rss'></head>")
        .xml(
            "/tin.rss",
            "<rss version='2.0'><channel><title>t</title><link>http://x</link><description>d</description>"
                + "<item><title>a</title><link>"
                + article(1)
                + "</link></item><item><title>b</title><link>http://"
                + HOST
                + article(2)
                + "?utm_source=rss</link></item></channel></rss>");
    crawlOne();
    assertThat(articles()).containsExactly(articles(1, 2));
  }

  @Test
  void articlesAreFoundThroughSectionsAndArchivePagesAlone() {
    serve(1, 9);
    server
        .list("/", "/xay-dung-dang", "/luu-tru", article(1))
        .list("/xay-dung-dang", article(1), article(2), "/xay-dung-dang?page=2")
        .list("/xay-dung-dang?page=2", article(3), article(4), "/xay-dung-dang?page=3")
        .list("/luu-tru", "/luu-tru/2023/05", "/luu-tru/2023/06")
        .list("/luu-tru/2023/05", article(5), article(6))
        .list("/luu-tru/2023/06", article(7), article(8), article(9));
    crawlOne();
    assertThat(articles()).containsExactly(articles(1, 9));
  }

  @Test
  void whatThePageDeclaresAnArticleIsOneWhateverItsAddress() {
    server.list("/", "/tin/mot").html("/tin/mot", "<div itemprop='articleBody'>Chi bộ</div>");
    crawlOne();
    assertThat(articles()).containsExactly("/tin/mot");
  }

  @Test
  void aCalendarWithoutEndIsLeftSoon() {
    server.list("/", "/lich/1");
    for (int i = 1; i <= 50; i++) {
      server.list("/lich/" + i, "/lich/" + (i + 1));
    }
    crawlOne();
    assertThat(server.paths().stream().filter(path -> path.startsWith("/lich/"))).hasSize(3);
  }

  @Test
  void olderArticlesThanAskedForArePassedOver() {
    serve(1, 2);
    server.xml(
        "/sitemap.xml",
        siteMap(article(1) + " 2019-05-06", article(2) + " 2024-05-06T10:00:00+07:00"));
    SiteReport report = crawl(plan().since(LocalDate.of(2024, 1, 1))).sites().getFirst();
    assertThat(articles()).containsExactly(article(2));
    assertThat(report.tooOld()).isEqualTo(1);
    crawlOne();
    assertThat(articles()).containsExactly(articles(1, 2));
  }

  // Manners.

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

  @Test
  void withoutRobotsEverythingIsAllowed() {
    serve(1, 1);
    server.status("/robots.txt", 403).list("/", article(1));
    crawlOne();
    assertThat(articles()).containsExactly(article(1));
  }

  @Test
  void aServerWhoseRobotsFailsIsLeftAlone() {
    serve(1, 1);
    server.status("/robots.txt", 500).list("/", article(1));
    SiteReport report = crawlOne();
    assertThat(server.paths()).containsExactly("/robots.txt");
    assertThat(report.stopped()).hasValue("robots.txt: HTTP 500");
    assertThat(report.waiting()).isEqualTo(1);
  }

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
    server.robots("User-agent: *\nCrawl-delay: 1");
    crawlOne();
    List<TestSite.Request> requests = server.requests();
    assertThat(requests).hasSize(3);
    assertThat(requests.get(2).nanos() - requests.get(1).nanos())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
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
            server.network(HOST)));
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

  // Outcomes.

  @Test
  void redirectsWithinTheSiteAreFollowedAndOthersNot() {
    serve(1, 1);
    server
        .list("/", article(2), article(3), article(4), article(5), article(6))
        .redirect(article(2), article(1))
        .redirect(article(3), "http://" + OTHER + "/")
        .redirect(article(4), article(4))
        .redirect(article(5), "http://169.254.169.254/latest/meta-data/")
        .redirect(article(6), "http://127.0.0.1:" + server.address().getPort() + "/");
    SiteReport report = crawlOne();
    assertThat(documents())
        .extracting(Page::finalUrl)
        .containsExactly(URI.create("http://" + HOST + article(1)));
    assertThat(report.offHost()).isEqualTo(3);
    assertThat(report.failures()).isEqualTo(Map.of("redirects in a circle", 1));
    assertThat(server.requests()).noneMatch(request -> request.host().equals(OTHER));
  }

  @Test
  void atMostFiveRedirectsAreFollowed() {
    server.list("/", article(1));
    for (int i = 1; i <= 9; i++) {
      server.redirect(article(i), article(i + 1));
    }
    assertThat(crawlOne().failures()).isEqualTo(Map.of("more than 5 redirects", 1));
    assertThat(server.paths()).contains(article(6)).doesNotContain(article(7));
  }

  @Test
  void whatIsGoneIsNeverAskedForAgain() {
    server.list("/", article(1));
    assertThat(crawlOne().failures()).isEqualTo(Map.of("HTTP 404", 1));
    server.forget();
    crawlOne();
    assertThat(server.paths()).doesNotContain(article(1), "/sitemap.xml");
  }

  @Test
  void whatFailedByChanceIsTriedAgainInTheNextRun() {
    server.status(article(1), 500).list("/", article(1));
    assertThat(crawlOne().failures()).isEqualTo(Map.of("HTTP 500", 1));
    server.article(article(1));
    crawlOne();
    assertThat(articles()).containsExactly(article(1));
  }

  @Test
  void hugeAndEndlessBodiesAreCut() {
    server
        .list("/", article(1))
        .on(
            article(1),
            e -> {
              e.getResponseHeaders().set("Content-Type", "text/html");
              e.sendResponseHeaders(200, 0);
              pour(e.getResponseBody());
            });
    assertThat(crawlOne().failures()).isEqualTo(Map.of("larger than 100000 bytes", 1));
  }

  private static void pour(OutputStream out) throws IOException {
    byte[] block = new byte[8192];
    for (int i = 0; i < 2_000; i++) {
      out.write(block);
    }
  }

  @Test
  void packedBodiesAreUnpackedAndBombsCut() throws IOException {
    byte[] packed = gzip("<p>Chi bộ họp</p>".getBytes(StandardCharsets.UTF_8));
    byte[] bomb = gzip(new byte[5_000_000]);
    server
        .list("/", article(1), article(2))
        .on(article(1), e -> sendPacked(e, packed))
        .on(article(2), e -> sendPacked(e, bomb));
    assertThat(crawlOne().failures()).isEqualTo(Map.of("larger than 100000 bytes", 1));
    assertThat(documents()).extracting(Page::body).containsExactly(Bytes.utf8("<p>Chi bộ họp</p>"));
  }

  private static void sendPacked(com.sun.net.httpserver.HttpExchange exchange, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    TestSite.send(exchange, 200, "text/html", body);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void bytesOfAWronglyDeclaredCharsetStayAsTheyCame() {
    byte[] body = "<p>Chi bộ</p>".getBytes(StandardCharsets.UTF_16LE);
    server
        .list("/", article(1))
        .on(article(1), e -> TestSite.send(e, 200, "text/html; charset=no-such", body));
    crawlOne();
    assertThat(documents()).extracting(Page::body).containsExactly(Bytes.of(body));
  }

  @Test
  void aPictureUnderAnArticlesAddressIsNotTaken() {
    server
        .list("/", article(1))
        .on(article(1), e -> TestSite.send(e, 200, "image/png", new byte[] {1}));
    assertThat(crawlOne().failures()).isEqualTo(Map.of("is image/png", 1));
  }

  @Test
  void brokenFeedsAndSiteMapsStopNothing() {
    serve(1, 1);
    server
        .xml("/sitemap.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset>&a;")
        .html(
            "/",
            "<link rel=alternate type='application/atom+xml' href='/f'><a href='"
                + article(1)
                + "'>x</a>")
        .xml("/f", "<feed><entry>");
    crawlOne();
    assertThat(articles()).containsExactly(article(1));
    try (Corpus corpus = Corpus.read(dir)) {
      assertThat(corpus.state().feeds(HOST)).hasSize(2).allMatch(feed -> feed.failures() == 1);
    }
  }

  // Going on.

  @Test
  void aSecondCrawlAsksForNoArticleAgain() {
    serve(1, 4);
    server.list("/", "/muc", article(1), article(2)).list("/muc", article(3), article(4));
    crawlOne();
    server.forget();
    SiteReport report = crawlOne();
    assertThat(server.paths()).containsExactlyInAnyOrder("/robots.txt", "/", "/muc");
    assertThat(report.fetched()).isZero();
    assertThat(articles()).containsExactly(articles(1, 4));
  }

  @Test
  void unchangedListsAreAskedForWithTheirValidators() {
    serve(1, 1);
    server.on(
        "/",
        e -> {
          boolean known = "\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
          e.getResponseHeaders().set("ETag", "\"v1\"");
          if (known) {
            e.sendResponseHeaders(304, -1);
          } else {
            TestSite.send(e, 200, "text/html", "<a href='" + article(1) + "'>x</a>");
          }
        });
    assertThat(crawlOne().unchanged()).isZero();
    assertThat(crawlOne().unchanged()).isEqualTo(1);
  }

  @Test
  void newArticlesOfAKnownListAreFetched() {
    serve(1, 2);
    server.list("/", article(1));
    crawlOne();
    server.list("/", article(1), article(2));
    assertThat(crawlOne().fetched()).isEqualTo(1);
    assertThat(articles()).containsExactly(articles(1, 2));
  }

  @Test
  void aCrawlGoesOnAfterAFailureInItsMiddle() {
    serve(1, 8);
    server.list("/", articles(1, 8));
    AtomicInteger steps = new AtomicInteger();
    Progress failing =
        (done, total, what) -> {
          if (steps.incrementAndGet() == 4) {
            throw new IllegalStateException("the lights went out");
          }
        };
    assertThatThrownBy(() -> crawl(plan(), failing)).hasMessage("the lights went out");
    assertThat(articles()).hasSize(3);
    crawlOne();
    assertThat(articles()).containsExactly(articles(1, 8));
    assertThat(server.paths().stream().filter(path -> path.startsWith("/chi-bo")))
        .hasSize(8)
        .doesNotHaveDuplicates();
  }

  @Test
  void anInterruptedCrawlEndsCleanlyAndGoesOn() {
    serve(1, 8);
    server.list("/", articles(1, 8));
    Thread crawling = Thread.currentThread();
    AtomicInteger steps = new AtomicInteger();
    CrawlReport report =
        crawl(
            plan(),
            (done, total, what) -> {
              if (steps.incrementAndGet() == 4) {
                crawling.interrupt();
              }
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(crawl(plan()).ending()).isEqualTo(Ending.DONE);
    assertThat(articles()).containsExactly(articles(1, 8));
  }

  @Test
  void aLimitOfPagesIsKeptAndTheRestWaits() {
    serve(1, 5);
    server.list("/", articles(1, 5));
    CrawlReport report = crawl(plan().within(new Limits(2, Duration.ofMinutes(1))));
    assertThat(report.ending()).isEqualTo(Ending.LIMIT);
    assertThat(report.fetched()).isEqualTo(2);
    assertThat(report.sites().getFirst().waiting()).isEqualTo(3);
    assertThat(crawlOne().fetched()).isEqualTo(3);
  }

  @Test
  void seedsAreCrawledWithoutAProfile() {
    serve(1, 2);
    server.list("/muc", article(2));
    CrawlPlan plan =
        CrawlPlan.of(List.of(), Optional.empty())
            .from(
                List.of(
                    URI.create("http://" + HOST + article(1)),
                    URI.create("http://" + HOST + "/muc")))
            .over(server.network(HOST));
    CrawlReport report = crawl(plan.within(new Limits(2, Duration.ofMinutes(1))));
    assertThat(report.sites()).extracting(SiteReport::site).containsExactly("baox-example");
    assertThat(articles()).containsExactly(articles(1, 2));
  }

  @Test
  void everythingAskedForIsArchivedWithItsKind() {
    serve(1, 1);
    server.robots("User-agent: *").list("/", article(1)).xml("/sitemap.xml", siteMap(article(1)));
    crawlOne();
    try (Corpus corpus = Corpus.read(dir)) {
      assertThat(corpus.state().counts())
          .isEqualTo(
              Map.of(
                  PageKind.ROBOTS, 1L,
                  PageKind.SITE_MAP, 1L,
                  PageKind.FEED, 0L,
                  PageKind.LIST, 1L,
                  PageKind.ARTICLE, 1L,
                  PageKind.FILE, 0L));
      List<Page> all = new ArrayList<>();
      corpus.forEachPage(all::add);
      assertThat(all).hasSize(4);
      assertThat(corpus.state().sessions()).hasSize(1);
    }
  }

  @Test
  void severalSitesAreCrawledAtOnce() {
    serve(1, 3);
    server.list("/", articles(1, 3));
    List<SiteProfile> sites = List.of(TestSite.profile(HOST), TestSite.profile(OTHER));
    CrawlReport report =
        crawl(CrawlPlan.of(sites, Optional.empty()).over(server.network(HOST, OTHER)));
    assertThat(report.fetched()).isEqualTo(6);
    assertThat(report.sites()).extracting(SiteReport::fetched).containsExactly(3, 3);
  }
}
