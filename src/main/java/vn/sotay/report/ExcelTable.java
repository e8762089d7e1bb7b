package vn.sotay.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sotay.article.Bytes;
import vn.sotay.lang.Texts;

/** A table as an Excel file: texts as texts, never as formulas; values as numbers. */
final class ExcelTable {

  /** Widths are counted in 256ths of a digit. */
  private static final int DIGIT = 256;

  private static final int WIDE = 70;
  private static final int NARROW = 18;

  /** What a cell holds at most. */
  private static final int MAX_LENGTH = 32_767;

  private static final String NO_TIME = "1970-01-01T00:00:00Z";

  private ExcelTable() {}

  static Bytes of(List<ExportRow> rows, Texts texts) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet(texts.text("sheet"));
      head(book, sheet, texts);
      CellStyle wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      wrapped.setVerticalAlignment(VerticalAlignment.TOP);
      for (ExportRow row : rows) {
        fill(sheet.createRow(sheet.getLastRowNum() + 1), row, wrapped);
      }
      sheet.createFreezePane(0, 1);
      sheet.setAutoFilter(
          new CellRangeAddress(0, rows.size(), 0, ExportColumns.values().length - 1));
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(XSSFWorkbook book, XSSFSheet sheet, Texts texts) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    XSSFRow row = sheet.createRow(0);
    int at = 0;
    for (ExportColumns column : ExportColumns.values()) {
      XSSFCell cell = row.createCell(at);
      cell.setCellValue(texts.text("column." + column.id()));
      cell.setCellStyle(style);
      sheet.setColumnWidth(at++, (column == ExportColumns.SENTENCE ? WIDE : NARROW) * DIGIT);
    }
  }

  private static void fill(XSSFRow row, ExportRow values, CellStyle style) {
    int at = 0;
    for (ExportColumns column : ExportColumns.values()) {
      XSSFCell cell = row.createCell(at++);
      cell.setCellStyle(style);
      if (column == ExportColumns.VALUE) {
        values.value().ifPresent(value -> cell.setCellValue(value.doubleValue()));
      } else {
        String text = column.of(values);
        cell.setCellValue(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
      }
    }
  }

  /** Leaves the time of making out, so that the same rows give the same bytes. */
  private static void steady(XSSFWorkbook book) {
    try {
      book.getProperties().getCoreProperties().setCreated(NO_TIME);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("POI doesn't take its own form of time", e);
    }
  }

  private static Bytes bytes(XSSFWorkbook book) throws IOException {
    steady(book);
    var written = new ByteArrayOutputStream();
    book.write(written);
    var steady = new ByteArrayOutputStream();
    SteadyZip.copy(written.toByteArray(), steady);
    return Bytes.of(steady.toByteArray());
  }
}
