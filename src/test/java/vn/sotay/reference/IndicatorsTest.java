package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Unit;
import vn.sotay.lang.Tsv;
import vn.sotay.reference.Indicators.Indicator;

class IndicatorsTest {

  @TestFactory
  Stream<DynamicTest> everyRowsExampleAndLabelAreOfItsIndicator() {
    return Tsv.rows("/reference/indicators.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.cell("example"),
                    () -> {
                      Unit unit = row.list("units").contains("share") ? Unit.PERCENT : Unit.COUNT;
                      assertThat(Indicators.standard().of(unit, row.cell("example")))
                          .map(Indicator::slug)
                          .contains(row.cell("slug"));
                      assertThat(Indicators.standard().asked(row.cell("label")))
                          .map(Indicator::slug)
                          .contains(row.cell("slug"));
                    }));
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT, đảng viên tham gia sinh hoạt định kỳ, du-sinh-hoat",
    "RATIO, đồng chí dự họp, du-sinh-hoat",
    "PERCENT, tỷ lệ dự họp, du-sinh-hoat",
    "PERCENT, đảng viên vắng sinh hoạt, vang-sinh-hoat",
    "COUNT, đảng viên dự sinh hoạt, ",
    "COUNT, đảng viên, dang-vien",
    "COUNT, đảng viên nữ, ",
    "PERCENT, đảng viên, ",
    "PERCENT, 'chi bộ xếp loại tốt, khá', kha-tot",
    "PERCENT, hộ nghèo, ",
    "COUNT, kỳ sinh hoạt chuyên đề, buoi-chuyen-de"
  })
  void aFigureTellsOfAnIndicatorHoweverItIsWorded(
      Unit unit, String counted, @Nullable String slug) {
    assertThat(Indicators.standard().of(unit, counted).map(Indicator::slug))
        .isEqualTo(Optional.ofNullable(slug));
  }

  @ParameterizedTest
  @CsvSource({
    "ty le dang vien du hop, du-sinh-hoat",
    "đảng viên dự sinh hoạt, du-sinh-hoat",
    "TỶ LỆ ĐẢNG VIÊN THAM GIA SINH HOẠT, du-sinh-hoat",
    "so dang vien, dang-vien",
    "đảng viên, dang-vien",
    "chi bộ 4 tốt, bon-tot",
    "đảng viên dự sinh hoạt vùng cao, ",
    "đảng viên dự, ",
    "hộ nghèo, ",
    "'', "
  })
  void aQuestionAsksForAnIndicatorOnlyIfItSaysNothingElse(String words, @Nullable String slug) {
    assertThat(Indicators.standard().asked(words).map(Indicator::slug))
        .isEqualTo(Optional.ofNullable(slug));
  }
}
