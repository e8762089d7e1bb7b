package vn.sotay.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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

  private static final Date NO_TIME = new Date(0);

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

  /** Times of making are left out, so that the same rows give the same bytes. */
  private static Bytes bytes(XSSFWorkbook book) throws IOException {
    book.getProperties().getCoreProperties().setCreated(Optional.of(NO_TIME));
    var written = new ByteArrayOutputStream();
    book.write(written);
    var steady = new ByteArrayOutputStream();
    SteadyZip.copy(written.toByteArray(), steady);
    return Bytes.of(steady.toByteArray());
  }
}
