package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that JSON-LD quotes, in the forms in which systems put it there. */
class ArticleBodyTest {

  private static final String SENTENCE =
      "Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương dẫn nước"
          + " về cánh đồng Cửa, sửa hai cống đầu làng và làm lại con đường ra bến.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1$s\n%1$s",
        "<p class=\"x\">%1$s</p><p>%1$s</p>",
        "&lt;p&gt;%1$s&lt;/p&gt;&lt;p&gt;%1$s&lt;/p&gt;",
      })
  void markupIsNoPartOfIt(String form) {
    ArticleBody body = ArticleBody.of(Optional.of(form.formatted(SENTENCE)));
    assertThat(body.paragraphs()).containsExactly(SENTENCE, SENTENCE);
  }
}
