package vn.sotay.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A report as a Word file (Office Open XML), with real footnotes. */
public final class WordReport {

  /** Marks Sotay's own wording; whoever signs the report removes it. */
  static final String DRAFT = "[Bản nháp] ";

  private static final String KEY =
      DRAFT
          + "Phần chữ nghiêng là lời do Sổ tay soạn, cần người soạn báo cáo kiểm tra, viết lại."
          + " Phần trong ngoặc kép là nguyên văn bài báo, có nguồn ở chú thích cuối trang.";

  /** Stands before what came of the practice above. */
  static final String OUTCOME = "+ Kết quả: ";

  private final XWPFDocument document;
  private final ReportFormat format;
  private final Set<Integer> cited = new HashSet<>();

  private WordReport(XWPFDocument document, ReportFormat format) {
    this.document = document;
    this.format = format;
  }

  /**
   * Writes a report. The same report in the same format gives the same bytes.
   *
   * @throws UncheckedIOException if {@code out} can't be written
   */
  public static void write(Report report, ReportFormat format, OutputStream out) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      new WordReport(document, format).fill(report);
      document.write(bytes);
      SteadyZip.copy(bytes.toByteArray(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("the Word file can't be written", e);
    }
  }

  private void fill(Report report) {
    properties(report);
    WordStyles.apply(document, format);
    WordPage.apply(document, format.page());
    new WordTables(document, format).head(format.head(), report.date());
    title(report.title());
    draft(KEY);
    report.chapters().forEach(this::chapter);
    appendices(report);
  }

  private void properties(Report report) {
    var date = Optional.of(Date.from(report.date().atStartOfDay().toInstant(ZoneOffset.UTC)));
    PackageProperties properties =
        document.getProperties().getCoreProperties().getUnderlyingProperties();
    properties.setTitleProperty(Optional.of(clean(report.title())));
    properties.setCreatorProperty(Optional.of("Sotay"));
    properties.setLanguageProperty(Optional.of("vi-VN"));
    properties.setCreatedProperty(date);
    properties.setModifiedProperty(date);
  }

  private void title(String title) {
    paragraph(WordStyles.TITLE).createRun().setText("BÁO CÁO");
    paragraph(WordStyles.SUBTITLE).createRun().setText(clean(title));
  }

  private void chapter(Report.Chapter chapter) {
    paragraph(WordStyles.HEADING_1).createRun().setText(chapter.heading());
    for (Report.Section section : chapter.sections()) {
      section
          .heading()
          .ifPresent(heading -> paragraph(WordStyles.HEADING_2).createRun().setText(heading));
      section.entries().forEach(this::entry);
    }
  }

  private void entry(Report.Entry entry) {
    switch (entry) {
      case Report.Draft(var words) -> draft(DRAFT + words);
      case Report.Quotation quotation -> quotation("- ", quotation);
      case Report.Outcome(var quotation) -> quotation(OUTCOME, quotation);
    }
  }

  private void draft(String words) {
    XWPFRun run = paragraph(WordStyles.BODY).createRun();
    run.setStyle(WordStyles.DRAFT);
    run.setText(clean(words));
  }

  private void quotation(String lead, Report.Quotation quotation) {
    XWPFParagraph paragraph = paragraph(WordStyles.BODY);
    paragraph.createRun().setText(lead + "“" + clean(quotation.words()) + "”");
    footnotes(paragraph, quotation.sources());
    if (!quotation.note().isEmpty()) {
      XWPFRun note = paragraph.createRun();
      note.setStyle(WordStyles.DRAFT);
      note.setText(" [" + clean(quotation.note()) + "]");
    }
  }

  private void footnotes(XWPFParagraph paragraph, List<Source> sources) {
    for (int i = 0; i < sources.size(); i++) {
      if (i > 0) {
        XWPFRun comma = paragraph.createRun();
        comma.setStyle(WordStyles.FOOTNOTE_REFERENCE);
        comma.setText(", ");
      }
      paragraph.addFootnoteReference(footnote(sources.get(i)));
    }
  }

  private XWPFAbstractFootnoteEndnote footnote(Source source) {
    XWPFAbstractFootnoteEndnote footnote = document.createFootnote();
    XWPFParagraph paragraph = footnote.createParagraph();
    paragraph.setStyle(WordStyles.FOOTNOTE_TEXT);
    footnote.ensureFootnoteRef(paragraph);
    String citation = cited.add(source.number()) ? source.citation() : source.again();
    paragraph.createRun().setText(" " + clean(citation));
    return footnote;
  }

  private void appendices(Report report) {
    XWPFParagraph heading = paragraph(WordStyles.HEADING_1);
    heading.setPageBreak(true);
    heading.setAlignment(ParagraphAlignment.CENTER);
    heading.createRun().setText("PHỤ LỤC");
    var tables = new WordTables(document, format);
    appendix(
        "Phụ lục 1. Bảng số liệu", report.figures().isEmpty() && report.leftOut().figures() == 0);
    tables.figures(report.figures());
    leftOut(report.leftOut().figures(), "số liệu", "trang Số liệu");
    appendix(
        "Phụ lục 2. Văn bản chỉ đạo được viện dẫn",
        report.directives().isEmpty() && report.leftOut().directives() == 0);
    tables.directives(report.directives());
    leftOut(report.leftOut().directives(), "văn bản", "trang Văn bản");
    appendix("Phụ lục 3. Nguồn", report.sources().isEmpty());
    tables.sources(report.sources());
    leftOut(report.leftOut().sources(), "bài", "trang Tìm kiếm");
  }

  /** Tells where the rest is that a short report lacks. */
  private void leftOut(int rows, String what, String page) {
    if (rows > 0) {
      draft(
          DRAFT
              + "Còn %d %s khác, không nêu trong bản ngắn này: xem bản đầy đủ của báo cáo, hoặc %s của Sổ tay."
                  .formatted(rows, what, page));
    }
  }

  private void appendix(String heading, boolean empty) {
    paragraph(WordStyles.HEADING_2).createRun().setText(heading);
    if (empty) {
      draft(DRAFT + "Không tìm thấy nội dung cho phụ lục này trong các bài được chọn.");
    }
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  /** Returns the words without the control characters that XML 1.0 can't hold (section 2.2). */
  static String clean(String words) {
    return words
        .codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
