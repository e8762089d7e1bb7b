package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With {@code --generic} a page is read without knowing the system that made it. */
class GenericTest {

  private static final String EPI = "src/test/resources/extract/families/epi.html";

  @Test
  void aFamilyIsKnownUnlessItIsToldNotToBe() {
    assertThat(CliRunner.run("extract", EPI).out())
        .contains("\"family\":\"epi\"", "\"body\":\"family\"");
    CliRunner.Result generic = CliRunner.run("extract", "--generic", EPI);
    assertThat(generic.code()).isEqualTo(ExitCode.DONE);
    assertThat(generic.out())
        .contains("Gạch đầu dòng ở Cồn Lau")
        .contains("\"body\":\"page\"")
        .doesNotContain("\"family\"");
  }

  @Test
  void aGoldSetCanBeReadThatWay() {
    CliRunner.Result result = CliRunner.run("eval", "extraction", "--generic", "thieu");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).contains("the gold set 'thieu' can't be read");
  }
}
