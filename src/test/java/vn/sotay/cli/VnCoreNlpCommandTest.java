package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VnCoreNlpCommandTest {

  @TempDir Path folder;

  @Test
  void statusTellsWhatIsMissing() throws IOException {
    settings();
    CliRunner.Result result = CliRunner.runIn(folder, "vncorenlp", "status");
    assertThat(result.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(result.out())
        .startsWith(
            "VnCoreNLP in %s\nmissing\tVnCoreNLP-1.2.jar\n".formatted(folder.resolve("nlp")))
        .endsWith("Run 'sotay vncorenlp install'.\n");
  }

  @Test
  void statusTellsAnotherFileFromThePublishedOne() throws IOException {
    settings();
    Files.createDirectories(folder.resolve("nlp"));
    Files.writeString(folder.resolve("nlp/VnCoreNLP-1.2.jar"), "of somebody else");
    assertThat(CliRunner.runIn(folder, "vncorenlp", "status").out())
        .contains("not the published file\tVnCoreNLP-1.2.jar\n");
  }

  @Test
  void installFromAnEmptyFolderSaysWhatIsMissing() throws IOException {
    settings();
    CliRunner.Result result =
        CliRunner.runIn(folder, "vncorenlp", "install", "--from", folder.toString());
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: %s is missing. Name the folder that holds the official release's jar and 'models'.\n"
                .formatted(folder.resolve("VnCoreNLP-1.2.jar")));
  }

  @Test
  void withoutASubcommandItTellsWhichThereAre() {
    CliRunner.Result result = CliRunner.run("vncorenlp");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).startsWith("sotay: a command is missing: install or status\n");
  }

  private void settings() throws IOException {
    Files.writeString(
        folder.resolve("sotay.yaml"),
        "language: en\nvncorenlp: '%s'\n".formatted(folder.resolve("nlp")));
  }
}
