package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTagTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (ABO) Sáng nay, chi bộ họp.            | Sáng nay, chi bộ họp.
          (Baohatinh.vn) - Tìm giải pháp.        | Tìm giải pháp.
          (Báo Sông Trà) - Sáng 11/05, họp.      | Sáng 11/05, họp.
          (NLĐO)- Chiều nay họp.                 | Chiều nay họp.
          TTH.VN - Sáng 5/8, chi bộ họp.         | Sáng 5/8, chi bộ họp.
          BBK – Sáng 5/8, chi bộ họp.            | Sáng 5/8, chi bộ họp.
          """)
  void theTagIsSkipped(String text, String sentence) {
    assertThat(text.substring(AgencyTag.skip(text, 0, text.length()))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HĐND - UBND tỉnh họp.",
        "(theo nghị quyết) chi bộ họp.",
        "(Bài dự thi) Chi bộ họp.",
        "Sáng nay - chi bộ họp.",
        "(ABO)",
        "(",
        "2019 - Năm của đổi mới."
      })
  void whatIsNoTagStays(String text) {
    assertThat(AgencyTag.skip(text, 0, text.length())).isZero();
  }
}
