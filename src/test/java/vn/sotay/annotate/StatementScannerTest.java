package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Mention;
import vn.sotay.article.Statement;
import vn.sotay.article.Statement.Kind;
import vn.sotay.article.Statement.Modality;
import vn.sotay.article.Unit;

class StatementScannerTest {

  /** Makes the article one on cell meetings, and stands before what is tested. */
  private static final String TITLE = "Đổi mới sinh hoạt chi bộ ở xã Yên Hạ";

  private static final String OPENING =
      "Nhiều năm liền, sinh hoạt chi bộ là việc lớn của xã Yên Hạ.\n\n";

  private static List<Statement> scan(String paragraphs) {
    return scan(Texts.article(TITLE, OPENING + paragraphs), List.of());
  }

  private static String text(String paragraphs) {
    return TITLE + "\n\n" + OPENING + paragraphs;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRACTICE   | Chi ủy họp trước ba ngày để thống nhất nội dung, gửi tài liệu cho đảng viên qua nhóm Zalo.
          PRACTICE   | Hằng tháng, Ban Thường vụ Đảng ủy phân công ủy viên dự sinh hoạt với chi bộ thôn.
          PRACTICE   | Thay vì đọc văn bản, bí thư đặt câu hỏi và mời từng người nói.
          PRACTICE   | Một cách làm hay là chi bộ mời đại diện các hộ dân dự phần thảo luận.
          PRACTICE   | Cuối buổi, chi bộ biểu quyết và phân công nhiệm vụ cho đảng viên.
          PRACTICE   | Để khắc phục tình trạng họp chung chung, đảng ủy ban hành bộ tiêu chí chấm điểm.
          PRACTICE   | Quý tới, huyện sẽ mở lớp tập huấn cho bí thư chi bộ.
          RESULT     | Nhờ đó, tỷ lệ đảng viên dự họp ngày càng cao.
          RESULT     | Chất lượng các buổi sinh hoạt được nâng lên rõ rệt.
          RESULT     | Đến nay, việc họp đã đi vào nền nếp.
          RESULT     | Qua đó, nhận thức của đảng viên chuyển biến.
          LIMITATION | Tuy nhiên, một số chi bộ còn lúng túng khi chọn chuyên đề.
          LIMITATION | Dù vậy, nội dung nhiều buổi còn sơ sài, đảng viên trẻ ngại phát biểu.
          LIMITATION | Bên cạnh những kết quả ấy, việc tự phê bình ở vài nơi còn nể nang.
          LIMITATION | Việc duy trì nền nếp sinh hoạt gặp khó khăn, chất lượng chưa đồng đều.
          LESSON     | Bài học kinh nghiệm là cấp ủy phải nghe dân trước khi bàn.
          PROPOSAL   | Đảng ủy xã kiến nghị với huyện tăng phụ cấp cho bí thư.
          TASK       | Thời gian tới, toàn đảng bộ tiếp tục nâng cao hơn nữa sức chiến đấu.
          """)
  void aSentenceStatesWhatItsWordsSay(Kind kind, String sentence) {
    assertThat(scan(sentence)).extracting(Statement::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cùng dự có đồng chí Trần Văn Nam, Bí thư Huyện ủy; đồng chí Lê Thị Hoa, Trưởng Ban Tổ chức.
          Sáng 5/4, Huyện ủy tổ chức hội nghị sơ kết 5 năm thực hiện Hướng dẫn 12.
          Sinh thời, Chủ tịch Hồ Chí Minh từng dạy rằng chi bộ là gốc.
          Đảng bộ xã hiện có 12 chi bộ với 310 đảng viên.
          Nhận thức rõ vai trò của chi bộ, đảng bộ luôn chú trọng việc này.
          Dịp này, đoàn công tác chúc mừng bà con.
          Trời về chiều, sương xuống trên nương ngô.
          Làm thế nào để buổi họp có chất lượng?
          """)
  void contextStatesNothing(String sentence) {
    assertThat(scan(sentence)).isEmpty();
  }

  @Test
  void theOpeningSentenceOfAnArticleIsContext() {
    assertThat(scan("Trời về chiều.")).isEmpty();
  }

