package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

  private final Reasons reasons = Reasons.in(Language.VI);

  static Stream<Tsv.Row> rows() {
    return Stream.of("/lang/reasons_vi.tsv", "/lang/faults_vi.tsv")
        .flatMap(table -> Tsv.rows(table).stream());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowSaysItsExample(Tsv.Row row) {
    String start = lines(row.cell("vietnamese").split("\\{}", -1)[0]);
    assertThat(reasons.text(lines(row.cell("example")))).startsWith(start).doesNotContain("{}");
  }

  private static String lines(String cell) {
    return cell.replace(Reasons.LINE_END, "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asked to come back in 86399 s     | máy chủ hẹn 86399 giây nữa mới hỏi lại
          robots.txt: took too long         | robots.txt: quá lâu chưa xong
          robots.txt: HTTP 500              | robots.txt: HTTP 500
          5 failures in a row               | 5 lần lỗi liền
          is image/png                      | là image/png
          ::1 leads to 0:0:0:0:0:0:0:1, which is no public address | ::1 dẫn đến 0:0:0:0:0:0:0:1, không phải địa chỉ công cộng
          something quite new               | something quite new
          """)
  void whatChangesIsKept(String said, String vietnamese) {
    assertThat(reasons.text(said)).isEqualTo(vietnamese);
  }

  @Test
  void inEnglishTheyStay() {
    assertThat(Reasons.in(Language.EN).text("took too long")).isEqualTo("took too long");
  }
}
