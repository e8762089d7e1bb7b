package vn.sotay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.store.Corpus;
import vn.sotay.store.PageKind;

/** Pages of the web that change between builds. */
class BuildTest {

  private static final URI URL = URI.create("https://bao.example/doi-moi-sinh-hoat-12345.html");

  private static final String ARTICLE =
      "<h1>Đổi mới sinh hoạt chi bộ</h1><div class='content'>"
          + "<p>Chi bộ thôn Bình Hải tổ chức sinh hoạt chuyên đề mỗi quý một lần.</p>".repeat(4)
          + "</div>";

  @TempDir Path folder;

  private BuildReport buildWith(String body) {
    Bytes html = Bytes.utf8("<html><body>" + body + "</body></html>");
    var type = new Page.Header("Content-Type", "text/html; charset=utf-8");
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      corpus.add(
          new Page(URL, URL, Instant.EPOCH, 200, List.of(type), html, Optional.empty()),
          PageKind.ARTICLE,
          List.of());
    }
    return build();
  }

  private BuildReport build() {
    return Build.run(
        folder.resolve("corpus"), folder.resolve("index"), WordEngine.embedded(), Progress.NONE);
  }

  @Test
  void aPageThatHeldNoArticleForAWhileIsReadOnceWhenItHoldsItAgain() {
    assertThat(buildWith(ARTICLE)).extracting(BuildReport::articles).isEqualTo(1L);
    assertThat(buildWith("<p>Trang đang được sửa.</p>").articles()).isZero();
    assertThat(buildWith(ARTICLE).articles()).isEqualTo(1);

    BuildReport again = build();

    assertThat(again.read()).isZero();
    assertThat(again.articles()).isEqualTo(1);
    assertThat(again.rejected()).isEmpty();
  }
}
