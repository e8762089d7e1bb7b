package vn.sotay.crawl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.store.Corpus;

/** A server that plays two hosts, and crawls of the first. */
abstract class CrawlTestCase {

  static final String HOST = "baox.example";
  static final String OTHER = "baoy.example";

  @TempDir Path dir;

  final TestSite server = new TestSite();

  @AfterEach
  void stop() {
    server.close();
  }

  final CrawlPlan plan() {
    return CrawlPlan.of(List.of(TestSite.profile(HOST)), Optional.empty())
        .over(server.network(HOST, OTHER));
  }

  final CrawlReport crawl(CrawlPlan plan, Progress progress) {
    try (Corpus corpus = Corpus.open(dir)) {
      return Crawler.run(plan, corpus, progress);
    }
  }

  final CrawlReport crawl(CrawlPlan plan) {
    return crawl(plan, Progress.NONE);
  }

  final SiteReport crawlOne() {
    return crawl(plan()).sites().getFirst();
  }

  final List<Page> documents() {
    try (Corpus corpus = Corpus.read(dir)) {
      return corpus.documents().map(corpus::page).toList();
    }
  }

  final List<String> articles() {
    return documents().stream().map(page -> page.url().getRawPath()).sorted().toList();
  }

  static String article(int number) {
    return "/chi-bo-doi-moi-sinh-hoat-%d.html".formatted(10_000 + number);
  }

  static String[] articles(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(CrawlTestCase::article).toArray(String[]::new);
  }

  final void serve(int from, int to) {
    IntStream.rangeClosed(from, to).forEach(number -> server.article(article(number)));
  }

  static String siteMap(String... entries) {
    StringBuilder xml =
        new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (String entry : entries) {
      String[] parts = entry.split(" ", 2);
      xml.append("<url><loc>http://").append(HOST).append(parts[0]).append("</loc>");
      xml.append(parts.length > 1 ? "<lastmod>" + parts[1] + "</lastmod>" : "").append("</url>");
    }
    return xml.append("</urlset>").toString();
  }
}
