package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCheckTest {

  private static final String EPI = "src/test/resources/extract/families/epi.html";

  @TempDir private Path folder;

  private Path saved(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private CliRunner.Result check(Path file) {
    return CliRunner.runIn(folder, "sites", "check", file.toAbsolutePath().toString());
  }

  @Test
  void everySourceIsShownSideBySide() {
    CliRunner.Result result = check(Path.of(EPI));
    assertThat(result.out())
        .contains("\tepi\n")
        .contains("title\tfamily\tGạch đầu dòng ở Cồn Lau")
        .contains("title\topen-graph\tGạch đầu dòng ở Cồn Lau")
        .contains("published\tmeta\t2024-08-15T07:41")
        .contains("published\tfamily\t2024-08-15T07:41")
        .contains("author\tfamily\tLê Khánh Vân");
    assertThat(result.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aSelectorThatHasRottedIsNamed() throws IOException {
    String changed =
        Files.readString(Path.of(EPI))
            .replace("cms-title", "tieu-de")
            .replace("article__title", "tieu-de-bai");
    CliRunner.Result result = check(saved("bai.html", changed));
    assertThat(result.out())
        .contains("'title'")
        .contains("h1.cms-title, .article__header.cms-title, .article__title, .cms-title");
    assertThat(result.code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void aFamilysFileIsChecked() throws IOException {
    Path right = saved("moi.yaml", "id: moi\nsignature: [.moi]\nbody: [.moi-than]\n");
    assertThat(check(right).out()).contains("moi.yaml").contains("'moi'");
    Path wrong = saved("sai.yaml", "id: sai\nsignature: [.sai]\nbody: [div / p]\n");
    CliRunner.Result result = check(wrong);
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .contains("sai.yaml: 'body' is 'div / p', expected a CSS selector")
        .contains("Correct the file, then run 'sotay sites check sai.yaml'.");
  }

  @Test
  void aPageWithoutAnArticleSaysWhy() throws IOException {
    CliRunner.Result result =
        check(saved("loi.html", "<html><title>404 Not Found</title><body>Không có</body></html>"));
    assertThat(result.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(result.out()).contains("404 Not Found");
  }
}
