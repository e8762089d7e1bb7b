package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "đường", "tòa", "thủy", "giữ", "nghiêng", "chuyển", "hoàng", "giá", "khỏe", "tuyến", "ướt",
        "giặt", "gì", "quả", "của", "mía", "toán", "xoài", "người", "thuở", "ấp", "ý", "chi", "họp",
        "giếng", "quyết", "khoét", "đảng"
      })
  void aKeyIsSpeltAsItsSyllable(String syllable) {
    String spelling = MatchingKey.spelling(MatchingKey.of(syllable));
    assertThat(spelling).isEqualTo(syllable.replace("ý", "í"));
  }

  @ParameterizedTest
  @CsvSource({"đương1, đương", "hoa, hoa, ", "u23, u23"})
  void lettersAreAKeyWithoutItsTone(String key, String letters) {
    assertThat(MatchingKey.letters(key)).isEqualTo(letters);
  }
}
