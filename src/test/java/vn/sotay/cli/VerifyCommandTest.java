package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  private static final Path PASSAGES = Path.of("src/test/resources/passages/dev/text");

  @TempDir Path folder;

  private CliRunner.Result run(String... args) {
    return CliRunner.runIn(folder, args);
  }

  private String corpus() {
    return folder.resolve("corpus").toString();
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  @Test
  void aPageThatCantBeReadIsListedAndTheOthersAreChecked() throws IOException {
    for (String name : new String[] {"d01-huyen-so-ket-de-an", "d06-chi-bo-lang-tay-nguyen"}) {
      String file = PASSAGES.resolve(name + ".txt").toString();
      assertThat(run("import", "--corpus", corpus(), file).code()).isZero();
    }
    assertThat(run("build", "--corpus", corpus(), "--index", index()).code()).isZero();
    assertThat(run("verify", "--corpus", corpus(), "--index", index()).code()).isZero();

    damageTheLastPage();
    CliRunner.Result verified = run("verify", "--corpus", corpus(), "--index", index());

    assertThat(verified.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(verified.out().lines())
        .singleElement()
        .asString()
        .startsWith("d06-chi-bo-lang-tay-nguyen.txt\t")
        .contains("no readable page at byte", "Restore the file from a backup.");
    assertThat(verified.err()).contains("2 bài", "1 sai lệch");
  }

  /** A record's end lies in the last hundredth of the file. */
  private void damageTheLastPage() throws IOException {
    Path warc;
    try (var files = Files.walk(folder.resolve("corpus/warc"))) {
      warc = files.filter(file -> file.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(warc);
    bytes[bytes.length - bytes.length / 100 - 1] ^= 0x55;
    Files.write(warc, bytes);
  }
}
