package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole path over the sample site, once; then what each command answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SampleCorpus.Once.class)
class EndToEndTest {

  /** Articles of the sample site, copies and off-topic ones included. */
  private static final int ARTICLES = 28;

  private Path folder;
  private SampleCorpus sample;
  private Path corpus;
  private CliRunner.Result demo;

  @BeforeAll
  void runTheDemonstration(SampleCorpus sample, @TempDir Path folder) {
    this.folder = folder;
    this.sample = sample;
    corpus = sample.folder();
    demo = sample.demo();
  }

  private CliRunner.Result run(String... args) {
    return sample.run(args);
  }

  @Test
  void theDemonstrationTellsWhatItFetchedReadAndFound() {
    assertThat(demo.code()).as(demo.err()).isZero();
    assertThat(demo.err())
        .contains("Báo Sông Trà: tìm thấy 6 bài, lấy 6 bài (")
        .contains(ARTICLES + " bài (");
  }

  @Test
  void theThreeQuestionsAreAnsweredWithMarkedAndCitedSentences() {
    List<String> answers = List.of(demo.out().split("\n### ", -1));
    assertThat(answers).hasSize(4);
    assertThat(answers.subList(1, 4))
        .allSatisfy(answer -> assertThat(answer).contains("»").contains("Báo"));
  }

  @Test
  void runAgainItFetchesNothingTwiceAndBuildsNothingTwice() {
    CliRunner.Result again =
        CliRunner.runIn(folder, "demo", "--once", "--corpus", corpus.toString());
    assertThat(again.code()).isZero();
    assertThat(again.err())
        .contains("Xong: 0 bài mới.")
        .contains("đọc mới 0; " + ARTICLES + " bài")
        .contains("cập nhật chỉ mục 0 bài");
    assertThat(again.out()).isEqualTo(demo.out());
  }

  @Test
  void everyFactStandsOnItsArchivedPage() {
    CliRunner.Result verified = run("verify", "--corpus", corpus.toString());
    assertThat(verified.out()).isEmpty();
    assertThat(verified.code()).isZero();
    assertThat(verified.err()).contains("Đã đối chiếu " + ARTICLES + " bài").contains("0 sai lệch");
  }

  @Test
  void wordsAreFoundWithAndWithoutAccentsAndInEitherSpelling() {
    String accented = run("search", "tọa đàm", "--json").out();
    assertThat(accented).isNotEmpty();
    assertThat(ids(run("search", "toạ đàm", "--json").out())).isEqualTo(ids(accented));
    assertThat(ids(run("search", "TOẠ ĐÀM", "--json").out())).isEqualTo(ids(accented));
    assertThat(ids(run("search", "toa dam", "--json").out())).containsAll(ids(accented));
  }

  private static List<String> ids(String lines) {
    return lines
        .lines()
        .map(line -> line.replaceFirst(".*?\"id\":\"([0-9a-f]+)\".*", "$1"))
        .toList();
  }

  @Test
  void aNearCopyIsFoldedIntoItsStory() {
    CliRunner.Result found = run("search", "--limit", "28", "chi bộ");
    assertThat(found.out()).contains("cùng tin: ");
  }

  @Test
  void figuresComeWithTheirSentences() {
    CliRunner.Result found = run("numbers", "--unit", "ratio");
    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("   – ");
  }

  @Test
  void aDirectiveIsOneInAllItsSpellings() {
    String plain = run("directives", "12-HD/BTCTW").out();
    assertThat(plain).contains("12-HD/BTCTW").contains("»");
    assertThat(run("directives", "12-hd/btctw").out()).isEqualTo(plain);
  }

  @Test
  void practicesAreListedByCategory() {
    CliRunner.Result found = run("practices", "--category", "sinh-hoat-chuyen-de");
    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("Sinh hoạt chuyên đề");
  }

  @Test
  void anUnknownCategoryListsTheKnownOnes() {
    CliRunner.Result found = run("practices", "--category", "sinh-hoat");
    assertThat(found.code()).isEqualTo(ExitCode.FAILED);
    assertThat(found.err())
        .startsWith("sotay: không có loại cách làm 'sinh-hoat'; có: ")
        .contains("sinh-hoat-chuyen-de");
  }

  @Test
  void anArticleIsShownByTheFirstDigitsOfItsId() {
    String id = ids(run("search", "--json", "chi bộ bốn tốt").out()).getFirst();
    CliRunner.Result shown = run("show", id.substring(0, 8));
    assertThat(shown.code()).isZero();
    assertThat(shown.out()).contains("http://").contains("sha256:").contains("== Cách làm");
    assertThat(run("show", "zzz").err()).startsWith("sotay: không có bài nào có mã 'zzz'.");
  }

  @Test
  void anArticleOfTwoPagesIsOneAndItsWordsAreCitedByTheirPage() {
    String id = ids(run("search", "--json", "\"bếp lửa đã đỏ\"").out()).getFirst();
    String second = "/thap-lua-nhung-chi-bo-duoi-chan-truong-son?page=2";
    assertThat(run("show", id).out()).contains(second + "\nsha256:");
    assertThat(run("numbers", "--format", "csv", "nông thôn duy trì sinh hoạt định kỳ").out())
        .containsPattern("118/121.*" + Pattern.quote(second) + ",");
  }

  @Test
  void theReportIsAWordFile() throws IOException {
    Path file = folder.resolve("bao-cao.docx");
    CliRunner.Result made = run("report", "-o", file.toString(), "sinh hoạt chuyên đề");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
  }

  @Test
  void aReportOfNothingIsNotWritten() {
    Path file = folder.resolve("khong.docx");
    assertThat(run("report", "-o", file.toString(), "xyzzy").code()).isEqualTo(ExitCode.NOTHING);
    assertThat(file).doesNotExist();
  }

  @Test
  void theStatusTellsTheCoverage() {
    assertThat(run("status").out()).contains(ARTICLES + " bài").contains("trong 63 tỉnh, thành");
  }

  @Test
  void nothingFoundIsOneAndAFaultyQueryIsTwo() {
    assertThat(run("search", "xyzzy").code()).isEqualTo(ExitCode.NOTHING);
    CliRunner.Result faulty = run("search", "năm:");
    assertThat(faulty.code()).isEqualTo(ExitCode.FAILED);
    assertThat(faulty.err()).contains("năm:").contains("^");
  }
}
