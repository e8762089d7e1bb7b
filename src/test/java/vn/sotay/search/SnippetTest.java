package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Span;

class SnippetTest {

  private static final String TEXT =
      """
      Nhân ngày sinh của Bác, chi bộ kể chuyện về các chuyến đi. \
      Để buổi họp không khô cứng, chi ủy đề nghị mỗi người nêu một ý. \
      Quý này chi bộ hoà giải tổ chức sinh hoạt chuyên đề tại nhà văn hoá. \
      Bí thư lập nhóm Zalo để gửi tài liệu theo Hướng dẫn số 12-HD/BTCTW. \
      Sinh hoạt của tổ chức đoàn cũng đổi mới. \
      Tháng 12 họp muộn.\
      """;

  private static List<Passage> passages(String query) {
    Marks marks = Marks.of(QueryParser.parse(query).orElseThrow()).within(TEXT);
    return Passages.of(TEXT, new Span(0, TEXT.length()), marks.inArticle(), List.of());
  }

  private static List<String> marked(Passage passage) {
    return passage.marks().stream().map(mark -> mark.in(passage.text())).toList();
  }

  private static List<String> marked(String query) {
    return passages(query).stream().flatMap(passage -> marked(passage).stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sinh hoat chuyen de",
        "sinh hoạt chuyên đề",
        "SINH HOAT CHUYEN DE",
        "sinh họat chuyên đề"
      })
  void theSentenceThatHasTheWordsTogetherComesFirst(String query) {
    Passage first = passages(query).getFirst();
    assertThat(first.text()).startsWith("Quý này").endsWith("văn hoá.");
    assertThat(marked(first)).containsExactly("sinh", "hoạt", "chuyên", "đề");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sinh hoat chuyen de", "sinh hoạt chuyên đề"})
  void syllablesThatOnlyLookAlikeAreNotMarked(String query) {
    assertThat(marked(query)).doesNotContain("chuyện", "chuyến", "Để", "để").hasSizeLessThan(7);
    assertThat(passages(query)).noneMatch(passage -> passage.text().startsWith("Nhân ngày sinh"));
  }

  @Test
  void decomposedLettersFindTheSame() {
    String query = "sinh hoạt chuyên đề";
    assertThat(passages(Normalizer.normalize(query, Normalizer.Form.NFD)))
        .isEqualTo(passages(query));
  }

  @ParameterizedTest
  @CsvSource({"nhà văn hóa", "nhà văn hoá", "nha van hoa"})
  void theToneMayStandOnEitherVowel(String query) {
    assertThat(marked(query)).containsExactly("nhà", "văn", "hoá");
  }

  @Test
  void aWordThatTheTextHasOnlyAloneIsMarkedIfItCannotBeMistaken() {
    assertThat(marked("zalo chi bo")).contains("Zalo", "chi", "bộ").doesNotContain("chi ủy");
    assertThat(marked("chuyen zalo")).containsExactly("Zalo");
    assertThat(marked("tài liệu của chuyến"))
        .contains("tài", "liệu", "chuyến")
        .doesNotContain("của");
  }

  @Test
  void oneWordIsMarkedWhereverItMatches() {
    assertThat(marked("de")).containsExactlyInAnyOrder("Để", "đề", "đề", "để");
    assertThat(marked("đề")).containsExactly("đề", "đề");
  }

  @Test
  void aNumberIsMarkedWithItsName() {
    assertThat(marked("huong dan 12")).containsExactly("Hướng", "dẫn", "12");
  }

  @Test
  void aPhraseCountsAsAWhole() {
    assertThat(passages("\"hoà giải\"").getFirst().text()).startsWith("Quý này");
    assertThat(marked("\"tổ chức sinh hoạt\"")).containsExactly("tổ chức sinh hoạt");
  }

  @Test
  void aLongQueryShowsWhereMostOfItStands() {
    Passage first =
        passages("cách nào để bí thư chi bộ lập nhóm zalo gửi tài liệu cho đảng viên ở xa")
            .getFirst();
    assertThat(first.text()).startsWith("Bí thư lập nhóm Zalo");
  }

  @Test
  void whereNothingCountsTheFirstSentenceIsShownWithoutMarks() {
    assertThat(passages("de theo cho")).hasSize(1);
    assertThat(marked("de theo cho")).isEmpty();
  }

  @Test
  void aLongSentenceIsCutAroundTheMarksAndSaysWhere() {
    String sentence =
        "Chi bộ "
            + "họp bàn việc chung, ".repeat(60)
            + "lập nhóm Zalo "
            + "rồi về, ".repeat(200)
            + "hết.";
    Marks marks = Marks.of("nhom zalo").within(sentence);
    Passage cut =
        Passages.of(sentence, new Span(0, sentence.length()), marks.inArticle(), List.of())
            .getFirst();
    assertThat(cut.cut()).isEqualTo(Passage.Cut.BOTH);
    assertThat(cut.text()).isEqualTo(cut.span().in(sentence)).contains("nhóm Zalo");
    assertThat(cut.before() + cut.after()).isEqualTo("…  …");
    assertThat(marked(cut)).containsExactly("nhóm", "Zalo");
  }

  @Test
  void passagesAreExactWordsOfTheText() {
    for (String query : List.of("chi bo", "zalo", "to chuc sinh hoat", "12")) {
      assertThat(passages(query))
          .hasSizeBetween(1, 3)
          .allSatisfy(passage -> assertThat(passage.span().in(TEXT)).isEqualTo(passage.text()));
    }
  }
}
