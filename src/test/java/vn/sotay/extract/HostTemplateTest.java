package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

class HostTemplateTest {

  private static final String SLOGAN =
      "Cổng thông tin của xã luôn sẵn lòng nghe bà con góp ý vào mọi ngày trong tuần.";

  private static final String OWN =
      "Buổi họp thứ %d của chi bộ bàn việc nạo vét tuyến mương và chia lịch trực bơm cho từng tổ,"
          + " ai cũng góp lời.";

  private static Page page(int number) {
    String own = OWN.formatted(number);
    return Pages.html(
        "<html><head><title>Buổi họp thứ %1$d</title></head><body><h1>Buổi họp thứ %1$d</h1><div><p>%2$s</p><h3>Kết quả</h3><p>%3$s</p><p>%2$s Lần %1$d.</p><p>%2$s Thêm.</p></div></body></html>"
            .formatted(number, own, SLOGAN));
  }

  private static Article read(Page page, HostTemplate template) {
    Extraction extraction = Extractor.extract(page, SiteKnowledge.none().with(template));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  private static HostTemplate learned(int... numbers) {
    return HostTemplate.of(
        IntStream.of(numbers).mapToObj(n -> HostTemplate.linesOf(page(n))).toList());
  }

  @Test
  void aLineOnThreePagesOfAHostIsNoneOfTheArticle() {
    assertThat(read(page(1), HostTemplate.NONE).text()).contains(SLOGAN);
    assertThat(read(page(1), learned(1, 2)).text()).contains(SLOGAN);
    String text = read(page(1), learned(1, 2, 3)).text();
    assertThat(text).doesNotContain(SLOGAN).contains(OWN.formatted(1));
  }

  @Test
  void headingsRecurInArticlesToo() {
    assertThat(read(page(1), learned(1, 2, 3)).text()).contains("Kết quả");
  }

  @Test
  void anArticlePublishedThriceIsNoFurniture() {
    assertThat(read(page(1), learned(1, 1, 1)).text()).contains(OWN.formatted(1), SLOGAN);
  }

  @Test
  void filesHaveNoLines() {
    assertThat(HostTemplate.linesOf(Pages.file("x.txt", Bytes.utf8(SLOGAN)))).isEmpty();
    assertThat(HostTemplate.of(List.of())).isEqualTo(new HostTemplate(Set.of()));
    assertThat(Stream.of(1, 2).map(n -> learned(n).lines())).allMatch(Set::isEmpty);
  }
}
