package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

class LinksTest {

  private static final URI URL = URI.create("http://baox.vn/tin.html");

  private static Links of(String html) {
    Page page =
        new Page(
            URL,
            URL,
            Instant.parse("2026-11-21T08:00:00Z"),
            200,
            List.of(new Page.Header("Content-Type", "text/html")),
            Bytes.utf8(html),
            Optional.empty());
    return Links.of(page);
  }

  @Test
  void linksAreToldWithTheirWords() {
    Links links = of("<a href='/bai-1.html'>Một buổi họp</a><a href='mailto:x@baox.vn'>Thư</a>");
    assertThat(links.pages())
        .containsExactly(new Links.Link(URI.create("http://baox.vn/bai-1.html"), "Một buổi họp"));
  }

  @Test
  void aPageThatBreaksTheParserLeadsNowhere() {
    Links links = of("<a href='/1'>Một</a><p><b><i><b><i><b>" + "<div>".repeat(506) + "\n");
    assertThat(links.pages()).isEmpty();
  }
}
