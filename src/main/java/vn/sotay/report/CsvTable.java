package vn.sotay.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.lang.Texts;

/**
 * A table as CSV (RFC 4180), with the byte order mark by which Excel knows UTF-8.
 *
 * <p>What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection): the words come from foreign pages.
 */
final class CsvTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final String FORMULA = "=+-@\t\r";

  private CsvTable() {}

  static String of(List<ExportRow> rows, Texts texts) {
    Stream<String> heads =
        Stream.of(ExportColumns.values()).map(column -> texts.text("column." + column.id()));
    return BYTE_ORDER_MARK
        + line(heads)
        + rows.stream()
            .map(row -> line(Stream.of(ExportColumns.values()).map(column -> column.of(row))))
            .collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvTable::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
