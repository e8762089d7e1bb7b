package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.lang.Tsv;
import vn.sotay.reference.Indicators.Indicator;

class AskedWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shcb o tinh Son La            | sinh hoat chi bo o tinh son la
          tỷ lệ đv dự sh bao nhiêu      | tỷ lệ đảng viên dự sinh hoạt
          sh cb la gi                   | sinh hoat chi bo
          cho hoi clb bi thu o dau      | cau lac bo bi thu
          họp trực tuyến như thế nào    | họp trực tuyến
          nq 21                         | nq 21
          nq cua chi bo                 | nghi quyet cua chi bo
          shcb tp hcm                   | sinh hoat chi bo tp hcm
          so tay dien tu                | so tay dien tu
          thế nào                       | thế nào
          lá gì                         | lá gì
          """)
  void shortFormsAreSpeltOutAndWordsThatOnlyAskAreLeftOut(String typed, String wanted) {
    assertThat(AskedWords.of(typed).wantedText()).isEqualTo(wanted);
  }

  @Test
  void whatWasTypedShortIsKept() {
    AskedWords asked = AskedWords.of("de an shcb tai xa");
    assertThat(asked.spelt())
        .extracting(spelt -> spelt.from() + "-" + spelt.to() + " " + spelt.typed().getFirst().key())
        .containsExactly("2-6 shcb");
    assertThat(asked.typedWords()).isEqualTo(5);
  }

  @Test
  void everyShortFormIsReadAsItsWords() {
    for (Tsv.Row row : Tsv.rows("/search/short-forms.tsv")) {
      assertThat(AskedWords.of(row.cell("short")).text())
          .as(row.cell("short"))
          .isEqualTo(row.cell("long"));
    }
  }

  @Test
  void everyQuestionOfTheTableAsksForSomethingElse() {
    for (Tsv.Row row : Tsv.rows("/search/asking-words.tsv")) {
      assertThat(Words.of(row.cell("phrase"))).as(row.cell("phrase")).hasSizeGreaterThan(1);
    }
    assertThat(Tsv.rows("/search/asking-words.tsv"))
        .extracting(row -> row.cell("example"))
        .allSatisfy(example -> assertThat(AskedWords.of(example).asking().isEmpty()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ty le dv du sh bao nhieu              | du-sinh-hoat
          tỷ lệ đảng viên dự sinh hoạt          | du-sinh-hoat
          bao nhieu dang vien phat bieu y kien  | phat-bieu
          cach lam hay ve sinh hoat chi bo      |
          bao nhieu                             |
          """)
  void anIndicatorIsAskedFor(String typed, String slug) {
    assertThat(AskedIndicator.in(typed).map(Indicator::slug)).isEqualTo(Optional.ofNullable(slug));
  }

  @ParameterizedTest
  @CsvSource({
    "quy 2 2014, 0-3",
    "quý II/2014, 0-3",
    "quý iv năm 2022, 0-4",
    "quy 5 2014, ''",
    "quy 2, ''"
  })
  void aQuarterOfAYearIsOneName(String typed, String expected) {
    List<Word> words = Words.of(typed);
    assertThat(QuarterName.at(words, 0).map(name -> name.from() + "-" + name.to()).orElse(""))
        .isEqualTo(expected);
  }
}
