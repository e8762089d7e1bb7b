package vn.sotay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.PublicationTime;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;

class ExportTest {

  /** Which column has the exact words. */
  private static final int SENTENCE =
      List.of(ExportColumns.values()).indexOf(ExportColumns.SENTENCE);

  private static final Texts VIETNAMESE = Texts.of(ExportFormat.MESSAGES, Language.VI);

  private static ExportRow row(String sentence, List<Article.PartPage> pages) {
    return new ExportRow(
        "96,4%",
        Optional.of(new BigDecimal("96.4")),
        "tỷ lệ %",
        "đảng viên, đoàn viên",
        "Tỷ lệ đảng viên dự sinh hoạt",
        "",
        "",
        "Bắc Kạn (nay: Thái Nguyên)",
        "2023-05-12",
        sentence,
        pages.getLast(),
        new ExportRow.Source(
            "0123456789abcdef0123456789abcdef",
            "Đổi mới 100% & {hơn}",
            Optional.of("Báo_Sông Trà"),
            Optional.empty(),
            Optional.of(PublicationTime.of(LocalDate.of(2023, 5, 12))),
            pages));
  }

  private static Article.PartPage page(String name, String digest, int start) {
    return new Article.PartPage(
        URI.create("https://bao.example/" + name),
        digest.repeat(32),
        Instant.parse("2026-11-20T17:30:00.5Z"),
        start);
  }

  private static ExportRow row(String sentence) {
    return row(sentence, List.of(page("a", "ab", 0)));
  }

  private static String written(ExportFormat format, String sentence) {
    return utf8(format.write(List.of(row(sentence)), VIETNAMESE));
  }

  private static String utf8(Bytes file) {
    return new String(file.toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void aTableBeginsWithTheMarkByWhichExcelKnowsIt() {
    String csv = written(ExportFormat.CSV, "Nói \"đủ\",\nrồi thôi.");
    assertThat(csv)
        .startsWith(
            "\uFEFFSố liệu,Giá trị,Loại số,Về,Chỉ số,Mục tiêu hay dự kiến,Ai làm,Ở đâu,Khi nào,");
    assertThat(csv)
        .contains(
            "\r\n\"96,4%\",96.4,tỷ lệ %,\"đảng viên, đoàn viên\",Tỷ lệ đảng viên dự sinh hoạt,,")
        .contains("\"Nói \"\"đủ\"\",\nrồi thôi.\"")
        .contains(",2026-11-20T17:30:00Z,")
        .endsWith("\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"})
  void noForeignWordsBecomeAFormula(String hostile) throws IOException {
    String csv = written(ExportFormat.CSV, hostile);
    assertThat(csv).contains("'" + hostile.replace("\"", "\"\""));
    byte[] bytes = ExportFormat.XLSX.write(List.of(row(hostile)), VIETNAMESE).toArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Cell cell = book.getSheetAt(0).getRow(1).getCell(SENTENCE);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(hostile);
    }
  }

  @Test
  void anExcelTableHasValuesAsNumbers() throws IOException {
    byte[] bytes = ExportFormat.XLSX.write(List.of(row("Đủ.")), VIETNAMESE).toArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Số liệu");
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(96.4);
    }
  }

  @Test
  void bibTexIsSafeForTex() {
    assertThat(written(ExportFormat.BIB, "x"))
        .isEqualTo(
            """
            @online{sotay0123456789,
              title = {{Đổi mới 100\\%% \\& \\{hơn\\}}},
              organization = {{Báo\\_Sông Trà}},
              date = {2023-05-12},
              url = {https://bao.example/a},
              urldate = {2026-11-21},
              note = {SHA-256 %s},
            }
            """
                .formatted("ab".repeat(32)));
  }

  @Test
  void risHasATagALine() {
    assertThat(written(ExportFormat.RIS, "x"))
        .startsWith("TY  - NEWS\r\nTI  - Đổi mới 100% & {hơn}\r\nPB  - Báo_Sông Trà\r\n")
        .contains("PY  - 2023\r\nDA  - 2023/05/12\r\n", "Y2  - 2026/11/21\r\n")
        .endsWith("ER  - \r\n\r\n");
  }

  @Test
  void jsonHasTheSameColumns() {
    JsonNode line = JsonMapper.builder().build().readTree(written(ExportFormat.JSONL, "Đủ."));
    for (ExportColumns column : ExportColumns.values()) {
      assertThat(line.has(column.id())).as(column.id()).isTrue();
    }
    assertThat(line.get("value").decimalValue()).isEqualByComparingTo("96.4");
    assertThat(line.get("who").isNull()).isTrue();
  }

  @Test
  void ofSeveralPagesATableNamesTheOneAndABibliographyAll() {
    List<ExportRow> rows =
        List.of(row("Một.", List.of(page("a", "ab", 0), page("a-trang2", "cd", 700))));
    assertThat(utf8(ExportFormat.CSV.write(rows, VIETNAMESE)))
        .contains("https://bao.example/a-trang2,", "cd".repeat(32))
        .doesNotContain("ab".repeat(32));
    assertThat(utf8(ExportFormat.RIS.write(rows, VIETNAMESE)))
        .contains(
            "UR  - https://bao.example/a\r\nUR  - https://bao.example/a-trang2\r\n",
            "N1  - SHA-256 %s\r\n".formatted("ab".repeat(32)),
            "N1  - https://bao.example/a-trang2 SHA-256 %s\r\n".formatted("cd".repeat(32)));
    assertThat(utf8(ExportFormat.BIB.write(rows, VIETNAMESE)))
        .contains(
            "url = {https://bao.example/a},",
            "note = {SHA-256 %s; https://bao.example/a-trang2 SHA-256 %s},"
                .formatted("ab".repeat(32), "cd".repeat(32)));
  }

  @Test
  void aSourceIsToldOnce() {
    Bytes file = ExportFormat.BIB.write(List.of(row("Một."), row("Hai.")), VIETNAMESE);
    assertThat(utf8(file)).containsOnlyOnce("@online");
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theSameRowsGiveTheSameBytes(ExportFormat format) {
    List<ExportRow> rows = List.of(row("Đủ."));
    Bytes again = format.write(rows, VIETNAMESE);
    assertThat(format.write(rows, VIETNAMESE)).isEqualTo(again);
    assertThat(ExportFormat.ofId(format.id())).contains(format);
  }
}