  @Test
  void whatIsAskedForWasNotReached() {
    String text =
        "Thường trực Huyện ủy yêu cầu, sau lễ phát động, các chi bộ tạo chuyển biến mạnh mẽ, "
            + "nâng cao chất lượng sinh hoạt.";

    assertThat(scan(text))
        .extracting(Statement::kind)
        .doesNotContain(Statement.Kind.RESULT, Statement.Kind.PRACTICE);
  }

  @Test
  void theSpeakerIsNoPartOfWhatIsSaid() {
    String said = "“Chi ủy họp trước để chuẩn bị nội dung rồi gửi cho đảng viên”";
    String text = "Ông Trần Văn Nam, Bí thư Chi bộ thôn Đông, cho biết: " + said + ", giọng vui.";

    assertThat(scan(text.replace(", giọng vui.", ".")))
        .extracting(statement -> statement.span().in(text(text.replace(", giọng vui.", "."))))
        .containsExactly(said + ".");
  }

  @Test
  void theSpeakerAfterAQuotationIsNoPartOfIt() {
    String said = "“Chi ủy họp trước để chuẩn bị nội dung rồi gửi cho đảng viên”";
    String text = said + ", ông Trần Văn Nam chia sẻ.";

    assertThat(scan(text))
        .extracting(statement -> statement.span().in(text(text)))
        .containsExactly(said);
  }

  @Test
  void theBasisIsNoPartOfThePractice() {
    String said = "mỗi quý chi bộ tổ chức một buổi sinh hoạt chuyên đề.";
    String text = "Theo ông Trần Văn Nam, Bí thư Đảng ủy xã, " + said;

    assertThat(scan(text))
        .extracting(statement -> statement.span().in(text(text)))
        .containsExactly(said);
  }

  @Test
  void clausesOfDifferentKindsPartAtTheSemicolon() {
    String text =
        "Chất lượng các buổi sinh hoạt được nâng lên; chi ủy họp trước để chuẩn bị nội dung.";

    assertThat(scan(text))
        .extracting(Statement::kind, statement -> statement.span().in(text(text)))
        .containsExactly(
            tuple(Kind.RESULT, "Chất lượng các buổi sinh hoạt được nâng lên"),
            tuple(Kind.PRACTICE, "chi ủy họp trước để chuẩn bị nội dung."));
  }

  @Test
  void aListAfterAColonIsOneStatement() {
    String text =
        "Đảng ủy đã thực hiện nhiều giải pháp như: tổ chức sinh hoạt mẫu; phân công cấp ủy viên dự"
            + " họp; chất lượng được nâng lên.";

    assertThat(scan(text))
        .singleElement()
        .satisfies(statement -> assertThat(statement.span().in(text(text))).isEqualTo(text));
  }

