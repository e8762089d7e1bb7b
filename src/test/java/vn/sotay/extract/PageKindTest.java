package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;

/** Articles on pages that look like lists, and lists that look like articles. */
class PageKindTest {

  private static final String TITLE = "Một buổi họp ở Đồng Dâu";
  private static final String ONE =
      "Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương dẫn nước"
          + " về cánh đồng Cửa và việc sửa hai cống đầu làng trước mùa mưa.";
  private static final String TWO =
      "Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc và nhận phần của"
          + " mình ngay tại chỗ.";
  private static final String THREE =
      "Buổi họp khép lại sau chín mươi phút; biên bản được đọc lại để mọi người cùng nghe rồi mới"
          + " thông qua.";

  /** So many that a page with one short text among them is a hub's. */
  private static final int LINKS = 20;

  private static String page(String body) {
    return "<html><head><title>%s - Báo Thử</title></head><body>%s</body></html>"
        .formatted(TITLE, body);
  }

  private static String links() {
    return IntStream.range(0, LINKS)
        .mapToObj(i -> "<li><a href=/%d>Xóm Bãi làm xong con đường thứ %d</a></li>".formatted(i, i))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String text(String body) {
    Article article = Pages.article(Pages.html(page(body)));
    return article.layout().body().in(article.text());
  }

  @Test
  void aShortDatedStoryUnderItsHeadlineIsAnArticleHoweverManyLinksThePageHas() {
    assertThat(
            text(
                "<div><h1>%s</h1><div>14/06/2019, 09:30</div><div class=x><p>%s</p></div></div>%s"
                    .formatted(TITLE, ONE, links())))
        .isEqualTo(ONE);
  }

  @Test
  void aSummaryBelowALinkedHeadlineAmongManyLinksIsAList() {
    assertThat(
            Pages.reason(
                Pages.html(
                    page(
                        "<div><h1>Tin trong xã</h1><p><a href=/1>%s</a></p><div>14/06/2019</div><p>%s</p></div>%s"
                            .formatted(TITLE, ONE, links())))))
        .isEqualTo("a list of other pages");
  }

  @Test
  void onlyTheParagraphRightBelowALinkIsItsSummary() {
    assertThat(
            text(
                "<div><p><a href=/x>So sánh bốn cách nạo vét mương ở vùng bãi</a></p><p>%s</p><p>%s</p><p>%s</p></div>"
                    .formatted(ONE, TWO, THREE)))
        .endsWith(String.join("\n\n", TWO, THREE));
  }

  @Test
  void aBoxOfOtherStoriesBeforeTheFirstParagraphDoesNotEndTheText() {
    assertThat(
            text(
                """
                <h1>%s</h1><div class=art><p>%s</p><div class=tekst><div class=rad><div>
                <div>Tin liên quan</div></div><p><a href=/x>Xóm Bãi làm đường</a></p></div>
                <p>%s</p><p>%s</p></div></div>
                """
                    .formatted(TITLE, ONE, TWO, THREE)))
        .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @Test
  void whatStandsAboveTheHeadlineInsideTheTextsElementIsLeftOut() {
    assertThat(
            text(
                "<div class=noi-dung><h4>Nông thôn mới</h4><div>3 trên 5, một lượt chấm</div><h1>%s</h1><p>%s</p><p>%s</p></div>"
                    .formatted(TITLE, ONE, TWO)))
        .isEqualTo(String.join("\n\n", ONE, TWO));
  }

  @Test
  void ofAStoryToldInPicturesTheCaptionsAreTheText() {
    String pictures =
        IntStream.range(0, 3)
            .mapToObj(i -> "<figure><img src=%d.jpg><figcaption>%s</figcaption></figure>")
            .collect(Collectors.joining())
            .formatted(1, ONE, 2, TWO, 3, THREE);
    assertThat(text("<h1>%s</h1><div class=noi-dung>%s</div>".formatted(TITLE, pictures)))
        .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @Test
  void whereLinksOutweighTheTextTheElementNamedForItIsBelieved() {
    assertThat(
            text(
                "<h1>%s</h1><div>14/06/2019</div><div class=entry-content><p>%s</p>%s</div>"
                    .formatted(TITLE, ONE, links())))
        .isEqualTo(ONE);
  }

  @Test
  void theTextStandsBelowTheHeadlineEvenInAnOverlayBehindAnotherText() {
    String welcome =
        "Cổng thông tin của xã giới thiệu với bà con các thủ tục, lịch tiếp dân và số máy của từng"
            + " bộ phận; hồ sơ nộp ở bàn một, trả ở bàn ba. ";
    assertThat(
            text(
                "<div><p>%s</p></div><div class=modal><h1>%s</h1><div><p>%s</p><p>%s</p></div></div>"
                    .formatted(welcome.repeat(3), TITLE, ONE, TWO)))
        .isEqualTo(String.join("\n\n", ONE, TWO));
  }

  @Test
  void aDialogOnCookiesIsNotTheText() {
    String consent =
        "Trang này dùng cookie để biết bao nhiêu người đọc và đọc trang nào, không bán cho ai; bấm"
            + " vào nút bên dưới là đồng ý, bấm nút kia là không, đổi ý lúc nào cũng được. ";
    assertThat(
            text(
                "<h1>%s</h1><div class=cot><p>%s</p></div><div><p>%s</p></div>"
                    .formatted(TITLE, ONE, consent)))
        .isEqualTo(ONE);
  }

  @Test
  void aListOfLinksWithDatesAndCountersIsNoArticle() {
    String items =
        IntStream.range(0, 2 * LINKS)
            .mapToObj(
                i ->
                    "<li><a href=/%d>Xóm Bãi làm xong con đường thứ %d</a><div>14/06/2019</div><div>(%d lượt xem)</div></li>"
                        .formatted(i, i, i))
            .collect(Collectors.joining("", "<ul>", "</ul>"));
    assertThat(Pages.reason(Pages.html(page("<div><h1>%s</h1>%s</div>".formatted(TITLE, items)))))
        .isEqualTo("a list of other pages");
  }

  @Test
  void aTableUnderAHeadlineIsAnArticleThoughItHasNoSentence() {
    String rows =
        IntStream.range(1, 20)
            .mapToObj(
                i ->
                    "<tr><td>%d</td><td>Đảng viên sinh hoạt tại Chi bộ thôn Đồng Dâu %d</td><td>Huy hiệu 40 năm tuổi Đảng</td></tr>"
                        .formatted(i, i))
            .collect(Collectors.joining("", "<table>", "</table>"));
    assertThat(text("<h1>%s</h1><div>%s</div>".formatted(TITLE, rows)))
        .contains("Chi bộ thôn Đồng Dâu 7")
        .endsWith("Huy hiệu 40 năm tuổi Đảng");
  }
}
