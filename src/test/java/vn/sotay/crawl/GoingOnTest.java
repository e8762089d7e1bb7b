package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Page;
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
}
