package vn.sotay.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.article.Progress;
import vn.sotay.crawl.CrawlPlan.Limits;
import vn.sotay.crawl.CrawlReport.Ending;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.PageKind;

class GoingOnTest extends CrawlTestCase {

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

  @Test
  void aSecondCrawlCostsNoMoreThanFeedsHubsAndRobots() {
    serve(1, 60);
    SiteProfile site = withHubs("/muc-a", "/muc-b");
    server
        .list("/", "/muc-a", "/muc-b", "/muc-c")
        .list("/muc-a", pages("/muc-a", articles(1, 20)))
        .list("/muc-b", articles(21, 40))
        .list("/muc-c", articles(41, 50))
        .list("/muc-a?page=2", articles(51, 60));
    server.robots("Sitemap: http://" + HOST + "/map.xml").xml("/map.xml", siteMap(articles(1, 60)));
    CrawlPlan plan = CrawlPlan.of(List.of(site), Optional.empty()).over(server.network(HOST));
    crawl(plan);
    assertThat(articles()).hasSize(60);
    server.forget();
    crawl(plan);
    assertThat(server.paths())
        .doesNotHaveDuplicates()
        .isSubsetOf("/robots.txt", "/map.xml", "/", "/muc-a", "/muc-b", "/muc-c");
  }

  private static String[] pages(String list, String[] articles) {
    return Stream.concat(Stream.of(articles), Stream.of(list + "?page=2")).toArray(String[]::new);
  }

  private SiteProfile withHubs(String... hubs) {
    return TestSite.profile(HOST)
        .entering(
            new SiteProfile.Entrances(
                List.of(),
                List.of(),
                Stream.of(hubs).map(hub -> URI.create("http://" + HOST + hub)).toList()));
  }

