package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;

class JoinedArticleTest {

  private static final String LEAD =
      "Chi bộ thôn Bình Hải tổ chức sinh hoạt chuyên đề mỗi quý một lần, đảng viên dự đông đủ.";

  private static Article part(int number, String... paragraphs) {
    StringBuilder html = new StringBuilder("<html><body><h1>Đổi mới sinh hoạt chi bộ</h1><div>");
    Stream.of(paragraphs).forEach(words -> html.append("<p>").append(words).append("</p>"));
    String url = "https://bao.example/doi-moi-sinh-hoat-12345.html?page=" + number;
    return Pages.article(
        Pages.of(url, "text/html; charset=utf-8", Bytes.utf8(html + "</div></body></html>")));
  }

  private static String sentence(int number) {
    return "Việc thứ %d: chi ủy phân công từng đảng viên giúp đỡ một hộ nghèo trong thôn 𝐀 %d."
        .formatted(number, number);
  }

  @Test
  void partsFollowEachOtherWithoutWhatTheyRepeat() {
    Article joined =
        JoinedArticle.of(
            List.of(
                part(1, LEAD, sentence(1), sentence(2)),
                part(2, LEAD, sentence(3), sentence(4)),
                part(3, LEAD, sentence(5), sentence(6))));
    assertThat(joined.text())
        .isEqualTo(
            String.join(
                "\n\n",
                "Đổi mới sinh hoạt chi bộ",
                LEAD,
                sentence(1),
                sentence(2),
                sentence(3),
                sentence(4),
                sentence(5),
                sentence(6)));
    assertThat(joined.layout().paragraphs()).hasSize(7);
    assertThat(joined.layout().paragraphs().getLast().in(joined.text())).isEqualTo(sentence(6));
  }

  @Test
  void theTagBeforeALeadStays() {
    Article joined =
        JoinedArticle.of(
            List.of(
                part(1, "(BST) - " + LEAD, sentence(1), sentence(2)),
                part(2, sentence(3), sentence(4))));
    assertThat(joined.text()).contains("\n\n(BST) - " + LEAD + "\n\n");
    assertThat(joined.layout().body().in(joined.text())).startsWith(LEAD);
    assertThat(joined.layout().paragraphs().getLast().in(joined.text())).isEqualTo(sentence(4));
  }

  @Test
  void everyOffsetTellsItsPage() {
    Article joined =
        JoinedArticle.of(
            List.of(part(1, LEAD, sentence(1), sentence(2)), part(2, sentence(3), sentence(4))));
    Article.PartPage second = joined.origin().further().getFirst();
    int start = joined.text().indexOf(sentence(3));
    assertThat(second.start()).isEqualTo(start);
    assertThat(joined.origin().pages()).element(1).isEqualTo(second);
    assertThat(joined.origin().pageAt(start)).isEqualTo(1);
    assertThat(joined.origin().pageAt(start - 1)).isZero();
    assertThat(joined.origin().pageAt(joined.text().length() - 1)).isEqualTo(1);
    assertThat(joined.id()).isEqualTo(part(1, LEAD, sentence(1), sentence(2)).id());
  }

  @Test
  void aPartThatTellsNothingNewEndsTheArticle() {
    Article first = part(1, LEAD, sentence(1), sentence(2));
    assertThat(
            JoinedArticle.of(
                List.of(first, part(2, sentence(1), sentence(2)), part(3, sentence(5), LEAD))))
        .isEqualTo(first);
  }
}
