package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Article;
import vn.sotay.site.Families;

/**
 * What papers put between and around paragraphs, without names that would give it away, on every
 * family's page: the article stays as it is, read by the family and without.
 */
class FamilySurroundingsTest {

  private static final String SECOND = "ghi mười hai việc của quý.";
  private static final String LAST = "xuống giống vụ thu đông.";

  private static final List<String> BETWEEN =
      List.of(
          "<div>Quảng cáo</div><div>QUẢNG CÁO</div>",
          "<p><strong>Xem thêm: <a href=/z>Ba hộ nuôi cá lồng ở vịnh thu trăm"
              + " triệu</a></strong></p>",
          "<div><a href=/e><img src=e.jpg></a><p>Đọc báo in số ra hôm nay, mời bạn đọc đăng ký"
              + " ePaper với giá ưu đãi.</p></div>",
          "<div>Nghe đọc bài</div><div>0:00 / 4:12</div><div>Nữ miền Bắc</div><div>Nam miền"
              + " Nam</div>",
          "<table><tr><td><b>Tin liên quan</b><ul><li><a href=/r>Xã bên mở lớp dạy đan lưới cho"
              + " thanh niên</a></li></ul></td></tr></table>");

  private static final List<String> BELOW =
      List.of(
          "<div>Tăng giảm cỡ chữ: A A</div><div>Sao chép liên kết</div><div>Bản in</div>",
          "<div>Đánh giá bài viết: 4.5/5 (12 bình chọn)</div><div>Lượt xem: 1.203</div>",
          "<div>Hiện chưa có bình luận nào, hãy là người đầu tiên bình luận.</div>",
          "<div>Liên hệ quảng cáo: 0260 111 222</div><div>Tải ứng dụng Báo Thử</div>");

  static Stream<Arguments> pages() {
    return Families.standard().all().stream()
        .flatMap(
            family ->
                Stream.of(SiteKnowledge.standard(Optional.empty()), SiteKnowledge.none())
                    .map(known -> Arguments.of(family.id(), known)));
  }

  private static String html(String family) throws IOException {
    String name = "/extract/families/%s.html".formatted(family);
    try (InputStream in = FamilySurroundingsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Puts something behind the paragraph that ends so, where the next one would begin. */
  private static String with(String html, String end, String inserted) {
    int at = html.indexOf(end);
    assertThat(at).as(end).isPositive();
    at += end.length();
    while (html.startsWith("</span>", at) || html.startsWith("</p>", at)) {
      at = html.indexOf('>', at) + 1;
    }
    at =
        html.startsWith("</div>", at) && html.startsWith("<div", lineStart(html, at)) ? at + 6 : at;
    return html.substring(0, at) + inserted + html.substring(at);
  }

  private static int lineStart(String html, int at) {
    return html.lastIndexOf('\n', at) + 1;
  }

  private static List<String> paragraphs(String html, SiteKnowledge known) {
    Extraction extraction = Extractor.extract(Pages.html(html), known);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    Article article = ((Extraction.Extracted) extraction).article();
    return article.layout().paragraphs().stream().map(span -> span.in(article.text())).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatStandsBetweenParagraphsIsLeftOut(String family, SiteKnowledge known) throws IOException {
    String html = html(family);
    List<String> right = paragraphs(html, known);
    for (String box : BETWEEN) {
      assertThat(paragraphs(with(html, SECOND, box), known)).as(box).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatStandsBelowTheLastParagraphIsLeftOut(String family, SiteKnowledge known)
      throws IOException {
    String html = html(family);
    List<String> right = paragraphs(html, known);
    for (String box : BELOW) {
      assertThat(paragraphs(with(html, LAST, box), known)).as(box).isEqualTo(right);
    }
  }

  @Test
  void daysOfAWeekAndAnswersAreTheArticles() {
    String html =
        "<h1>Lịch họp chi bộ tuần tới ở Đồng Dâu</h1><div><p>Văn phòng báo lịch họp tuần tới, mời"
            + " cấp ủy viên được phân công dự đủ.</p><p>Thứ hai</p><p>Chi bộ 1 họp lúc 19 giờ ở nhà"
            + " văn hóa, bí thư đảng ủy dự.</p><p>Thứ ba</p><p>Chi bộ 2 họp lúc 20 giờ ở trụ sở,"
            + " phó bí thư dự.</p><p>Trả lời</p><p>Ai bận phải báo chi ủy trước một ngày, nêu rõ"
            + " việc gì.</p></div>";
    assertThat(paragraphs(html, SiteKnowledge.none())).contains("Thứ hai", "Thứ ba", "Trả lời");
  }

  @Test
  void aHeadingThatGoesOnIsTheArticles() {
    String html =
        "<h1>Góp ý dự thảo ở Đồng Dâu</h1><div><p>Sáng nay, chi bộ thôn họp ở nhà văn hóa mới, nghe"
            + " đọc dự thảo từng phần một.</p><p><b>Góp ý dự thảo báo cáo chính trị</b></p><p>Mỗi"
            + " đảng viên nêu một điều nên sửa, thư ký ghi lại từng ý và đọc lại cho mọi người"
            + " nghe.</p></div>";
    assertThat(paragraphs(html, SiteKnowledge.none())).contains("Góp ý dự thảo báo cáo chính trị");
  }

  @Test
  void theTimeOfAChangeBesideTheHeadlineGoesAfterTheTimeItAppeared() {
    String html =
        "<h1>Một buổi họp ở Đồng Dâu</h1><div>Cập nhật lúc: 09:15, 17/08/2024</div><div>15/08/2024"
            + " 07:41</div><div><p>Sáng nay, chi bộ thôn họp ở nhà văn hóa mới, bàn việc nạo vét"
            + " mương.</p><p>Bí thư nêu ba việc cần làm, đảng viên nhận phần của mình ngay tại chỗ,"
            + " thư ký ghi lại từng việc.</p></div>";
    assertThat(Pages.article(Pages.html(html)).publication().published().map(Object::toString))
        .contains("2024-08-15T07:41");
    String only = html.replace("<div>15/08/2024 07:41</div>", "");
    assertThat(Pages.article(Pages.html(only)).publication().published().map(Object::toString))
        .contains("2024-08-17T09:15");
  }
}
