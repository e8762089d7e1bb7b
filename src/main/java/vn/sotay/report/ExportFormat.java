package vn.sotay.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.Bytes;
import vn.sotay.lang.Texts;

/** A format in which rows can be taken away. */
public enum ExportFormat {
  /** A table for any spreadsheet. */
  CSV("text/csv; charset=utf-8"),
  /** A table for Excel and its like. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** An object a line, for programs. */
  JSONL("application/jsonl; charset=utf-8"),
  /** The sources, for LaTeX and reference managers. */
  BIB("application/x-bibtex; charset=utf-8"),
  /** The sources, for EndNote, Zotero and other reference managers. */
  RIS("application/x-research-info-systems; charset=utf-8");

  /** The bundle of the heads of columns. */
  public static final String MESSAGES = "report.messages";

  public static final List<ExportFormat> ALL = List.of(values());

  /** Those that hold every row; the others hold the sources alone. */
  public static final List<ExportFormat> TABLES = List.of(CSV, XLSX, JSONL);

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** Returns the name in addresses and options, which is the ending of the file's name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format of that id; empty if there is none. */
  public static Optional<ExportFormat> ofId(String id) {
    return Stream.of(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  /**
   * Returns the file.
   *
   * @param texts the heads of columns, of the bundle {@link #MESSAGES}
   */
  public Bytes write(List<ExportRow> rows, Texts texts) {
    return switch (this) {
      case CSV -> Bytes.utf8(CsvTable.of(rows, texts));
      case XLSX -> ExcelTable.of(rows, texts);
      case JSONL -> Bytes.utf8(ExportColumns.jsonLines(rows));
      case BIB -> Bytes.utf8(Bibliography.bibTex(sources(rows)));
      case RIS -> Bytes.utf8(Bibliography.ris(sources(rows)));
    };
  }

  private static List<ExportRow.Source> sources(List<ExportRow> rows) {
    return rows.stream().map(ExportRow::source).distinct().toList();
  }
}
