package vn.sotay.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.sotay.reference.Indicators.Indicator;

/** The tables of a Word report: its head, and its appendices. */
final class WordTables {

  /** A sentence longer than this, repeated from the row above, is shown once for both rows. */
  private static final int REPEATED = 20;

  /** Share of the line for the issuer; the motto needs the rest to stand on one. */
  private static final double ISSUER = 0.37;

  private final XWPFDocument document;
  private final double textWidth;

  WordTables(XWPFDocument document, ReportFormat format) {
    this.document = document;
    ReportFormat.Margins margins = format.page().margins();
    this.textWidth = format.page().width() - margins.left() - margins.right();
  }

  /**
   * A column.
   *
   * @param heading its first cell
   * @param share of the table's width, 0 to 1
   */
  private record Column(String heading, double share) {}

  /** Writes issuer and motto side by side, number and date beneath. */
  void head(ReportFormat.Head head, LocalDate date) {
    XWPFTable table = document.createTable(1, 2);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(WordPage.twips(textWidth).intValueExact());
    table.removeBorders();
    widths(table, List.of(new Column("", ISSUER), new Column("", 1 - ISSUER)));
    XWPFTableRow row = table.getRow(0);
    lines(row.getCell(0), head.issuer(), head.number());
    lines(row.getCell(1), head.motto(), place(date));
  }

  private static String place(LocalDate date) {
    return "…, ngày %02d tháng %02d năm %d"
        .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  private static void lines(XWPFTableCell cell, List<String> bold, String last) {
    bold.forEach(line -> centred(cell, line).setBold(true));
    XWPFRun plain = centred(cell, last);
    plain.setItalic(last.startsWith("…"));
    cell.removeParagraph(0);
  }

  private static XWPFRun centred(XWPFTableCell cell, String line) {
    XWPFParagraph paragraph = cell.addParagraph();
    paragraph.setStyle(WordStyles.TABLE_TEXT);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setText(line);
    return run;
  }

  void figures(List<Report.Figure> figures) {
    table(
        List.of(
            new Column("TT", .07),
            new Column("Số liệu", .14),
            new Column("Nội dung", .2),
            new Column("Nguyên văn", .47),
            new Column("Nguồn", .12)),
        figures.stream()
            .map(row -> List.of(row.surface(), about(row), row.sentence(), numbers(row.sources())))
            .toList());
  }

  /**
   * Returns what a figure is about: the indicator, and in brackets what the text counts; before
   * that, that it is an aim.
   */
  private static String about(Report.Figure row) {
    String about =
        row.indicator()
            .map(Indicator::label)
            .map(label -> "%s (%s)".formatted(label, row.counted()))
            .orElse(row.counted());
    return row.target() ? "[Mục tiêu, dự kiến] " + about : about;
  }

  void directives(List<Report.Directive> directives) {
    table(
        List.of(
            new Column("TT", .07),
            new Column("Số, ký hiệu", .25),
            new Column("Cách viện dẫn đầy đủ nhất", .56),
            new Column("Nguồn", .12)),
        directives.stream()
            .map(row -> List.of(row.number(), surface(row), numbers(row.sources())))
            .toList());
  }

  private static String surface(Report.Directive row) {
    return row.replaced().isEmpty()
        ? row.surface()
        : "%s [Bản nháp: %s]".formatted(row.surface(), row.replaced());
  }

  void sources(List<Source> sources) {
    table(
        List.of(new Column("TT", .07), new Column("Bài, địa chỉ, ngày truy cập, bản lưu", .93)),
        sources.stream().map(source -> List.of(source.citation())).toList(),
        sources.stream().map(Source::number).toList());
  }

  private static String numbers(List<Source> sources) {
    return sources.stream()
        .map(source -> "[" + source.number() + "]")
        .collect(Collectors.joining(", "));
  }

  /** Writes a table whose first column counts the rows. */
  private void table(List<Column> columns, List<List<String>> rows) {
    table(columns, rows, IntStream.rangeClosed(1, rows.size()).boxed().toList());
  }

  /** Writes a table whose first column numbers the rows; nothing where there are none. */
  private void table(List<Column> columns, List<List<String>> rows, List<Integer> numbers) {
    if (rows.isEmpty()) {
      return;
    }
    XWPFTable table = document.createTable(rows.size() + 1, columns.size());
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(WordPage.twips(textWidth).intValueExact());
    widths(table, columns);
    heading(table.getRow(0), columns);
    for (int i = 0; i < rows.size(); i++) {
      List<String> above = i == 0 ? List.of() : rows.get(i - 1);
      row(table.getRow(i + 1), numbers.get(i), new Cells(rows.get(i), above));
    }
  }

  /** A row's cells, and those of the row above. */
  private record Cells(List<String> here, List<String> above) {

    /** Returns whether a cell only says again what the one above it says. */
    boolean repeats(int column) {
      return here.get(column).length() > REPEATED
          && !above.isEmpty()
          && here.get(column).equals(above.get(column));
    }
  }

  private void widths(XWPFTable table, List<Column> columns) {
    var grid = table.getCTTbl().addNewTblGrid();
    for (Column column : columns) {
      grid.addNewGridCol().setW(width(column));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < columns.size(); i++) {
        row.getCell(i).setWidth(width(columns.get(i)).toString());
      }
      row.setCantSplitRow(true);
    }
  }

  private BigInteger width(Column column) {
    return WordPage.twips(textWidth * column.share());
  }

  private static void heading(XWPFTableRow row, List<Column> columns) {
    row.setRepeatHeader(true);
    for (int i = 0; i < columns.size(); i++) {
      XWPFRun run = write(row.getCell(i), columns.get(i).heading());
      run.setBold(true);
    }
  }

  private static void row(XWPFTableRow row, int number, Cells cells) {
    write(row.getCell(0), Integer.toString(number));
    for (int i = 0; i < cells.here.size(); i++) {
      XWPFTableCell cell = row.getCell(i + 1);
      if (cells.repeats(i)) {
        merge(cell, STMerge.CONTINUE);
      } else {
        merge(cell, STMerge.RESTART);
        write(cell, WordReport.clean(cells.here.get(i)));
      }
    }
  }

  private static void merge(XWPFTableCell cell, STMerge.Enum how) {
    var properties = cell.getCTTc().getTcPr();
    (properties == null ? cell.getCTTc().addNewTcPr() : properties).addNewVMerge().setVal(how);
  }

  private static XWPFRun write(XWPFTableCell cell, String words) {
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(WordStyles.TABLE_TEXT);
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    return run;
  }
}
