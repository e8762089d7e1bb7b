package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.MendableException;
import vn.sotay.article.Statement;
import vn.sotay.index.IndexField;

class QueryParserTest {

  private static QueryNode parsed(String query) {
    return QueryParser.parse(query).orElseThrow();
  }

  @Test
  void neighbouringWordsAreOneText() {
    assertThat(parsed("  sinh hoạt  chuyên đề "))
        .isEqualTo(new QueryNode.Text("sinh hoạt chuyên đề"));
    assertThat(QueryParser.parse(" \n\t ")).isEmpty();
  }

  @Test
  void theExampleOfTheDesignIsRead() {
    QueryNode node =
        parsed(
            "tỉnh:\"Hà Tĩnh\" năm:2019..2022 tyle:>=95 văn_bản:12-HD/BTCTW"
                + " cách_làm:sinh-hoat-chuyen-de \"nguyên văn\" -từ");
    assertThat(node)
        .isEqualTo(
            new QueryNode.And(
                List.of(
                    new QueryNode.InProvince("Hà Tĩnh"),
                    new QueryNode.Published(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 12, 31)),
                    new QueryNode.HasFigure(
                        IndexField.PERCENT, NumberRange.atLeast(new BigDecimal("95"))),
                    new QueryNode.Cites("12-HD/BTCTW"),
                    new QueryNode.InCategory("sinh-hoat-chuyen-de"),
                    new QueryNode.Phrase("nguyên văn"),
                    new QueryNode.Not(new QueryNode.Text("từ")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tỉnh:Huế",
        "tinh:Huế",
        "Tỉnh: Huế",
        "TINH:Huế",
        "province:Huế",
        "tỉnh:\"Huế\"",
        "tỉnh:“Huế”",
        "tỉnh_thành:Huế"
      })
  void aFieldMayBeWrittenInManyWays(String query) {
    assertThat(parsed(query)).isEqualTo(new QueryNode.InProvince("Huế"));
    assertThat(parsed(Normalizer.normalize(query, Normalizer.Form.NFD)))
        .isEqualTo(new QueryNode.InProvince("Huế"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tỷ_lệ:95        | 95     | 95
          ti_le:0,4%      | 0.4    | 0.4
          percent:10..20  | 10     | 20
          percent:10..    | 10     |
          percent:..20    |        | 20
          percent:<=20    |        | 20
          percent:≥20     | 20     |
          count:8.155     | 8155   | 8155
          count:0.155     | 0.155  | 0.155
          tiền:1.250.000,5| 1250000.5 | 1250000.5
          """)
  void figuresAreReadInVietnameseAndEnglishStyle(String query, BigDecimal min, BigDecimal max) {
    QueryNode.HasFigure figure = (QueryNode.HasFigure) parsed(query.strip());
    assertThat(figure.values().min().orElse(null)).isEqualTo(min);
    assertThat(figure.values().max().orElse(null)).isEqualTo(max);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          năm:2023              | 2023-01-01 | 2023-12-31
          nam:>2023             | 2024-01-01 | 9999-12-31
          year:..2020           | 0001-01-01 | 2020-12-31
          ngày:12/8/2023        | 2023-08-12 | 2023-08-12
          date:2023-02          | 2023-02-01 | 2023-02-28
          date:2/2024..2024-03  | 2024-02-01 | 2024-03-31
          date:<2023-08-12      | 0001-01-01 | 2023-08-11
          """)
  void daysAreReadInManyForms(String query, LocalDate from, LocalDate to) {
    assertThat(parsed(query)).isEqualTo(new QueryNode.Published(from, to));
  }

  @Test
  void alternativesBindLessThanNeighbours() {
    QueryNode expected =
        new QueryNode.Or(List.of(new QueryNode.Text("a b"), new QueryNode.Text("c")));
    assertThat(parsed("a b OR c")).isEqualTo(expected);
    assertThat(parsed("a b HOẶC c")).isEqualTo(expected);
    assertThat(parsed("(a AND b) HOAC (c)")).isEqualTo(expected);
    assertThat(parsed("a hoặc b")).isEqualTo(new QueryNode.Text("a hoặc b"));
  }

  @Test
  void hyphensAndColonsInsideTextAreText() {
    assertThat(parsed("12-HD/BTCTW - lúc 20:30 Hỏi: đáp"))
        .isEqualTo(new QueryNode.Text("12-HD/BTCTW - lúc 20:30 Hỏi: đáp"));
    assertThat(parsed("loại:\"kết quả\"")).isEqualTo(new QueryNode.OfKind(Statement.Kind.RESULT));
  }

  static List<Arguments> faults() {
    return List.of(
        Arguments.of(
            "chi bộ \"sinh hoạt",
            """
            Không hiểu câu hỏi: dấu ngoặc kép này không được đóng lại.
              chi bộ "sinh hoạt
                     ^
            Thêm dấu " ở cuối, hoặc bỏ dấu này.\
            """),
        Arguments.of(
            "(chi bộ (thôn)",
            """
            Không hiểu câu hỏi: dấu '(' này không được đóng lại.
              (chi bộ (thôn)
              ^
            Thêm dấu ')' hoặc bỏ dấu '('.\
            """),
        Arguments.of(
            "chi bộ) thôn",
            """
            Không hiểu câu hỏi: dấu ')' này không có dấu '(' đi trước.
              chi bộ) thôn
                    ^
            Bỏ dấu ')' hoặc thêm dấu '('.\
            """),
        Arguments.of(
            "chi bộ ()",
            """
            Không hiểu câu hỏi: trong ngoặc đơn không có gì.
              chi bộ ()
                     ^
            Viết từ cần tìm vào giữa, hoặc bỏ ngoặc.\
            """),
        Arguments.of(
            "chi bộ OR",
            """
            Không hiểu câu hỏi: sau 'OR' không có gì.
              chi bộ OR
                     ^
            Viết một từ ở mỗi bên, hoặc viết thường 'hoặc' nếu đó là từ cần tìm.\
            """),
        Arguments.of(
            "HOẶC chi bộ",
            """
            Không hiểu câu hỏi: trước 'HOẶC' không có gì.
              HOẶC chi bộ
              ^
            Viết một từ ở mỗi bên, hoặc viết thường 'hoặc' nếu đó là từ cần tìm.\
            """),
        Arguments.of(
            "chi bộ xa:Kim Liên",
            """
            Không hiểu câu hỏi: không có trường 'xa'.
              chi bộ xa:Kim Liên
                     ^
            Các trường: tỉnh (province), năm (year), ngày (date), tỷ_lệ (percent), \
            số_lượng (count), tiền (money), văn_bản (directive), cách_làm (category), \
            loại (kind), báo (outlet), người (person). \
            Nếu đó là từ cần tìm, đặt nó trong ngoặc kép.\
            """),
        Arguments.of(
            "họp tyle:nhiều",
            """
            Không hiểu câu hỏi: 'nhiều' không hợp với trường 'tỷ_lệ'.
              họp tyle:nhiều
                       ^
            Ví dụ: tỷ_lệ:>=95, tỷ_lệ:10..20, tỷ_lệ:0,4.\
            """),
        Arguments.of(
            "👍 ế năm:20..10",
            """
            Không hiểu câu hỏi: '20..10' không hợp với trường 'năm'.
              👍 ế năm:20..10
                      ^
            Ví dụ: năm:2023, năm:2019..2022, năm:>=2020.\
            """),
        Arguments.of(
            "tỉnh:",
            """
            Không hiểu câu hỏi: thiếu giá trị sau 'tỉnh:'.
              tỉnh:
                   ^
            Ví dụ: tỉnh:"Hà Tĩnh".\
            """),
        Arguments.of(
            "văn_bản:12",
            """
            Không hiểu câu hỏi: '12' không hợp với trường 'văn_bản'.
              văn_bản:12
                      ^
            Ví dụ: văn_bản:12-HD/BTCTW, văn_bản:"hướng dẫn 12"; chỉ có số thì chưa đủ.\
            """),
        Arguments.of(
            "loại:gì",
            """
            Không hiểu câu hỏi: 'gì' không hợp với trường 'loại'.
              loại:gì
                   ^
            Các loại: bai-hoc, cach-lam, han-che, ket-qua, kien-nghi, nguyen-nhan, nhiem-vu.\
            """),
        Arguments.of(
            "x".repeat(3_000), "Câu hỏi dài 3000 ký tự, nhiều nhất là 2000. Hãy rút gọn câu hỏi."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsShownWithACaret(String query, String message) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOf(MendableException.class)
        .hasMessage(message);
  }

  @Test
  void anUnknownCategoryListsTheKnownOnes() {
    assertThatThrownBy(() -> QueryParser.parse("cách_làm:hop-vui"))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("'hop-vui' không hợp với trường 'cách_làm'")
        .hasMessageContaining("sinh-hoat-chuyen-de, ");
  }

  @Test
  void bracketsNestOnlySoDeep() {
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(500)))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("ngoặc đơn lồng nhau quá 8 lớp");
  }
}
