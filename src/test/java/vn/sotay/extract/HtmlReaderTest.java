package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

class HtmlReaderTest {

  private static final String ONE =
      "Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương dẫn nước"
          + " về cánh đồng Cửa.";
  private static final String TWO =
      "Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc và nhận phần của"
          + " mình ngay tại chỗ.";
  private static final String THREE =
      "Buổi họp khép lại sau chín mươi phút; biên bản được đọc lại để mọi người cùng nghe rồi mới"
          + " thông qua.";

  private static String page(String body) {
    return "<html><head><title>Một buổi họp ở Đồng Dâu - Báo Thử</title></head><body>%s</body></html>"
        .formatted(body);
  }

  private static List<String> captions(Article article) {
    return article.layout().captions().stream().map(s -> s.in(article.text())).toList();
  }

  @Test
  void textInBareTextNodesIsRead() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div class=x>%s<p></p>%s<br><br>%s</div>"
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.text())
        .isEqualTo(String.join("\n\n", "Một buổi họp ở Đồng Dâu", ONE, TWO, THREE));
  }

  @Test
  void aPageInsideOneFormIsRead() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<form><table><tr><td><a href=/>Menu</a></td><td><div class=ArticleHeader>Một"
                        + " buổi họp ở"
                        + " Đồng Dâu</div><div class=ArticleContent><p>%s<p>%s<p>%s</div></td></tr></table></form>"
                            .formatted(ONE, TWO, THREE))));
    assertThat(article.text())
        .isEqualTo(String.join("\n\n", "Một buổi họp ở Đồng Dâu", ONE, TWO, THREE));
  }

  @Test
  void aLeadOutsideTheBodyIsJoinedAndItsAgencyTagIsOutsideTheSpans() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><h2 class=sapo>(BT) - %s</h2><div><div class=body><p>%s</p><p>%s</p></div></div>"
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.text()).contains("\n\n(BT) - " + ONE);
    assertThat(article.layout().lead().map(s -> s.in(article.text()))).contains(ONE);
    assertThat(article.layout().body().in(article.text()))
        .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @Test
  void relatedStoriesCountersSharesAndKeyWordsInsideTheBodyAreLeftOut() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <h1>Một buổi họp ở Đồng Dâu</h1>
                    <div class="noi-dung"><p>%s</p>
                    <p><b>Tin liên quan</b></p><p><a href="/a">Xóm Bãi làm đường bê tông trong ba ngày</a></p>
                    <p>%s</p><p>Đã xem: 4913</p><p>Chia sẻ: Facebook</p><p>%s</p>
                    <p>Từ khóa: chi bộ, thủy lợi</p>
                    <h4>Đọc thêm</h4><p><a href="/b">Vụ đông ở Bãi Nổi</a></p>
                    <p>Người dân Bãi Nổi xuống giống sớm hơn mọi năm nửa tháng, ai cũng mong trời đừng mưa lớn.</p></div>
                    """
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.text())
        .isEqualTo(String.join("\n\n", "Một buổi họp ở Đồng Dâu", ONE, TWO, THREE));
  }

  @Test
  void anArticleGoesOnBehindABoxOfOtherStories() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <h1>Một buổi họp ở Đồng Dâu</h1><div class=x><p>%s</p>
                    <p>Đọc thêm:</p><div><a href=/a>Xóm Bãi làm đường bê tông trong ba ngày</a></div>
                    <p>%s</p><p>%s</p></div>
                    """
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.text())
        .isEqualTo(String.join("\n\n", "Một buổi họp ở Đồng Dâu", ONE, TWO, THREE));
  }

  @Test
  void headingsOfWhichOnlyLinksAreLeftAndNotesOnTheAuthorAreLeftOut() {
    String note =
        "Trần Thị Lụa viết về nông thôn đã mười năm và đang sống ở Đồng Dâu cùng gia đình.";
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <meta name=author content="Trần Thị Lụa"><h1>Một buổi họp ở Đồng Dâu</h1>
                    <div class=x><p>%s</p><p>Bài cùng đợt khảo sát của tòa soạn:</p>
                    <ul><li><a href=/a>Xóm Bãi làm đường bê tông trong ba ngày</a></ul>
                    <p>%s</p><h3>Ba việc trước vụ gieo</h3><p>%s</p><p>%s</p></div>
                    """
                        .formatted(ONE, TWO, THREE, note))));
    assertThat(article.text())
        .isEqualTo(
            String.join(
                "\n\n", "Một buổi họp ở Đồng Dâu", ONE, TWO, "Ba việc trước vụ gieo", THREE));
  }

  @Test
  void captionsAreToldFromParagraphs() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <h1>Một buổi họp ở Đồng Dâu</h1><div id="content"><p>%s</p>
                    <figure><img src=a.jpg><figcaption>Tuyến mương sau khi nạo vét. Ảnh: An Hà</figcaption></figure>
                    <p>%s</p><p align=center><img src=b.jpg></p><p align=center><em>Quang cảnh buổi họp</em></p><p>%s</p></div>
                    """
                        .formatted(ONE, TWO, THREE))));
    assertThat(captions(article))
        .containsExactly("Tuyến mương sau khi nạo vét. Ảnh: An Hà", "Quang cảnh buổi họp");
    assertThat(article.layout().paragraphs()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p style="text-align:right"><b>An Hà</b></p>      | An Hà
          <p><strong>AN HÀ - THU MÂY</strong></p>           | AN HÀ - THU MÂY
          <p>Bài, ảnh: An Hà</p>                            | An Hà
          <p class="author">Nhóm phóng viên</p>             | Nhóm phóng viên
          <p>Theo Thu Mây</p>                               | Thu Mây
          """)
  void theBylineEndsTheTextButNotTheBody(String line, String author) {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div id=c><p>%s</p><p>%s</p><p>%s</p>%s</div>"
                        .formatted(ONE, TWO, THREE, line))));
    assertThat(article.publication().author()).contains(author);
    assertThat(article.text()).endsWith(THREE + "\n\n" + author);
    assertThat(article.layout().body().in(article.text())).endsWith(THREE);
  }

  @Test
  void theDateIsTheArticlesAndNotTheMastsNorASidebars() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <div class=top><div class=d><span>Thứ bảy, 21/11/2026</span></div></div>
                    <div id=m><div id=l><h1>Một buổi họp ở Đồng Dâu</h1><div>Thứ 4, 22/04/2020 | 07:57</div>
                    <div id=c><p>%s</p><p>%s</p><p>%s</p></div></div>
                    <div class=sidebar><p>01/01/2019 08:00</p></div></div>
                    """
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.publication().published().map(Object::toString))
        .contains("2020-04-22T07:57");
  }

  @Test
  void aPageWithoutADateHasNone() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <div class=top><div class=d><div class=date>Thứ bảy, 21/11/2026</div></div></div>
                    <div id=m><div id=l><div id=k><div id=j><h1>Một buổi họp ở Đồng Dâu</h1>
                    <div id=c><p>%s</p><p>%s</p><p>%s</p></div></div></div></div>
                    <div class="related"><ul><li><a href=/x>Tin cũ của xã bên</a> (01/02/2019)</li></ul></div></div>
                    """
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.publication().published()).isEmpty();
  }

  @Test
  void metadataGiveTitleDatesAuthorAndOutlet() {
    String html =
        """
        <html><head><title>Một buổi họp ở Đồng Dâu | Báo Thử</title>
        <meta property="og:title" content="M&#7897;t buổi họp ở Đồng Dâu"><meta property="og:site_name" content="Báo Thử">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Báo Thử"},
        {"@type":["NewsArticle"],"headline":"Một buổi họp","datePublished":"2020-07-19T16:19:12+0700",
        "dateModified":"2020-07-20T01:00:00Z","author":[{"@type":"Person","name":"An H\\u00e0"}]}]}</script></head>
        <body><div><p>%s</p><p>%s</p><p>%s</p></div></body></html>
        """
            .formatted(ONE, TWO, THREE);
    Article article = Pages.article(Pages.html(html));
    assertThat(article.headline()).isEqualTo("Một buổi họp ở Đồng Dâu");
    assertThat(article.publication().published().map(Object::toString))
        .contains("2020-07-19T16:19");
    assertThat(article.publication().updated().map(Object::toString)).contains("2020-07-20T08:00");
    assertThat(article.publication().author()).contains("An Hà");
    assertThat(article.publication().outlet()).contains("Báo Thử");
  }

  @Test
  void theGivenOutletWins() {
    String html = page("<h1>Một buổi họp</h1><p>%s</p><p>%s</p>".formatted(ONE, TWO));
    Extraction extraction =
        Extractor.extract(
            Pages.html(html), Optional.of(new Outlet("Báo Khác", Optional.of("Sơn La"))));
    Article.Publication publication = ((Extraction.Extracted) extraction).article().publication();
    assertThat(publication.outlet()).contains("Báo Khác");
    assertThat(publication.province()).contains("Sơn La");
  }

  @Test
  void decomposedTextIsComposed() {
    String decomposed =
        Normalizer.normalize(
            page("<h1>Một buổi họp</h1><p>%s</p><p>%s</p>".formatted(ONE, TWO)),
            Normalizer.Form.NFD);
    assertThat(Pages.article(Pages.html(decomposed)).text()).contains(ONE);
  }

  @Test
  void aListIsRejected() {
    String item =
        "<li><h3><a href=/%d>Một tít bài đủ dài để là tít, số"
            + " %d</a></h3><p>01/02/2020</p><p>%s</p></li>";
    String list =
        item.formatted(1, 1, ONE) + item.formatted(2, 2, TWO) + item.formatted(3, 3, THREE);
    assertThat(Pages.reason(Pages.html(page("<h1>Thời sự</h1><ul>%s</ul>".formatted(list)))))
        .isEqualTo("a list of other pages");
  }

  @Test
  void homeSearchErrorAndEmptyPagesAreRejectedWithTheirReason() {
    String html = page("<h1>Một buổi họp</h1><p>%s</p><p>%s</p>".formatted(ONE, TWO));
    Bytes bytes = Bytes.utf8(html);
    assertThat(Pages.reason(Pages.of("http://bao.example/", "text/html", bytes)))
        .isEqualTo("a home page");
    assertThat(Pages.reason(Pages.of("http://bao.example/tim-kiem?q=x", "text/html", bytes)))
        .isEqualTo("a page of search results");
    assertThat(
            Pages.reason(
                Pages.html(html.replace("Một buổi họp ở Đồng Dâu - Báo Thử", "404 Not Found"))))
        .isEqualTo("an error page: '404 Not Found'");
    assertThat(Pages.reason(Pages.html(""))).isEqualTo("an empty page");
    assertThat(Pages.reason(Pages.html("<p>Chào bạn</p>")))
        .isEqualTo("too little text for an article: 0 characters");
    Page gone = Pages.html(html);
    Page answered =
        new Page(
            gone.url(),
            gone.finalUrl(),
            gone.fetched(),
            404,
            gone.headers(),
            gone.body(),
            Optional.empty());
    assertThat(Pages.reason(answered)).isEqualTo("the server answered 404");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 Not Found                             | an error page: '404 Not Found'
          Không tìm thấy - Báo Thử                  | an error page: 'Không tìm thấy - Báo Thử'
          Đăng nhập                                 | a login page: 'Đăng nhập'
          Kết quả tìm kiếm cho 'chi bộ'             | a page of search results: 'Kết quả tìm kiếm cho 'chi bộ''
          Tìm kiếm 5 ngư dân mất tích ở Đồng Dâu    | read
          Không tìm thấy tung tích ba nạn nhân      | read
          500 ngày chống hạn ở Đồng Dâu             | read
          Lỗi hẹn với mùa vàng                      | read
          """)
  void aTitleGivesPagesAwayAndHeadlinesNot(String title, String expected) {
    String html =
        "<title>%s</title><h1>%s</h1><div class=content><p>%s<p>%s<p>%s</div>"
            .formatted(title, title, ONE, TWO, THREE);
    Extraction extraction = Extractor.extract(Pages.html(html), Optional.empty());
    String reason = extraction instanceof Extraction.Rejected(String why) ? why : "read";
    assertThat(reason).isEqualTo(expected);
  }

  @Test
  void aShortPageThatSaysItIsGoneIsAnErrorPage() {
    String html =
        "<title>Báo Thử</title><h2>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa.</h2><p>%s"
            .formatted(ONE);
    assertThat(Pages.reason(Pages.html(html))).startsWith("an error page: 'Trang bạn yêu cầu");
  }

  @Test
  void aClassWithARuleInItSaysNothingOfItsElement() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div class='[&_.caption]:px-4 lg:[&_.related-teaser]:px-0'><p>%s<p>%s<p>%s</div>"
                        .formatted(ONE, TWO, THREE))));
    assertThat(article.layout().body().in(article.text()))
        .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @ParameterizedTest
  @CsvSource({
    "hidden md:block, block md:hidden",
    "d-none d-lg-block, d-lg-none",
    "md:hidden, hidden md:flex"
  })
  void aPageIsReadAsAWideScreenShowsIt(String one, String other) {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div class=x><p>%s</p><p>%s</p><div class='%s'><p>%s</p></div><div class='%s'><p>%s</p></div></div>"
                        .formatted(ONE, TWO, one, THREE, other, THREE))));
    assertThat(article.text())
        .isEqualTo(String.join("\n\n", "Một buổi họp ở Đồng Dâu", ONE, TWO, THREE));
  }

  @Test
  void commentsAreNotTheArticleHoweverLongTheyAre() {
    String comment = "<p>Tôi đọc đi đọc lại bài này và thấy thôn tôi cũng nên họp như vậy.</p>";
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div class=article-content><p>%s<p>%s</div><div class=comments>%s</div>"
                        .formatted(
                            ONE,
                            TWO,
                            comment.repeat(3) + comment.replace("thôn", "xã").repeat(9)))));
    assertThat(article.layout().body().in(article.text())).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void aListSetAsParagraphsAtTheEndIsKept() {
    String list =
        "<p>Chi bộ thôn Đồng Dâu, hai mươi bốn đảng viên, họp ngày 3<p>Chi bộ thôn Bến Vạn, mười"
            + " bảy đảng viên, họp ngày 4<p>Chi bộ thôn Gò Mít, hai mươi đảng viên, họp ngày 5";
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div><p>%s<p>%s%s<p>Thu Hà</div>"
                        .formatted(ONE, TWO, list))));
    assertThat(article.layout().body().in(article.text())).endsWith("họp ngày 5");
  }

  @Test
  void labelsBeforeTheBodyAreLeftOut() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    """
                    <article class=content-detail><h1>Một buổi họp ở Đồng Dâu</h1><p class=dek>%s</p>
                    <div>Phóng viên thường trú</div><div>Đọc trong 3 phút</div>
                    <div class=article-body><p>%s<p>%s<p>%s</div></article>
                    """
                        .formatted(ONE, TWO, THREE, TWO.replace("vụ gieo", "vụ gặt")))));
    assertThat(article.text()).doesNotContain("thường trú", "3 phút").contains(ONE, TWO, THREE);
  }

  @Test
  void aNamesReadingAboveItIsNotReadAgain() {
    Article article =
        Pages.article(
            Pages.html(
                page(
                    "<h1>Một buổi họp ở Đồng Dâu</h1><div><p>%s<p>%s <ruby>漢<rt>かん</rt></ruby>.</div>"
                        .formatted(ONE, TWO))));
    assertThat(article.layout().body().in(article.text())).isEqualTo(ONE + "\n\n" + TWO + " 漢.");
  }

  @Test
  void aHeadlineIsNamedWithoutTheSite() {
    Article article =
        Pages.article(
            Pages.html(
                "<html lang=en><head><meta property=og:title content='A meeting in the village hall"
                    + " – Daily Try'><meta"
                    + " property=og:site_name content='Daily Try'></head><body><div><p>%s<p>%s</div></body></html>"
                        .formatted(ENGLISH, ENGLISH.replace("ditch", "weir"))));
    assertThat(article.layout().title().map(span -> span.in(article.text())))
        .contains("A meeting in the village hall");
  }

  private static final String ENGLISH =
      "The cell of the hamlet met this morning in the new hall and talked about the ditch that"
          + " brings water to the fields, and about two gates that have to be mended before the"
          + " rains.";
}
