package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables and sources instead of a page on the terminal, over the sample site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SampleCorpus.Once.class)
class ExportCommandsTest {

  private SampleCorpus sample;

  @BeforeAll
  void keep(SampleCorpus sample) {
    this.sample = sample;
  }

  private CliRunner.Result run(String... args) {
    return sample.run(args);
  }

  @Test
  void figuresGoIntoATable(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("so-lieu.csv");
    CliRunner.Result done =
        run("numbers", "--unit", "percent", "--format", "csv", "-o", file.toString());
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("Đã ghi " + file);
    assertThat(Files.readString(file)).startsWith("\uFEFFSố liệu,Giá trị,").contains("%,");
  }

  @Test
  void everythingFoundIsWrittenNotAPageOfIt() {
    String all = run("practices", "--limit", "1", "--format", "jsonl").out();
    assertThat(all.lines().count()).isGreaterThan(20);
    assertThat(all.lines()).allMatch(line -> line.contains("\"archived_at\":\""));
  }

  @Test
  void sourcesGoToReferenceManagers() {
    assertThat(run("search", "--format", "bib", "chi bộ").out()).startsWith("@online{sotay");
    assertThat(run("search", "--format", "ris", "chi bộ").out()).startsWith("TY  - NEWS");
  }

  @Test
  void anUnknownFormatAndAFileWithoutOneAreToldOff() {
    CliRunner.Result unknown = run("search", "--format", "pdf", "chi bộ");
    assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("không có định dạng 'pdf'; có: csv, xlsx, jsonl, bib, ris");
    CliRunner.Result none = run("search", "-o", "x.csv", "chi bộ");
    assertThat(none.code()).isEqualTo(ExitCode.FAILED);
    assertThat(none.err()).contains("Hãy thêm --format với một trong: csv");
  }

  @Test
  void nothingFoundIsSaidByTheCode() {
    assertThat(run("search", "--format", "csv", "zzzqq").code()).isEqualTo(ExitCode.NOTHING);
  }
}
