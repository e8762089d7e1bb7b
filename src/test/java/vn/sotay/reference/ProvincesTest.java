package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Tokenizer;

class ProvincesTest {

  @Test
  void thereWere63AndThereAre34() {
    assertThat(Provinces.OLD).hasSize(63).doesNotHaveDuplicates();
    assertThat(Provinces.NEW).hasSize(34).doesNotHaveDuplicates();
  }

  @Test
  void everyOldProvinceBelongsToANewOne() {
    assertThat(Provinces.OLD)
        .allSatisfy(
            old ->
                assertThat(Provinces.named(old, Provinces.MERGER.minusDays(1)))
                    .hasValueSatisfying(
                        names -> {
                          assertThat(names.then()).isEqualTo(old);
                          assertThat(Provinces.NEW).contains(names.now());
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "Tiền Giang, 2023-08-12, Tiền Giang, Đồng Tháp",
    "tỉnh Tiền Giang, 2025-06-30, Tiền Giang, Đồng Tháp",
    "Tiền Giang, 2025-07-01, Đồng Tháp, Đồng Tháp",
    "Hoà Bình, 2020-01-01, Hòa Bình, Phú Thọ",
    "TP.HCM, 2014-04-07, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh",
    "thành phố Hồ Chí Minh, 2026-01-01, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh",
    "Huế, 2020-01-01, Thừa Thiên Huế, Huế",
    "thành phố Huế, 2025-08-01, Huế, Huế",
    "BR-VT, 2020-01-01, Bà Rịa - Vũng Tàu, Thành phố Hồ Chí Minh",
    "Đăk Lăk, 2020-01-01, Đắk Lắk, Đắk Lắk",
  })
  void aNameIsReadWithItsDate(String name, LocalDate date, String then, String now) {
    assertThat(Provinces.named(name, date)).contains(new ProvinceNames(then, now));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hồ Chí Minh", "Sông Trà", "Hà", "Hà Nội và Huế"})
  void otherNamesAreNoProvince(String name) {
    assertThat(Provinces.named(name, Provinces.MERGER)).isEmpty();
  }

  @Test
  void withoutADateTheOldNameStays() {
    assertThat(Provinces.named("Vĩnh Phúc")).contains(new ProvinceNames("Vĩnh Phúc", "Phú Thọ"));
  }

  @Test
  void noTwoProvincesAreTheSameWithoutAccents() {
    for (String old : Provinces.OLD) {
      String bare =
          Normalizer.normalize(old.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "");
      assertThat(Provinces.typed(bare)).as(bare).isEqualTo(Provinces.named(old)).isPresent();
    }
    assertThat(Provinces.typed("tp hcm")).isEqualTo(Provinces.typed("Thành phố Hồ Chí Minh"));
    assertThat(Provinces.typed("xứ khác")).isEmpty();
  }

  @Test
  void everyPlaceLiesInAProvinceOfItsTime() {
    for (String row :
        ReferenceTable.rows("places.tsv", 3).stream()
            .map(cells -> cells.get(0) + "\t" + cells.get(1))
            .toList()) {
      String[] cells = row.split("\t", -1);
      boolean district = new Places.Place("", cells[1], cells[0]).isDistrict();
      assertThat(district ? Provinces.OLD : Provinces.NEW).as(row).contains(cells[0]);
    }
  }

  @Test
  void everyTableIsNormalText() {
    for (String table : new String[] {"places.tsv", "provinces.tsv"}) {
      assertThat(ReferenceTable.rows(table, 3))
          .allSatisfy(
              row ->
                  assertThat(row)
                      .allSatisfy(c -> assertThat(TextNormalizer.normalize(c)).isEqualTo(c)));
    }
  }

  @ParameterizedTest
  @CsvSource({"Bí thư, PARTY", "phó giám đốc, STATE", "Thiếu tá, RANK", "giảng viên, ROLE"})
  void postsAreKnownInAnyCase(String words, Positions.Kind kind) {
    assertThat(Positions.postAt(Tokenizer.tokens(words), 0))
        .hasValueSatisfying(m -> assertThat(m.value()).isEqualTo(kind));
  }
}
