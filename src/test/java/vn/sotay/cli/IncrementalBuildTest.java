package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection's growth does to its practice cards: the same as building it at once. */
class IncrementalBuildTest {

  private static final Path PASSAGES = Path.of("src/test/resources/passages/dev/text");

  @TempDir Path folder;

  @BeforeEach
  void collect() throws IOException {
    importText("mot", passage("d01-huyen-so-ket-de-an"));
    importText("hai", passage("d06-chi-bo-lang-tay-nguyen"));
    build("grown");
  }

  private static String passage(String name) throws IOException {
    return Files.readString(PASSAGES.resolve(name + ".txt"));
  }

  private void importText(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".txt"), text);
    run("import", "--corpus", corpus(), file.toString());
  }

  private String corpus() {
    return folder.resolve("corpus").toString();
  }

  private String build(String index) {
    return run("build", "--corpus", corpus(), "--index", folder.resolve(index).toString()).err();
  }

  private List<String> practices(String index) {
    return run("practices", "--json", "--index", folder.resolve(index).toString())
        .out()
        .lines()
        .sorted()
        .toList();
  }

  private static CliRunner.Result run(String... args) {
    CliRunner.Result result = CliRunner.run(args);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  @Test
  void aCopyThatComesLaterChangesItsStoryAlone() throws IOException {
    List<String> before = practices("grown");
    importText("ba", "Theo báo bạn.\n\n" + passage("d01-huyen-so-ket-de-an"));

    assertThat(build("grown")).contains("đọc mới 1", "cập nhật chỉ mục 2 bài");
    build("fresh");

    assertThat(practices("grown"))
        .isEqualTo(practices("fresh"))
        .isNotEqualTo(before)
        .hasSameSizeAs(before);
  }

  @Test
  void nothingNewMakesNothingAnew() {
    List<String> before = practices("grown");

    assertThat(build("grown")).contains("đọc mới 0", "cập nhật chỉ mục 0 bài");

    assertThat(practices("grown")).isNotEmpty().isEqualTo(before);
  }

  @Test
  void tracesThatAreLostOrDamagedAreMadeAgain() throws IOException {
    List<String> before = practices("grown");
    Path traces = traces();
    String whole = Files.readString(traces);

    Files.writeString(traces, whole.substring(0, whole.length() / 2));
    assertThat(build("grown")).contains("đọc mới 0", "cập nhật chỉ mục 0 bài");
    assertThat(traces).hasContent(whole);

    Files.delete(traces);
    assertThat(build("grown")).contains("đọc mới 0", "cập nhật chỉ mục 0 bài");
    assertThat(traces).hasContent(whole);
    assertThat(practices("grown")).isEqualTo(before);
  }

  private Path traces() throws IOException {
    try (var files = Files.list(folder.resolve("grown/articles"))) {
      return files.filter(file -> file.toString().endsWith(".traces")).findAny().orElseThrow();
    }
  }
}
