package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.sotay.crawl.CrawlReport.SiteReport;

class FindingTest extends CrawlTestCase {

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
}
