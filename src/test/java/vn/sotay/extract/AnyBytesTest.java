package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.Span;

/** Any bytes give an article or a rejection, never an exception. */
class AnyBytesTest {

  private static final long SEED = 20_261_121;
  private static final int ROUNDS = 400;

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Một buổi họp - Báo Thử</title>
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-07-19T16:19:12+0700"}</script></head>
      <body><form><nav><a href="/">Trang chủ</a></nav><h1>Một buổi họp</h1><time datetime="2020-07-19 16:19">19/07/2020</time>
      <div class="sapo">(BT) - Sáng nay, chi bộ họp bàn việc nạo vét tuyến mương dẫn nước về cánh đồng Cửa.</div>
      <div class="cms-body"><p>Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc một.</p>
      <figure><img src="a.jpg"><figcaption>Ảnh: An</figcaption></figure><p>Buổi họp khép lại sau chín mươi phút, ai cũng vui.</p>
      <p align="right"><b>Thu Mây</b></p><h4>Đọc thêm</h4><ul><li><a href="/x">Một tin khác</a></li></ul></div></form></body></html>
      """;

  private static final String ARTICLE =
      """
      <h1>Một buổi họp chi bộ</h1>
      <p>Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc một, ai cũng có lời.</p>
      <p>%s</p>
      <p>Buổi họp khép lại sau chín mươi phút, ai cũng vui vì việc của xóm đã có người đứng ra nhận lấy.</p>
      """;

  private static void check(Page page) {
    if (Extractor.extract(page, Optional.empty())
        instanceof Extraction.Extracted(Article article)) {
      for (Span paragraph : article.layout().paragraphs()) {
        assertThat(paragraph.in(article.text())).isNotBlank();
      }
    }
  }

  @Test
  void mutatedPagesAreReadOrRejected() {
    var random = new Random(SEED);
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = Arrays.copyOf(page, 1 + random.nextInt(page.length));
      for (int i = random.nextInt(20); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        check(Pages.of("http://b.example/x", "text/html", Bytes.of(bytes)));
        check(Pages.file("x.txt", Bytes.of(bytes)));
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d, round %d".formatted(SEED, round), e);
      }
    }
  }

  @Test
  void deepNestingIsFine() {
    check(Pages.html("<div>".repeat(10_000) + PAGE + "</div>".repeat(10_000)));
    check(Pages.html("<b><p>".repeat(2_000) + PAGE));
  }

  @Test
  void whatBreaksTheParserIsRejectedWithAReason() {
    Page page = Pages.html("<p><b><i><b><i><b>" + "<div>".repeat(506) + "\n");
    assertThat(Extractor.extract(page, Optional.empty()))
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains(Markup.UNREADABLE));
  }

  /** Editors paste pictures from Word, and systems keep them in the page. */
  @Test
  void whatFollowsAHugePictureInAnAttributeIsRead() {
    String picture =
        "<img alt='Ảnh' src='data:image/png;base64,%s'>".formatted("iVBO".repeat(1_500_000));
    Article whole = Pages.article(Pages.html(ARTICLE.formatted("<img src='a.png'>")));
    assertThat(Pages.article(Pages.html(ARTICLE.formatted(picture))).text())
        .isEqualTo(whole.text())
        .contains("vụ gieo", "chín mươi phút");
  }

  @Test
  void zerosBlanksAndInvisibleCharactersAreFine() {
    check(Pages.html(PAGE.replace(' ', '\0')));
    check(Pages.html("\u200b\ufeff\u00a0"));
    check(Pages.file("x.txt", Bytes.utf8("\n\n \u200b \n\0\n")));
    check(Pages.html("<title></title><h1>\u200b</h1><p>\u00ad</p>"));
  }

  @Test
  void loneSurrogatesAndHugeWordsAreFine() {
    check(Pages.html("<h1>\ud800</h1><p>" + "ă".repeat(200_000) + ".</p><p>\udc00 x.</p>"));
    check(Pages.html("<p class='" + "a-b ".repeat(100_000) + "'>" + PAGE));
  }

  @Test
  void brokenJsonLdIsFine() {
    for (String json :
        new String[] {
          "{",
          "}",
          "\"",
          "{\"a",
          "[[[{\"@type\":",
          "{\"@type\":\"NewsArticle\",\"x\":\"\\u12",
          "{\"author\":{\"name\":\"A"
        }) {
      assertThat(JsonLd.things(json)).isNotNull();
    }
  }
}
