package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.store.Corpus;

class OutcomesTest extends CrawlTestCase {

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
      assertThat(corpus.state().feeds(HOST)).hasSize(3).allMatch(feed -> feed.failures() == 1);
    }
  }
}
