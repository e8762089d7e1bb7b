package vn.sotay.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.extract.Extraction;
import vn.sotay.extract.Extractor;
import vn.sotay.extract.JoinedArticle;
import vn.sotay.extract.Outlet;

class SampleSiteTest {

  private static SampleSite site;

  @BeforeAll
  static void start() throws IOException {
    site = SampleSite.start();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** What came back: status line and headers, and the body. */
  private record Answer(String head, String body) {

    int status() {
      return Integer.parseInt(head.split(" ", 3)[1]);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyArticleIsReadOffItsPageExactly() {
    return SampleOutlet.ALL.stream()
        .flatMap(outlet -> SampleArticles.of(outlet).stream().map(a -> test(outlet, a)));
  }

  private static DynamicTest test(SampleOutlet outlet, SampleArticle article) {
    return DynamicTest.dynamicTest(
        article.id(),
        () -> {
          Article read = read(outlet, article);
          String text = read.text();
          assertThat(text).isEqualTo(article.plain());
          assertThat(read.layout().title().map(s -> s.in(text))).contains(article.title());
          assertThat(read.publication().author()).contains(article.author());
          assertThat(read.layout().byline().map(s -> s.in(text))).contains(article.author());
          assertThat(read.publication().published())
              .contains(
                  PublicationTime.of(
                      article.published().toLocalDate(), article.published().toLocalTime()));
          assertThat(read.layout().captions().stream().map(s -> s.in(text)))
              .containsExactlyElementsOf(photos(article));
          assertThat(article.lead()).endsWith(read.layout().paragraphs().getFirst().in(text));
          assertThat(text.substring(read.layout().body().end()))
              .as("only captions and the byline follow the body")
              .hasSizeLessThan(400)
              .endsWith(article.author());
        });
  }

  private static List<String> photos(SampleArticle article) {
    return article.blocks().stream()
        .filter(block -> block instanceof SampleArticle.Block.Photo)
        .map(SampleArticle.Block::text)
        .toList();
  }

  private static Article read(SampleOutlet outlet, SampleArticle article) throws IOException {
    List<Article> parts = new ArrayList<>();
    for (int part = 1; part <= article.parts(); part++) {
      parts.add(read(outlet, SampleAddresses.part(outlet, article, part)));
    }
    return JoinedArticle.of(parts);
  }

  private static Article read(SampleOutlet outlet, String path) throws IOException {
    Answer answer = get(outlet.host(), path, "");
    assertThat(answer.status()).as(path).isEqualTo(200);
    Extraction extraction =
        Extractor.extract(
            page(outlet, path, answer),
            Optional.of(new Outlet(outlet.name(), Optional.of(outlet.province()))));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  private static Page page(SampleOutlet outlet, String path, Answer answer) {
    URI url = URI.create("http://" + outlet.host() + path);
    return new Page(
        url,
        url,
        Instant.parse("2026-11-21T02:00:00Z"),
        answer.status(),
        List.of(new Page.Header("Content-Type", "text/html; charset=utf-8")),
        Bytes.utf8(answer.body()),
        Optional.empty());
  }

  @Test
  void everyArticleHasItsGoldText() throws IOException {
    for (SampleOutlet outlet : SampleOutlet.ALL) {
      for (SampleArticle article : SampleArticles.of(outlet)) {
        String file = "/gold/text/%s.txt".formatted(article.id());
        try (InputStream in = SampleSiteTest.class.getResourceAsStream(file)) {
          assertThat(in).as(file).isNotNull();
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .as(file)
              .isEqualTo(article.plain());
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> homeAndSectionsAreListsAndLeadToEveryArticle() {
    return SampleOutlet.ALL.stream()
        .filter(outlet -> !SampleArticles.of(outlet).isEmpty())
        .map(outlet -> DynamicTest.dynamicTest(outlet.id(), () -> walkSections(outlet)));
  }

  private static void walkSections(SampleOutlet outlet) throws IOException {
    List<SampleArticle> articles = SampleArticles.of(outlet);
    Answer home = get(outlet.host(), "/", "");
    assertThat(Extractor.extract(page(outlet, "/", home), Optional.empty()))
        .isEqualTo(new Extraction.Rejected("a home page"));
    StringBuilder seen = new StringBuilder();
    for (String section : articles.stream().map(SampleArticle::section).distinct().toList()) {
      for (int number = 1; number <= 9; number++) {
        String path = SampleAddresses.section(outlet, section, number);
        Answer list = get(outlet.host(), path, "");
        if (list.status() == 404) {
          break;
        }
        assertThat(Extractor.extract(page(outlet, path, list), Optional.empty()))
            .as(path)
            .isInstanceOf(Extraction.Rejected.class);
        seen.append(list.body());
      }
    }
    for (SampleArticle article : articles) {
      assertThat(home.body()).contains(SampleSite.path(outlet, article));
      assertThat(seen).contains(SampleSite.path(outlet, article));
    }
  }

  @Test
  void robotsForbidsAFolderThatHasAPage() throws IOException {
    for (SampleOutlet outlet : SampleOutlet.ALL) {
      assertThat(get(outlet.host(), "/robots.txt", "").body()).contains("Disallow: /noi-bo/");
      assertThat(get(outlet.host(), "/noi-bo/lich-truc.html", "").status()).isEqualTo(200);
    }
  }

  @Test
  void siteMapsAndFeedsNameEveryArticle() throws IOException {
    for (SampleOutlet outlet : SampleOutlet.ALL) {
      Answer siteMap = get(outlet.host(), "/sitemap.xml", "");
      Answer feed = get(outlet.host(), "/rss/home.rss", "");
      assertThat(siteMap.status()).isEqualTo(outlet.family().hasSiteMap() ? 200 : 404);
      assertThat(feed.status()).isEqualTo(outlet.family().hasFeed() ? 200 : 404);
      for (SampleArticle article : SampleArticles.of(outlet)) {
        String path = SampleSite.path(outlet, article);
        assertThat(siteMap.status() == 404 || siteMap.body().contains(path)).as(path).isTrue();
        assertThat(feed.status() == 404 || feed.body().contains(path)).as(path).isTrue();
      }
    }
  }

  @Test
  void anUnknownPathOrHostIsNotFound() throws IOException {
    assertThat(get("baosongtra.example", "/khong-co", "").status()).isEqualTo(404);
    assertThat(get("ten-khac.example", "/", "").status()).isEqualTo(404);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws IOException {
    String head = get("baosongtra.example", "/robots.txt", "").head();
    String tag = head.lines().filter(line -> line.startsWith("Etag:")).findFirst().orElseThrow();
    Answer again =
        get("baosongtra.example", "/robots.txt", "If-None-Match:" + tag.substring(5) + "\r\n");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theSpansOfAnArticleCoverTheirWords() throws IOException {
    SampleOutlet outlet = SampleOutlet.ALL.getFirst();
    Article read = read(outlet, SampleArticles.of(outlet).getFirst());
    for (Span paragraph : read.layout().paragraphs()) {
      assertThat(read.layout().body().contains(paragraph)).isTrue();
      assertThat(paragraph.in(read.text())).doesNotContain("\n").isNotBlank();
    }
  }

  @Test
  void articleFilesWithoutAKeyOrALeadAreNamed() {
    assertThat(catchThrowable(() -> SampleArticle.parse("x-01", "title: T\n\nLead.")))
        .hasMessage("sample article x-01 has no line 'outlet: …'");
    assertThat(catchThrowable(() -> SampleArticle.parse("x-02", "outlet: x")))
        .hasMessage("sample article x-02 has no lead");
  }

  /** Speaks HTTP by hand: the JDK's client doesn't let a test set the Host header. */
  private static Answer get(String host, String path, String headers) throws IOException {
    InetSocketAddress address = Map.copyOf(site.hosts()).values().iterator().next();
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
              .formatted(path, host, headers);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      return new Answer(all.substring(0, end), all.substring(end + 4));
    }
  }
}
