package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

/**
 * What schools', communes' and departments' portals publish isn't written by journalists: tasks as
 * items, results without a stop, texts in headings. Each is read by its family and without.
 */
class PortalTextTest {

  private static final String TITLE = "Công việc tuần 16 của Trường Tiểu học Đồng Dâu";

  private static final String SENTENCE =
      "Sau kỳ thi cấp huyện, trong buổi chào cờ sáng thứ Hai, nhà trường thưởng cho những thầy cô"
          + " và học sinh có thành tích trong các môn thi gồm:";

  private static final String TASKS =
      "<ul><li>Tăng cường ôn tập cho học sinh trước kỳ thi học kỳ một</li><li>Nộp danh sách học"
          + " sinh dự thi cấp huyện đợt một</li><li>Đội cờ vua luyện tập buổi chiều thứ"
          + " Năm</li><li>Các tổ rà soát chương trình theo thông tư mới</li></ul><p>BAN GIÁM"
          + " HIỆU</p>";

  private static final String MENU =
      IntStream.range(0, 20)
          .mapToObj(i -> "<li><a href=/%d>Chuyên mục của nhà trường %d</a></li>".formatted(i, i))
          .collect(Collectors.joining("", "<ul>", "</ul>"));

  static List<SiteKnowledge> knowledge() {
    return List.of(SiteKnowledge.standard(Optional.empty()), SiteKnowledge.none());
  }

  private static Page page(String main) {
    return Pages.of(
        "http://truong.example/tin-tuc/bai.html",
        "text/html; charset=utf-8",
        Bytes.utf8(
            "<html><head><title>%s</title><meta property=og:type content=article></head><body><div class=menu>%s</div>%s</body></html>"
                .formatted(TITLE, MENU, main)));
  }

  private static Page article(String body) {
    String html =
        "<div moduleRootId=17><article itemscope itemtype=http://schema.org/NewsArticle><h1"
            + " class=title-detail itemprop=headline>%s</h1><span class=post-date>Thứ 6, 15/12/2023"
            + " | 14:19</span><div class=content-detail"
            + " itemprop=articleBody>%s</div></article></div>";
    return page(html.formatted(TITLE, body));
  }

  private static String read(Page page, SiteKnowledge known) {
    Extraction extraction = Extractor.extract(page, known);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    Article article = ((Extraction.Extracted) extraction).article();
    assertThat(article.headline()).isEqualTo(TITLE);
    return article.layout().body().in(article.text());
  }

  private static String paragraphs(String... lines) {
    return Stream.of(lines).collect(Collectors.joining("</p><p>", "<p>", "</p>"));
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void tasksAsItemsWithoutStopsAreAnArticle(SiteKnowledge known) {
    assertThat(read(article(TASKS), known))
        .startsWith("Tăng cường ôn tập")
        .contains("Nộp danh sách", "Đội cờ vua")
        .contains("theo thông tư mới");
  }

  @Test
  void whereTheFamilysTextHasNoSentenceItIsBelievedAllTheSame() {
    Article article = Pages.article(article(TASKS));
    assertThat(article.reading().sources()).containsEntry("body", "family");
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void aParagraphSetAsAHeadlineIsText(SiteKnowledge known) {
    String text =
        SENTENCE.replace(" gồm:", ".")
            + " Phần thưởng tuy nhỏ nhưng kịp thời, là lời động viên để thầy trò cố gắng hơn trong"
            + " những tháng còn lại của năm học, và để phụ huynh thấy con em mình được ghi nhận.";
    assertThat(text.length()).isGreaterThan(250);
    assertThat(read(article("<h1>%s</h1><div><img src=a.jpg></div>".formatted(text)), known))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void itemsAtTheEndNeedNoStop(SiteKnowledge known) {
    String body =
        paragraphs(
            SENTENCE,
            "* Thể dục thể thao:",
            "- Cấp tỉnh: 1 giải nhất",
            "1 giải nhì",
            "- Cấp huyện: 2 giải nhất",
            "3 giải nhì",
            "Nguyễn Thị Lụa");
    assertThat(read(article(body), known)).endsWith("- Cấp huyện: 2 giải nhất\n\n3 giải nhì");
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void whatIsNoItemAtTheEndIsStillLeftOut(SiteKnowledge known) {
    String first = SENTENCE.replace(" gồm:", ".");
    String body =
        paragraphs(first, first.replace("huyện", "tỉnh"), "Phương Nhung", "Theo Cổng TTĐT");
    assertThat(read(article(body), known)).endsWith("trong các môn thi.");
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void figuresInCellsAreReadAlsoAsParagraphs(SiteKnowledge known) {
    String body =
        paragraphs(SENTENCE.replace(" gồm:", ", như trong bảng dưới đây."))
            + "<table><tr><td><p>1</p></td><td><p>Chi bộ thôn Đồng"
            + " Dâu</p></td><td><p>33</p></td></tr><tr><td><p>2</p></td><td><p>Chi bộ Trường Tiểu"
            + " học Đồng Dâu</p></td><td><p>18</p></td></tr></table>";
    assertThat(read(article(body), known).lines().filter(line -> !line.isEmpty()))
        .contains("1", "33", "2", "18");
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void aSectionWhoseSummariesLeadOnIsAListThoughItCallsItselfAnArticle(SiteKnowledge known) {
    String items =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    ("<div class=news><h2><a href=/tin-%d.html>Chuyện thứ %d ở Trường Tiểu học Đồng"
                            + " Dâu</a></h2><div>02/10/21 Tin trong trường %d</div><div"
                            + " class=brief-news>%s</div><div><a href=/tin-%d.html>Đọc"
                            + " thêm</a></div></div>")
                        .formatted(i, i, i, SENTENCE.replace(" gồm:", " ..."), i))
            .collect(Collectors.joining());
    Page page = page("<div moduleRootId=17><section>%s</section></div>".formatted(items));
    assertThat(Extractor.extract(page, known))
        .isEqualTo(new Extraction.Rejected("a list of other pages"));
  }
}
