package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that help to find and to compare, over the sample site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SampleCorpus.Once.class)
class FindingCommandsTest {

  private SampleCorpus sample;

  @BeforeAll
  void keep(SampleCorpus sample) {
    this.sample = sample;
  }

  private CliRunner.Result run(String... args) {
    return sample.run(args);
  }

  @Test
  void aSlipIsAnsweredWithWhatWasMeant() {
    assertThat(run("search", "sổ táy đảng viên điện tử").out())
        .contains("Có phải ý bạn là: sổ tay đảng viên điện tử");
  }

  @Test
  void facetsNarrowAndExclude() {
    assertThat(years(run("search", "--only", "year=2023", "--json", "chi bộ").out()))
        .isNotEmpty()
        .containsOnly("2023");
    assertThat(years(run("search", "--without", "year=2023", "--json", "chi bộ").out()))
        .isNotEmpty()
        .doesNotContain("2023");
    CliRunner.Result unknown = run("search", "--only", "colour=red", "chi bộ");
    assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("không có bộ lọc 'colour'; có: province, ");
  }

  private static List<String> years(String lines) {
    return lines
        .lines()
        .map(line -> line.replaceFirst(".*?\"published\":\"(\\d{4}).*", "$1"))
        .toList();
  }

  @Test
  void articlesAreCountedByMonth() {
    assertThat(run("search", "--timeline", "chi bộ").out()).contains("2023-08  1");
    assertThat(run("search", "--timeline", "--json", "chi bộ").out())
        .contains("{\"month\":\"2023-08\",\"articles\":1}");
  }

  @Test
  void aBeginningIsUnderstood() {
    assertThat(run("suggest", "son l").out()).contains("tỉnh:\"Sơn La\"");
    assertThat(run("suggest", "zzzz").code()).isEqualTo(ExitCode.NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search --limit -1 chi    | --limit là -1, cần từ 1 đến 1000.
          search --limit 0 chi     | --limit là 0, cần từ 1 đến 1000.
          search --from 999999 chi | --from là 999999, cần từ 0 đến 100000.
          practices --limit 5000   | --limit là 5000, cần từ 1 đến 1000.
          numbers --min 99 --max 1 | ít nhất 99 lớn hơn nhiều nhất 1; hãy đổi chỗ
          """)
  void aRangeThatCantBeIsToldWithWhatIsExpected(String line, String said) {
    CliRunner.Result result = run(line.split(" ", -1));
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).isEqualTo("sotay: " + said + "\n");
  }

  @Test
  void figuresStandSideBySide() {
    CliRunner.Result table = run("numbers", "--table", "--unit", "percent", "dự sinh hoạt");
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).contains("Sơn La, 2022: ").contains("91,7%");
    assertThat(run("numbers", "--contradictions").code()).isLessThan(ExitCode.FAILED);
  }

  @Test
  void aHedgedFigureIsShownAsItIsPrinted() {
    String found = run("numbers", "--unit", "percent", "--min", "80", "--limit", "60").out();
    assertThat(found).contains("trên 95% — đảng viên").contains("90% đảng viên trở lên — ");
  }

  @Test
  void comparisonsTellHowManyProvincesTheyRestOn() {
    String coverage = "Phạm vi: 5 trong 34 tỉnh, thành hiện nay";
    assertThat(run("search", "--timeline", "chi bộ").out()).contains(coverage);
    assertThat(run("search", "--timeline", "--json", "chi bộ").err()).contains(coverage);
    assertThat(run("search", "--timeline", "--province", "Huế", "chi bộ").out())
        .contains("Phạm vi: 1 trong 34 tỉnh");
    assertThat(run("numbers", "--table", "đảng viên").out()).contains(coverage);
    assertThat(run("practices").out()).contains(coverage);
  }

  @Test
  void statusTellsWhichProvincesAreMissing() {
    assertThat(run("status").out())
        .contains("Có bài từ 5 trong 63 tỉnh, thành (trước 01/7/2025): Thừa Thiên Huế 7 · Bắc")
        .contains("chưa có bài: An Giang, ")
        .contains("Có bài từ 5 trong 34 tỉnh, thành (từ 01/7/2025): ")
        .contains("  2025: 2 bài, 1/63 tỉnh, thành cũ, 2/34 tỉnh, thành mới");
    assertThat(run("status", "--json").out())
        .contains("\"provinces_then\":{\"covered\":5,\"all\":63,")
        .contains("{\"year\":\"2025\",\"articles\":2,");
  }

  @Test
  void aDirectiveIsToldWithWhatHangsOnIt() {
    String found = run("directives", "12-HD/BTCTW").out();
    assertThat(found)
        .contains("Số lần nhắc theo năm: ")
        .contains("Được nói là thực hiện bằng 07-HD/TXU:");
    assertThat(run("directives", "--graph", "json").out()).contains("\"edges\":[");
    assertThat(run("directives", "--graph", "graphml").out()).contains("<graphml");
  }

  @Test
  void aFaultyQueryIsToldInEnglishToo(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("sotay.yaml"), "language: en\n");
    CliRunner.Result faulty =
        CliRunner.runIn(folder, "search", "(chi", "--index", sample.index().toString());
    assertThat(faulty.code()).isEqualTo(ExitCode.FAILED);
    assertThat(faulty.err())
        .isEqualTo(
            "sotay: The query can't be read: this '(' is never closed.\n"
                + "  (chi\n"
                + "  ^\n"
                + "Add ')', or take '(' away.\n");
  }

  @Test
  void aSavedSearchTellsOnlyWhatIsNew(@TempDir Path corpus) {
    String[] folders = {"--corpus", corpus.toString(), "--index", sample.index().toString()};
    assertThat(saved(folders, "add", "bon-tot", "chi bộ bốn tốt").code()).isZero();
    assertThat(saved(folders, "new", "bon-tot").code()).isEqualTo(ExitCode.NOTHING);
    assertThat(saved(folders, "list").out()).startsWith("bon-tot: chi bộ bốn tốt — 0 bài mới");
    assertThat(saved(folders, "rss", "bon-tot").out())
        .contains("<title>Sotay: bon-tot</title>")
        .contains("bốn tốt")
        .contains("<pubDate>Mon, 18 Mar 2024 00:00:00 +0700</pubDate>");
    assertThat(saved(folders, "remove", "bon-tot").code()).isZero();
    assertThat(saved(folders, "new", "bon-tot").err())
        .contains("không có câu tìm đã lưu 'bon-tot'");
  }

  private static CliRunner.Result saved(String[] folders, String... args) {
    return CliRunner.run(
        Stream.of(Stream.of("saved"), Stream.of(args), Stream.of(folders))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }
}
