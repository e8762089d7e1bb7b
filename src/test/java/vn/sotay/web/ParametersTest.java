package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  private static final Set<String> KNOWN = Set.of("q", "min", "max", "page");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          95        | 95
          92,5      | 92.5
          92.5      | 92.5
          8.155     | 8155
          1.234.567 | 1234567
          0.125     | 0.125
          1.234,5   | 1234.5
          """)
  void figuresAreReadAsVietnameseWritesThem(String written, BigDecimal meant) {
    Parameters parameters = Parameters.of(Map.of("min", List.of(written)), KNOWN);
    assertThat(parameters.range().min())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(meant));
  }

  @Test
  void blankParametersAreAsIfAbsent() {
    Parameters parameters = Parameters.of(Map.of("q", List.of("  "), "page", List.of("")), KNOWN);
    assertThat(parameters.words("q")).isEmpty();
    assertThat(parameters.page(10)).isEqualTo(1);
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> Parameters.of(Map.of("tinh", List.of("x")), KNOWN))
        .isInstanceOf(BadRequest.class)
        .hasMessage(
            "Không có tham số 'tinh' ở địa chỉ này; các tham số dùng được: max, min, page, q.");
  }

  @Test
  void aParameterGivenTwiceIsRefusedWhereOneIsMeant() {
    Parameters parameters = Parameters.of(Map.of("q", List.of("a", "b")), KNOWN);
    assertThatThrownBy(() -> parameters.one("q"))
        .hasMessage("Tham số 'q' có 2 giá trị, chỉ được một.");
  }

  @Test
  void anAddressKeepsWhatNarrowsAndGoesBackToTheFirstPage() {
    Address address =
        new Address(
            "/", List.of(new Address.Pair("q", "chi bộ & tổ"), new Address.Pair("page", "3")));
    assertThat(address.with("year", "2023"))
        .hasToString("/?q=chi+b%E1%BB%99+%26+t%E1%BB%95&year=2023");
    assertThat(address.with("year", "2023").without("year", "2023").without("q")).hasToString("/");
  }
}