  @Test
  void listsThatBringNothingRestEverLonger() {
    serve(1, 1);
    server.list("/", "/muc").list("/muc", article(1));
    for (int i = 0; i < 6; i++) {
      crawlOne();
    }
    assertThat(server.paths().stream().filter("/muc"::equals)).hasSizeBetween(3, 4);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(12));
    server.forget();
    crawlAt(later);
    assertThat(server.paths()).contains("/muc");
  }

  private void crawlAt(Clock clock) {
    try (Corpus corpus = Corpus.open(dir)) {
      Crawler.run(plan(), corpus, event -> {}, clock);
    }
  }

  @Test
  void aClockThatJumpedHidesNothing() {
    serve(1, 3);
    server.list("/", article(1)).status(article(2), 500);
    crawlAt(Clock.offset(Clock.systemUTC(), Duration.ofDays(4000)));
    server.list("/", article(1), article(2), article(3));
    server.article(article(2));
    crawlOne();
    assertThat(articles()).containsExactly(articles(1, 3));
    try (Corpus corpus = Corpus.read(dir)) {
      Page home = corpus.page(PageId.of(URI.create("http://" + HOST + "/"))).orElseThrow();
      assertThat(new String(home.body().toArray(), UTF_8)).contains(article(3));
    }
    server.forget();
    crawlAt(Clock.offset(Clock.systemUTC(), Duration.ofDays(-4000)));
    assertThat(server.paths()).contains("/").doesNotContain(articles(1, 3));
  }

  /**
   * Whatever the crawl looks at between two looks at the clock: one of the steps falls in there.
   */
  @ParameterizedTest
  @ValueSource(ints = {17, 22, 28, 40, 60})
  void whatFallsDueBetweenTwoLooksAtTheClockIsFetched(int millis) {
    AtomicInteger asked = new AtomicInteger();
    server
        .list("/", article(1))
        .on(
            article(1),
            e ->
                TestSite.send(
                    e, asked.incrementAndGet() == 1 ? 500 : 200, "text/html", "<p>Chi bộ</p>"));
    crawlAt(new Stepping(Duration.ofMillis(millis)));
    assertThat(articles()).containsExactly(article(1));
  }

  /** A clock that goes on a step with every look at it. */
  private static final class Stepping extends Clock {

    private final Duration step;
    private Instant now = Instant.now();

    Stepping(Duration step) {
      this.step = step;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public synchronized Instant instant() {
      now = now.plus(step);
      return now;
    }
  }

  @Test
  void changedRobotsAreObeyedInTheNextRun() {
    serve(1, 2);
    server.list("/", article(1));
    crawlOne();
    server.robots("User-agent: *\nDisallow: " + article(2)).list("/", article(1), article(2));
    assertThat(crawlOne().disallowed()).isEqualTo(1);
    assertThat(articles()).containsExactly(article(1));
    server.robots("User-agent: *\nDisallow: /khac/");
    assertThat(crawlOne().disallowed()).isZero();
    assertThat(articles()).containsExactly(articles(1, 2));
  }

  @Test
  void whatRobotsForbadeIsTakenWhenTheyAreGone() {
    serve(1, 1);
    server.robots("User-agent: *\nDisallow: " + article(1)).list("/", article(1));
    assertThat(crawlOne().disallowed()).isEqualTo(1);
    server.status("/robots.txt", 404);
    crawlOne();
    assertThat(articles()).containsExactly(article(1));
  }

  @Test
  void sectionsAboutOtherThingsArePassedOverButForWhatPromises() {
    server.list("/", "/bong-da", "/xay-dung-dang");
    String[] sports = new String[60];
    for (int i = 0; i < sports.length; i++) {
      sports[i] = "/doi-bong-thang-tran-dau-san-%d.html".formatted(20_000 + i);
      server.article(sports[i]);
    }
    serve(1, 2);
    sports[59] = article(2);
    server.list("/bong-da", sports).list("/xay-dung-dang", article(1));
    Reviewer reviewer =
        page ->
            new Reviewer.Review(
                false,
                Optional.of(page.url().toString().contains("chi-bo")),
                Optional.empty(),
                Optional.empty());
    SiteReport report = crawl(plan().judgedBy(reviewer)).sites().getFirst();
    assertThat(articles()).contains(articles(1, 2));
    assertThat(report.passed()).isBetween(30, 40);
    assertThat(report.topical()).isEqualTo(2);
    SiteReport all = crawl(plan().judgedBy(reviewer).takingEverything()).sites().getFirst();
    assertThat(all.fetched()).isEqualTo(report.passed());
  }

  @Test
  void aRehearsalFetchesNoArticle() {
    serve(1, 3);
    server.list("/", articles(1, 3));
    SiteReport report =
        crawl(plan().rehearsing(url -> url.getPath().equals(article(1)))).sites().getFirst();
    assertThat(report.found()).isEqualTo(2);
    assertThat(articles()).isEmpty();
    assertThat(server.paths()).doesNotContain(articles(1, 3));
  }

  @Test
  void aPageUnderTwoAddressesIsFetchedOnce() {
    server
        .list("/", article(1), article(2) + "?amp=1", article(2))
        .html(article(1), "<link rel=canonical href='http://" + HOST + article(3) + "'>Chi bộ một");
    serve(2, 3);
    server.list("/muc", article(3));
    crawlOne();
    server.list("/", article(1), article(2), article(3));
    crawlOne();
    assertThat(articles()).containsExactly(article(1), article(2));
  }

  @Test
  void copiesAreCounted() {
    server.list("/", articles(1, 3)).html(article(1), "<p>một</p>").html(article(2), "<p>một</p>");
    server.html(article(3), "<p>ba</p>");
    assertThat(crawlOne().copies()).isEqualTo(1);
  }

  @Test
  void ofAnIndexOnlyTheSiteMapsThatChangedAreReadAgain() {
    serve(1, 2);
    Instant old = Instant.now().minus(Duration.ofDays(3));
    server
        .xml("/sitemap.xml", index("/a.xml " + old, "/b.xml " + old))
        .xml("/a.xml", siteMap(article(1)))
        .xml("/b.xml", siteMap(article(2)));
    crawlOne();
    server.forget();
    server.xml("/sitemap.xml", index("/a.xml " + old, "/b.xml " + Instant.now().plusSeconds(9)));
    crawlOne();
    assertThat(server.paths()).contains("/b.xml").doesNotContain("/a.xml");
  }

  private static String index(String... maps) {
    StringBuilder xml =
        new StringBuilder("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (String map : maps) {
      String[] parts = map.split(" ", 2);
      xml.append("<sitemap><loc>http://").append(HOST).append(parts[0]).append("</loc><lastmod>");
      xml.append(parts[1]).append("</lastmod></sitemap>");
    }
    return xml.append("</sitemapindex>").toString();
  }
}