  @Test
  void shortcomingsAfterTuyNhienAreOneLimitation() {
    String text =
        "Tuy nhiên, chất lượng giữa các nơi chưa đồng đều; vài chi bộ họp thưa; sổ ghi còn tắt.";

    assertThat(scan(text))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.kind()).isEqualTo(Kind.LIMITATION);
              assertThat(statement.span().in(text(text))).isEqualTo(text);
            });
  }

  @Test
  void theCauseOfAShortcomingIsAlsoALimitation() {
    assertThat(scan("Nguyên nhân là kỹ năng điều hành của bí thư còn hạn chế."))
        .extracting(Statement::kind)
        .containsExactly(Kind.CAUSE, Kind.LIMITATION);
  }

  @Test
  void shortcomingsThatAreFoughtAreNone() {
    assertThat(scan("Chi bộ khắc phục tình trạng nể nang bằng cách mời từng đảng viên góp ý."))
        .extracting(Statement::kind)
        .containsExactly(Kind.PRACTICE);
  }

  @Test
  void aRateIsAResult() {
    String text = "Tỷ lệ đảng viên dự họp là 95%.";
    Mention rate =
        new Mention.Quantity(
            Texts.span(text(text), "95%"),
            Optional.of(BigDecimal.valueOf(95)),
            Unit.PERCENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(scan(Texts.article(TITLE, OPENING + text), List.of(rate)))
        .extracting(Statement::kind)
        .containsExactly(Kind.RESULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DONE     | Chi ủy họp trước để chuẩn bị nội dung.
          PLANNED  | Thời gian tới, chi ủy sẽ họp trước để chuẩn bị nội dung.
          PLANNED  | Phấn đấu mỗi quý chi bộ tổ chức một buổi sinh hoạt chuyên đề.
          REQUIRED | Bí thư Huyện ủy yêu cầu chi ủy họp trước để chuẩn bị nội dung.
          """)
  void aPracticeHasItsModality(Modality modality, String sentence) {
    assertThat(scan(sentence))
        .extracting(Statement::modality)
        .containsExactly(Optional.of(modality));
  }

  @Test
  void aPlanLastsToTheEndOfItsParagraph() {
    assertThat(
            scan(
                "Thời gian tới, xã sẽ mở lớp bồi dưỡng bí thư chi bộ. Đồng thời, chi bộ lập nhóm"
                    + " Zalo để gửi tài liệu.\n\nChi bộ thôn Đông phân công từng"
                    + " đảng viên giúp một hộ nghèo."))
        .extracting(statement -> statement.modality().orElseThrow())
        .containsExactly(Modality.PLANNED, Modality.PLANNED, Modality.DONE);
  }

  @Test
  void aSubheadingStatesNothingButSetsTheFrame() {
    assertThat(scan("Còn nhiều hạn chế, khó khăn\n\nViệc ghi sổ chậm hơn hẹn."))
        .extracting(Statement::kind)
        .containsExactly(Kind.LIMITATION);
  }

  @Test
  void aPracticeHasCategoriesAndAnActor() {
    String text = "Chi bộ thôn Đông tổ chức sinh hoạt chuyên đề mỗi quý một lần.";
    Mention body =
        new Mention.Organization(Texts.span(text(text), "Chi bộ thôn Đông"), Optional.empty());

    assertThat(scan(Texts.article(TITLE, OPENING + text), List.of(body)))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.categories()).startsWith("sinh-hoat-chuyen-de");
              assertThat(statement.actor()).contains(body.span());
            });
  }

  @Test
  void withoutANamedBodyTheActorIsTheSubject() {
    String text = "Hằng tháng, chi ủy họp trước để chuẩn bị nội dung.";

    assertThat(scan(text))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.actor().orElseThrow().in(text(text))).isEqualTo("chi ủy"));
  }

  @Test
  void wordsInsideNamesSayNothing() {
    String text = "Ông Nam về từ Hướng dẫn số 12 ấy.";
    Mention paper =
        new Mention.Directive(
            Texts.span(text(text), "Hướng dẫn số 12"),
            "huong-dan",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    assertThat(scan(Texts.article(TITLE, OPENING + text), List.of(paper))).isEmpty();
  }

  @Test
  void anArticleOnAnotherTopicHasNoPractices() {
    String text = "Hợp tác xã hướng dẫn bà con gieo sạ. Xã tổ chức nạo vét kênh mương mỗi tháng.";

    assertThat(scan(Texts.article("Được mùa lúa hè thu", text), List.of())).isEmpty();
  }

  @Test
  void anEmptyBodyStatesNothing() {
    assertThat(scan(Texts.body(" "), List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'a'",
    "'; '",
    "': '",
    "', theo '",
    "'chưa '",
    "'“'",
    "'. A'",
    "'Tuy nhiên, '",
    "'?'",
    "'chi bộ họp; '",
    "'Theo '"
  })
  void anyTextGivesStatementsInsideItInOrderAndAlwaysTheSame(String piece) {
    ArticleText text = Texts.body(OPENING + piece.repeat(20_000));

    List<Statement> statements = scan(text, List.of());

    assertThat(statements)
        .allMatch(statement -> statement.span().end() <= text.text().length())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.span().start(), b.span().start()))
        .isEqualTo(scan(text, List.of()));
  }

  private static List<Statement> scan(ArticleText text, List<Mention> mentions) {
    return StatementScanner.scan(text, mentions, TopicScorer.score(text, mentions));
  }
}
