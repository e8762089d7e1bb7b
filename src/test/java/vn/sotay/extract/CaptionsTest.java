package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Article;

/** Captions that neither a figure nor a name of their own gives away. */
class CaptionsTest {

  private static final String TEXT =
      "Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương dẫn nước"
          + " về cánh đồng Cửa.";
  private static final String CAPTION = "Tuyến mương sau khi đảng viên trong chi bộ nạo vét xong.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=post-img><div><img src=a.jpg></div><div>%s</div></div>",
        "<table><tr><td><img src=a.jpg></td></tr><tr><td>%s</td></tr></table>",
      })
  void whatStandsInABoxWithAPictureIsACaption(String box) {
    String page =
        """
        <title>Một buổi họp ở Đồng Dâu</title><h1>Một buổi họp ở Đồng Dâu</h1>
        <div><p>%s</p><p>%s</p>%s<p>%s</p></div>
        """
            .formatted(TEXT, TEXT + " (1)", box.formatted(CAPTION), TEXT + " (2)");
    Article article = Pages.article(Pages.html(page));
    assertThat(article.layout().captions().stream().map(span -> span.in(article.text())))
        .isEqualTo(List.of(CAPTION));
  }
}
