package vn.sotay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageViewsTest {

  @ParameterizedTest
  @CsvSource({
    "https://bao.example/tin/bai-12.html?print=1, https://bao.example/tin/bai-12.html",
    "https://bao.example/news/print/xay-dung/bai-12.html,"
        + " https://bao.example/news/xay-dung/bai-12.html",
    "https://bao.example/bai-12.html/amp, https://bao.example/bai-12.html",
    "https://bao.example/bai-12/amp/, https://bao.example/bai-12",
    "https://bao.example/bai?id=7&tmpl=component&print=1, https://bao.example/bai?id=7",
    "https://m.bao.example/bai-12.html, https://bao.example/bai-12.html",
    "https://amp.bao.example/bai-12.html?amp=1, https://bao.example/bai-12.html"
  })
  void anAddressOfAViewTellsThePage(URI view, URI page) {
    assertThat(PageViews.original(view)).contains(page);
    assertThat(PageViews.original(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bao.example/tin/bai-12.html?page=2",
        "https://bao.example/tin/amphuong-12.html",
        "https://bao.example/",
        "https://m.example/bai.html",
        "urn:sha256:abc"
      })
  void otherAddressesAreNoViews(URI url) {
    assertThat(PageViews.original(url)).isEmpty();
  }
}
