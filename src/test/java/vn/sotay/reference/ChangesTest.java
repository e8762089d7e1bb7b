package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tỷ lệ dự sinh hoạt tăng ",
        "đạt 94,8%, tăng thêm gần ",
        "Số chi bộ yếu kém giảm ",
        "đạt 189/196 chi bộ, cao hơn ",
        "tăng bình quân "
      })
  void whatRoseOrFellByIsAChange(String before) {
    assertThat(Changes.follows(before)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tỷ lệ dự sinh hoạt đạt ",
        "đạt hơn ",
        "tăng từ ",
        "tăng từ 72% lên ",
        "tăng lên ",
        "giảm còn ",
        "sau khi tăng cường, đạt "
      })
  void whereItRoseOrFellToIsNone(String before) {
    assertThat(Changes.follows(before)).isFalse();
  }
}
