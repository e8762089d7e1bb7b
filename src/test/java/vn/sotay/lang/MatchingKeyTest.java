package vn.sotay.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingKeyTest {

  private static final String[] ONSETS =
      " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" ", -1);

  private static final String[] NUCLEI =
      ("a ă â e ê i o ô ơ u ư y ia iê ya yê ua uô ưa ươ oa oă oe uâ uê uơ uy uyê á ằ ẩ ẽ ệ í ờ ủ ữ"
              + " ỵ iế yề uố ượ uý uỷ uyễ")
          .split(" ", -1);

  private static final String[] CODAS = " c ch m n ng nh p t i o u y".split(" ", -1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "đường", "tòa", "thủy", "giữ", "nghiêng", "chuyển", "hoàng", "giá", "khỏe", "tuyến", "ướt",
        "giặt", "gì", "quả", "của", "mía", "toán", "xoài", "người", "thuở", "ấp", "ý", "chi", "họp",
        "giếng", "quyết", "khoét", "đảng", "yêu", "yến", "quý", "kỹ", "tỷ", "mỹ", "lý", "hy", "sĩ",
        "mì", "ví", "tuy", "ngày", "khuyên", "quyên"
      })
  void aKeyIsSpeltAsItsSyllable(String syllable) {
    assertThat(MatchingKey.spelling(MatchingKey.of(syllable))).isEqualTo(syllable);
  }

  @Test
  void aKeyWithoutMarksIsTheKeyOfTheSyllableTypedWithoutAccents() {
    List<String> syllables =
        Stream.of(ONSETS)
            .flatMap(onset -> Stream.of(NUCLEI).map(onset::concat))
            .flatMap(open -> Stream.of(CODAS).map(open::concat))
            .filter(Syllables::isSyllable)
            .toList();
    assertThat(syllables).hasSizeGreaterThan(5_000).contains("yêu", "quý", "nghiêng", "ỵ");
    for (String syllable : syllables) {
      assertThat(MatchingKey.folded(MatchingKey.of(syllable)))
          .as(syllable)
          .isEqualTo(MatchingKey.of(withoutAccents(syllable)));
    }
  }

  private static String withoutAccents(String syllable) {
    return Normalizer.normalize(syllable, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }

  @ParameterizedTest
  @CsvSource({"đương1, đương", "hoa, hoa, ", "u23, u23"})
  void lettersAreAKeyWithoutItsTone(String key, String letters) {
    assertThat(MatchingKey.letters(key)).isEqualTo(letters);
  }
}
