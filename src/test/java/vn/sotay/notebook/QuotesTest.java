package vn.sotay.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;

class QuotesTest {

  private static final PageId PAGE = new PageId("0".repeat(32));
  private static final String TEXT =
      "Năm 2021, tỷ lệ đảng viên dự họp đạt 92,3%.\n\nNăm 2022, tỷ lệ chi bộ khá đạt 92,3%; "
          + "Đảng ủy xã Mường Kim chọn Chi bộ bản Hốc làm điểm.";

  private static TextQuote quote(String words, int from) {
    int start = TEXT.indexOf(words, from);
    return TextQuote.of(PAGE, TEXT, new Span(start, start + words.length()));
  }

  @Test
  void ofTheSameFigureTwiceTheOneWithTheSameSurroundingsIsMeant() {
    TextQuote second = quote("92,3%", TEXT.indexOf("92,3%") + 1);
    String longer = "Lời dẫn mới của bài, thêm vào sau. " + TEXT.replace("\n\n", " ");
    Span found = Quotes.find(second, longer).orElseThrow();
    assertThat(found.in(longer)).isEqualTo("92,3%");
    assertThat(longer.substring(0, found.start())).endsWith("chi bộ khá đạt ");
  }

  @Test
  void aLineBreakWithinTheWordsDoesNotHideThem() {
    TextQuote words = quote("đạt 92,3%.\n\nNăm 2022", 0);
    String rejoined = TEXT.replace("\n\n", " ");
    assertThat(Quotes.find(words, rejoined).orElseThrow().in(rejoined))
        .isEqualTo("đạt 92,3%. Năm 2022");
  }

  @Test
  void aShortFigureInOtherSurroundingsIsAnOrphan() {
    assertThat(Quotes.find(quote("92,3%", 0), "Giá vàng tăng 92,3% trong năm.")).isEmpty();
  }

  @Test
  void longWordsAreFoundByThemselves() {
    String moved = "Đảng ủy xã Mường Kim chọn Chi bộ bản Hốc làm điểm";
    assertThat(Quotes.find(quote(moved, 0), moved)).contains(new Span(0, moved.length()));
    assertThat(Quotes.find(quote(moved, 0), moved.replace("Hốc", "Hộc"))).isEmpty();
  }

  @Test
  void aTextThatIsTheWordsAloneHasThem() {
    TextQuote all = TextQuote.of(PAGE, "92,3%", new Span(0, 5));
    assertThat(Quotes.find(all, "92,3%")).contains(new Span(0, 5));
    assertThat(Quotes.find(all, "")).isEmpty();
  }

  @Test
  void aQuotationHasWords() {
    assertThatThrownBy(() -> new TextQuote(PAGE, " ", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
