package vn.sotay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Statement;

class WordReportTest {

  static final List<ReportFormat> FORMATS = ReportFormat.ALL;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final List<AnnotatedArticle> ARTICLES = SampleArticles.all();
  private static final List<PracticeCard> CARDS =
      ARTICLES.stream().flatMap(a -> SampleArticles.cards(a).stream()).toList();
  private static final Report REPORT =
      ReportAssembler.of("Nâng cao chất lượng sinh hoạt chi bộ", DAY, ARTICLES, CARDS);

  @ParameterizedTest
  @FieldSource("FORMATS")
  void everyQuotationStandsVerbatimWithItsFootnotes(ReportFormat format) throws IOException {
    try (XWPFDocument document = open(REPORT, format)) {
      List<String> paragraphs =
          document.getParagraphs().stream().map(WordReportTest::plain).toList();
      List<Report.Quotation> quotations = quotations(REPORT);
      assertThat(quotations).hasSizeGreaterThan(200);
      for (Report.Quotation quotation : quotations) {
        assertThat(paragraphs).anyMatch(p -> p.contains("“" + quotation.words() + "”"));
      }
      int cited = quotations.stream().mapToInt(q -> q.sources().size()).sum();
      assertThat(footnotes(document)).hasSize(cited);
    }
  }

