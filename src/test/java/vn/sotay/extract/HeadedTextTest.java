package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;

/** Texts without sentences, below a headline with a date. */
class HeadedTextTest {

  private static final String TITLE = "Phân công trực ở xã Đồng Dâu dịp nghỉ lễ";

  private static final String ABOUT =
      "<div><b>Giới thiệu</b><p>Xã Đồng Dâu nằm bên sông, có chín thôn với hơn hai nghìn hộ; người"
          + " dân trồng lúa, làm nón và nuôi cá lồng từ nhiều đời nay.</p><p>Từ trung tâm huyện đi"
          + " theo đường đê chừng mười hai cây số là đến.</p></div>";

  private static final String OTHERS =
      "<div>Các tin khác</div><ul><li><a href=/1>Xóm Bãi làm xong con đường bê tông</a>"
          + " (01/02/2020)</li><li><a href=/2>Đội bóng chuyền xã vào chung kết</a>"
          + " (02/02/2020)</li></ul>";

  private static Article article(String body) {
    return Pages.article(
        Pages.html(
            "<html><head><title>Cổng thông tin xã</title></head><body>%s</body></html>"
                .formatted(body)));
  }

  private static String text(String body) {
    Article article = article(body);
    assertThat(article.headline()).isEqualTo(TITLE);
    assertThat(article.publication().published().map(Object::toString)).contains("2020-04-28");
    return article.layout().body().in(article.text());
  }

  @Test
  void aRosterIsReadAndNotWhatThePortalSaysOfItself() {
    assertThat(
            text(
                "<table><tr><td>%s</td><td><b>%s</b><div>28/04/2020</div><div>Ngày 30/4: ông Bảy, thôn Một</div><div>Ngày 01/5: bà Lựu, thôn Hai</div><div>Ngày 02/5: anh Cảnh, thôn Ba</div>%s</td></tr></table>"
                    .formatted(ABOUT, TITLE, OTHERS)))
        .startsWith("Ngày 30/4: ông Bảy")
        .endsWith("anh Cảnh, thôn Ba");
  }

  @Test
  void aDateOnALineOfItsOwnPartsHeadlineAndText() {
    assertThat(
            text(
                "<td><span>%s</span><br><i>Cập nhật: 28/04/2020</i><br><span>Văn phòng trực cả ngày 30/4 và 01/5<br><br>Công an xã trực đêm, số máy 0219 000 222</span></td>%s"
                    .formatted(TITLE, OTHERS)))
        .isEqualTo(
            String.join(
                "\n\n",
                "Văn phòng trực cả ngày 30/4 và 01/5",
                "Công an xã trực đêm, số máy 0219 000 222"));
  }

  @Test
  void aDateBelowTheTextDatesItAndOneInItDoesNot() {
    assertThat(
            text(
                "<h3>%s</h3><p>Họ và tên người trực chính: Lương Văn Bảy</p><p>Ngày sinh: 03/02/1974</p><p>Số máy: 0219 000 222, gọi lúc nào cũng được</p><p align=right><i>(28/04/2020)</i></p>%s"
                    .formatted(TITLE, OTHERS)))
        .contains("Ngày sinh: 03/02/1974")
        .endsWith("gọi lúc nào cũng được");
  }

  @Test
  void figuresOfATableAreReadHoweverTheyAreWrapped() {
    assertThat(
            text(
                "<h1>%s</h1><p>28/04/2020</p><table><tr><td><p>Thôn Một, nhà văn hóa cũ cạnh bến đò ngang</p></td><td><div><p>12</p></div></td></tr><tr><td><p>Thôn Hai, trạm bơm Đồng Cửa</p></td><td><div><p>7</p></div></td></tr></table>%s"
                    .formatted(TITLE, OTHERS)))
        .endsWith("trạm bơm Đồng Cửa\n\n7");
  }

  @Test
  void summariesOfOtherStoriesDoNotGoOnWithTheText() {
    String cards =
        "<h3>Bài viết liên quan</h3><div><div><a href=/1>Xóm Bãi làm xong con đường bê"
            + " tông</a><p>Đường dài bốn trăm mét, do dân góp công trong hai"
            + " tháng.</p></div></div>";
    assertThat(
            text(
                "<div><h1>%s</h1><p>28/04/2020</p><div><p>Văn phòng trực cả ngày 30/4 và 01/5</p><p>Công an xã trực đêm, số máy 0219 000 222</p></div><p align=right><b>Lê Văn Thành</b></p>%s</div>"
                    .formatted(TITLE, cards)))
        .endsWith("số máy 0219 000 222");
  }

  @Test
  void whatAPortalSaysOfItselfOnAPageOfItsPapersIsNoArticle() {
    String papers =
        "<div><a href=/1>12-QĐ/ĐU</a><div>Về việc thành lập tổ giúp việc</div><div>Ngày ban hành:"
            + " 20/01/2020</div></div>";
    assertThat(
            Pages.reason(
                Pages.html(
                    "<html><head><title>Văn bản</title></head><body>%s%s</body></html>"
                        .formatted(papers.repeat(4), ABOUT))))
        .isEqualTo("neither headline nor date with the text");
  }
}
