package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.store.Corpus;

/** One clear message for each thing that people get wrong, and the right exit code. */
class FaultsTest {

  @TempDir Path folder;

  @Test
  void anUnknownFlagIsNamedAndTheHelpToo() {
    CliRunner.Result result = CliRunner.run("search", "--provinz", "Sơn La", "chi bộ");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .startsWith("sotay: không có lựa chọn '--provinz'.")
        .contains("--province")
        .endsWith("Xem 'sotay search --help'.\n");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void anUnknownCommandIsNamed() {
    CliRunner.Result result = CliRunner.run("sarch");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: không có lệnh 'sarch'.\nCó phải là: search, bench?\nXem 'sotay --help'.\n");
  }

  @Test
  void withoutACommandTheHelpIsNamed() {
    CliRunner.Result result = CliRunner.run();
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).isEqualTo("sotay: thiếu lệnh\nXem 'sotay --help'.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          search                             | thiếu QUERY.
          search --limit abc chi             | --limit là 'abc', cần một số nguyên như 10.
          numbers --min abc                  | --min là 'abc', cần một số như 95 hoặc 92.5.
          numbers --unit kg                  | --unit là 'kg', cần một trong: count, percent, ratio, duration, money.
          numbers --year 2025..2020          | '--year': năm đầu 2025 sau năm cuối 2020; hãy đổi chỗ
          crawl --since 2023-13-01 --site x  | --since là '2023-13-01', cần một ngày như 2023-01-31.
          crawl --max-time x --site x        | --max-time là 'x', cần một khoảng thời gian như PT30M (30 phút) hoặc PT8H (8 giờ).
          correct undo zzz                   | N là 'zzz', cần một số nguyên như 10.
          status chi                         | thừa 'chi'.
          """)
  void whatIsTypedWronglyIsToldWithPlaceValueAndExpectation(String line, String said) {
    CliRunner.Result result = CliRunner.run(line.split(" ", -1));
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).startsWith("sotay: " + said + "\n");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void anUnknownProvinceIsToldWithThoseThatThereAre() {
    CliRunner.Result result = CliRunner.run("search", "--province", "Hà Nam Ninh", "chi bộ");
    assertThat(result.err())
        .startsWith(
            "sotay: '--province' (NAME): không có tỉnh, thành phố 'Hà Nam Ninh'; có: An Giang, ");
  }

  @Test
  void aBuildOfNothingSaysWhatToDoFirst() {
    String corpus = folder.resolve("corpus").toString();
    Corpus.open(folder.resolve("corpus")).close();
    CliRunner.Result result =
        CliRunner.run("build", "--corpus", corpus, "--index", folder.resolve("index").toString());
    assertThat(result.err())
        .endsWith(
            "Kho bài '%s' chưa có trang nào. Hãy chạy 'sotay crawl' hoặc 'sotay import ĐƯỜNG_DẪN' trước.\n"
                .formatted(corpus));
  }

  @Test
  void aBackupIntoAFolderThatIsntThereSaysSo() {
    Corpus.open(folder.resolve("corpus")).close();
    CliRunner.Result result =
        CliRunner.run(
            "backup",
            "--corpus",
            folder.resolve("corpus").toString(),
            folder.resolve("khong/a.zip").toString());
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: Không ghi được '%s' vì không có thư mục '%s'. Hãy tạo thư mục này hoặc chọn chỗ khác.\n"
                .formatted(folder.resolve("khong/a.zip"), folder.resolve("khong")));
  }

  @Test
  void aMissingFileIsNamedAndTheOthersAreStillRead() throws IOException {
    Path article = Files.writeString(folder.resolve("bai.txt"), article());
    CliRunner.Result result =
        CliRunner.run("annotate", folder.resolve("thieu.txt").toString(), article.toString());
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: '%s' doesn't exist or is no file.\nCheck the path, then run the same command again.\n"
                .formatted(folder.resolve("thieu.txt")));
    assertThat(result.out().lines()).hasSize(1);
  }

  @Test
  void importOfAMissingPathTakesNothing() {
    CliRunner.Result result =
        CliRunner.run("import", "--corpus", folder.toString(), folder.resolve("thieu").toString());
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).startsWith("sotay: Không có '").contains("cần một tệp hoặc thư mục.");
  }

  @Test
  void aPageThatHoldsNoArticleSaysWhy() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("trang.html"),
            "<html><body><a href='/a'>Tin</a></body></html>",
            StandardCharsets.UTF_8);
    CliRunner.Result result = CliRunner.run("extract", list.toString());
    assertThat(result.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(result.err()).startsWith("sotay: %s holds no article: ".formatted(list));
  }

  @Test
  void aCorpusHeldByAnotherSaysWhoHoldsIt() throws IOException {
    Path article = Files.writeString(folder.resolve("bai.txt"), article());
    Path corpus = folder.resolve("corpus");
    try (Corpus held = Corpus.open(corpus)) {
      CliRunner.Result result =
          CliRunner.run("import", "--corpus", corpus.toString(), article.toString());
      assertThat(result.code()).isEqualTo(ExitCode.FAILED);
      assertThat(result.err())
          .startsWith(
              "sotay: '%s' đang được tiến trình %d ("
                  .formatted(held.dir(), ProcessHandle.current().pid()))
          .contains("Hãy đợi nó xong, hoặc chỉ thư mục khác bằng --corpus.");
    }
  }

  @Test
  void buildingWithoutACorpusNamesWhatToRunFirst() {
    CliRunner.Result result =
        CliRunner.run(
            "build",
            "--corpus",
            folder.resolve("corpus").toString(),
            "--index",
            folder.resolve("index").toString());
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .contains("không có kho bài")
        .contains("Hãy chạy 'sotay crawl' hoặc 'sotay import");
  }

  @Test
  void searchingWithoutAnIndexNamesWhatToRunFirst() {
    CliRunner.Result result =
        CliRunner.run("search", "--index", folder.resolve("index").toString(), "chi bộ");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).contains("Chưa có chỉ mục").contains("sotay build");
  }

  @Test
  void aCrawlWithoutAnAddressSaysHowToNameOne() {
    CliRunner.Result result = CliRunner.run("crawl", "--corpus", folder.toString());
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: chưa biết thu thập gì: hãy chỉ một trang (--site MÃ, xem 'sotay sites list'),"
                + " một tỉnh (--province TÊN), --all-sites, hoặc một địa chỉ (--seed URL).\n");
  }

  @Test
  void aCrawlBeyondThisMachineNeedsAContact() {
    CliRunner.Result result =
        CliRunner.run(
            "crawl", "--corpus", folder.toString(), "--seed", "https://example.org/xay-dung-dang");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).contains("contact").contains("sotay.yaml");
  }

  @Test
  void aFaultInTheSettingsIsToldBeforeAnythingRuns() throws IOException {
    Files.writeString(folder.resolve("sotay.yaml"), "kontakt: a@example.org\n");
    CliRunner.Result result = CliRunner.runIn(folder, "sites");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).startsWith("sotay: sotay.yaml: unknown key 'kontakt'");
  }

  @Test
  void aYearThatIsNoneSaysHowToWriteOne() {
    CliRunner.Result result = CliRunner.run("practices", "--year", "20x3");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .contains("'20x3' không phải năm hay khoảng năm; hãy viết 2023, 2019..2022 hoặc 2024..");
  }

  private static String article() {
    return """
    Chi bộ thôn Đông đổi mới sinh hoạt

    12/03/2023

    Ngày 10/3/2023, Chi bộ thôn Đông tổ chức sinh hoạt chuyên đề với 25 đảng viên tham dự. Chi ủy gửi trước tài liệu cho đảng viên 3 ngày, phân công từng đồng chí chuẩn bị ý kiến.

    Nhờ đó, tỷ lệ đảng viên dự sinh hoạt đạt 98%, nhiều ý kiến thiết thực được đưa vào nghị quyết của chi bộ. Tuy nhiên, một số đảng viên trẻ còn ngại phát biểu.
    """;
  }
}