  /** Returns a paragraph's words without the marks POI adds for footnotes. */
  private static String plain(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      words.append(run.getCTR().sizeOfFootnoteReferenceArray() > 0 ? "" : run.text());
    }
    return words.toString();
  }

  private static List<XWPFFootnote> footnotes(XWPFDocument document) {
    return document.getFootnotes().stream()
        .filter(
            note ->
                note.getCTFtnEdn().getType() == null
                    || note.getCTFtnEdn().getType() == STFtnEdn.NORMAL)
        .toList();
  }

  private static List<Report.Quotation> quotations(Report report) {
    return report.chapters().stream()
        .flatMap(chapter -> chapter.sections().stream())
        .flatMap(section -> section.entries().stream())
        .flatMap(
            entry ->
                switch (entry) {
                  case Report.Quotation quotation -> Stream.of(quotation);
                  case Report.Outcome(var quotation) -> Stream.of(quotation);
                  case Report.Draft draft -> Stream.<Report.Quotation>of();
                })
        .toList();
  }

  @Test
  void aFootnoteTellsOutletTitleDateAddressAccessDayAndDigest() throws IOException {
    Report report = ReportAssembler.of("Thử", DAY, List.of(oneLimitation("a")), List.of());
    try (XWPFDocument document = open(report, ReportFormat.ND30)) {
      XWPFFootnote note = footnotes(document).getFirst();
      String words =
          note.getParagraphs().stream()
              .flatMap(p -> p.getRuns().stream())
              .map(XWPFRun::text)
              .reduce("", String::concat);
      assertThat(words.strip())
          .isEqualTo(
              "Báo Thử Nghiệm, “Chi bộ họp đêm”, ngày 05/03/2024, https://bao.example/a (truy cập"
                  + " ngày 21/11/2026; SHA-256 của bản lưu: "
                  + oneLimitation("a").article().origin().digest()
                  + ").");
    }
  }

  @Test
  void aSourceIsToldInFullOnceAndThenByItsNumber() throws IOException {
    try (XWPFDocument document = open(REPORT, ReportFormat.ND30)) {
      List<String> notes =
          footnotes(document).stream()
              .map(note -> note.getParagraphs().getFirst().getText().strip())
              .toList();
      long cited =
          quotations(REPORT).stream().flatMap(q -> q.sources().stream()).distinct().count();
      assertThat(notes.stream().filter(note -> note.contains("SHA-256"))).hasSize((int) cited);
      assertThat(notes.stream().filter(note -> !note.contains("SHA-256")))
          .isNotEmpty()
          .allMatch(note -> note.matches("(?s).*đã dẫn \\(nguồn số \\d+ ở Phụ lục 3\\)\\."));
    }
  }

  @Test
  void aResultStandsUnderItsPracticeAndNowhereElse() {
    AnnotatedArticle article =
        SampleArticles.article(
            "c",
            "Chi bộ họp sớm",
            "Chi bộ gửi tài liệu trước ba ngày. Nhờ đó, mọi người đều phát biểu.",
            List.of(
                new SampleArticles.Stated(
                    Statement.Kind.PRACTICE, "Chi bộ gửi tài liệu trước ba ngày."),
                new SampleArticles.Stated(
                    Statement.Kind.RESULT, "Nhờ đó, mọi người đều phát biểu.")));
    Report report = ReportAssembler.of("Thử", DAY, List.of(article), List.of());
    List<Report.Entry> entries = report.chapters().get(1).sections().getFirst().entries();
    assertThat(entries.get(2))
        .isInstanceOfSatisfying(
            Report.Outcome.class,
            outcome ->
                assertThat(outcome.quotation().words())
                    .isEqualTo("Nhờ đó, mọi người đều phát biểu."));
    assertThat(report.chapters().get(1).sections()).hasSize(1);
  }

  private static AnnotatedArticle oneLimitation(String stem) {
    return SampleArticles.article(
        stem,
        "Chi bộ họp đêm",
        "Một số chi bộ còn họp muộn, nội dung nghèo nàn.",
        List.of(
            new SampleArticles.Stated(
                Statement.Kind.LIMITATION, "Một số chi bộ còn họp muộn, nội dung nghèo nàn.")));
  }

  @Test
  void theOutlineHasItsFiveChaptersAndThreeAppendicesAsHeadings() throws IOException {
    try (XWPFDocument document = open(REPORT, ReportFormat.ND30)) {
      assertThat(headings(document, WordStyles.HEADING_1))
          .containsExactly(
              "I. Đặc điểm tình hình",
              "II. Kết quả thực hiện",
              "III. Hạn chế, nguyên nhân",
              "IV. Bài học kinh nghiệm",
              "V. Nhiệm vụ, giải pháp, kiến nghị",
              "PHỤ LỤC");
      assertThat(headings(document, WordStyles.HEADING_2))
          .endsWith(
              "Phụ lục 1. Bảng số liệu",
              "Phụ lục 2. Văn bản chỉ đạo được viện dẫn",
              "Phụ lục 3. Nguồn");
    }
  }

  private static List<String> headings(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(p -> style.equals(p.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  @Test
  void theTablesHoldEveryFigureDirectiveAndSource() throws IOException {
    try (XWPFDocument document = open(REPORT, ReportFormat.ND30)) {
      var tables = document.getTables();
      assertThat(tables).hasSize(4);
      assertThat(tables.get(1).getNumberOfRows()).isEqualTo(REPORT.figures().size() + 1);
      assertThat(tables.get(2).getNumberOfRows()).isEqualTo(REPORT.directives().size() + 1);
      assertThat(tables.get(3).getNumberOfRows()).isEqualTo(ARTICLES.size() + 1);
    }
  }

  @Test
  void whateverSotayWordsIsMarkedAsDraftInItalics() throws IOException {
    try (XWPFDocument document = open(REPORT, ReportFormat.ND30)) {
      List<XWPFRun> drafts =
          document.getParagraphs().stream()
              .flatMap(p -> p.getRuns().stream())
              .filter(run -> run.text().startsWith(WordReport.DRAFT))
              .toList();
      assertThat(drafts).hasSizeGreaterThan(5);
      assertThat(drafts).allMatch(run -> run.getStyle().equals(WordStyles.DRAFT));
    }
  }

  @Test
  void aReportOnNothingSaysSoInEveryChapter() throws IOException {
    Report report = ReportAssembler.of("Trống", DAY, List.of(), List.of());
    try (XWPFDocument document = open(report, ReportFormat.ND30)) {
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains(
              "[Bản nháp] Không tìm thấy bài học kinh nghiệm nào trong các bài được chọn. Người"
                  + " soạn cần bổ sung hoặc bỏ mục này.");
      assertThat(document.getTables()).hasSize(1);
      assertThat(footnotes(document)).isEmpty();
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(bytes(REPORT, ReportFormat.ND30)).isEqualTo(bytes(REPORT, ReportFormat.ND30));
  }

  @Test
  void charactersThatXmlCantHoldDoNoHarm() throws IOException {
    Report report = ReportAssembler.of("Tên\u0000 có \u000b ký tự lạ", DAY, List.of(), List.of());
    try (XWPFDocument document = open(report, ReportFormat.ND30)) {
      assertThat(headings(document, WordStyles.SUBTITLE)).containsExactly("Tên có  ký tự lạ");
    }
  }

  private static XWPFDocument open(Report report, ReportFormat format) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(report, format)));
  }

  private static byte[] bytes(Report report, ReportFormat format) {
    var out = new ByteArrayOutputStream();
    WordReport.write(report, format, out);
    return out.toByteArray();
  }
}
