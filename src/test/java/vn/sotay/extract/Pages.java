package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

/** Makes pages for tests, and reads them. */
final class Pages {

  static final Instant FETCHED = Instant.parse("2026-11-21T02:00:00Z");

  private Pages() {}

  static Page html(String html) {
    return of("http://bao.example/tin/bai-1.html", "text/html; charset=utf-8", Bytes.utf8(html));
  }

  static Page of(String url, String type, Bytes body) {
    URI address = URI.create(url);
    return new Page(
        address,
        address,
        FETCHED,
        200,
        List.of(new Page.Header("Content-Type", type)),
        body,
        Optional.empty());
  }

  static Page file(String name, Bytes body) {
    URI address = URI.create("urn:sha256:" + body.sha256());
    return new Page(
        address,
        address,
        FETCHED,
        200,
        List.of(new Page.Header(Page.FILE_NAME, name)),
        body,
        Optional.empty());
  }

  static Article article(Page page) {
    Extraction extraction = Extractor.extract(page, Optional.empty());
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  static String reason(Page page) {
    Extraction extraction = Extractor.extract(page, Optional.empty());
    assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
    return ((Extraction.Rejected) extraction).reason();
  }
}
