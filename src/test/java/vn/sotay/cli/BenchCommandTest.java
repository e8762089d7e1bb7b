package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.sotay.article.MendableException;

class BenchCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console = new Console(stream(out), stream(err), false);

  static Stream<String> benchmarks() {
    return new CommandLine(new BenchCommand(new Context(null, Settings.DEFAULT)))
        .getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyBenchmarkHasItsClass(String name) {
    String file = BenchRun.main(name).replace('.', '/') + ".java";
    assertThat(Path.of("src/bench/java").resolve(file)).isRegularFile();
  }

  @Test
  void withoutSourcesItSaysWhereToRunIt() {
    assertThatThrownBy(() -> new BenchRun(folder, "mvn", console).run("language", List.of()))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "%s has no pom.xml, but benchmarks are built from Sotay's sources. Clone the repository and run './sotay bench language' there."
                .formatted(folder));
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws IOException {
    Files.createFile(folder.resolve("pom.xml"));
    assertThatThrownBy(
            () -> new BenchRun(folder, "no-such-maven", console).run("language", List.of()))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "Maven is needed to build the benchmarks, and 'no-such-maven' can't be started. Install"
                + " it (Debian: apt install maven).");
  }

  @Test
  void mavenGetsClassAndArgumentsAndItsOutputIsPassedOn() throws IOException {
    Path maven = maven("eval last=\\$$#; echo here $(pwd -P); cat ${last#*@}; echo bar >&2");
    int code =
        new BenchRun(folder, maven.toString(), console)
            .run("language", List.of("--vncorenlp", "/a folder/\"x\\y\"", "--json"));
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            here %s
            vn.sotay.bench.LanguageBenchmark "--vncorenlp" "/a folder/\\"x\\\\y\\"" "--json"
            """
                .formatted(folder.toRealPath()));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("bar\n");
  }

  @Test
  void aFailedBenchmarkIsAFailure() throws IOException {
    Path maven = maven("exit 1");
    assertThat(new BenchRun(folder, maven.toString(), console).run("language", List.of()))
        .isEqualTo(ExitCode.FAILED);
  }

  /** A stand-in for Maven, in a folder that looks like the sources. */
  private Path maven(String script) throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "needs a shell to stand in for Maven");
    Files.createFile(folder.resolve("pom.xml"));
    Path maven = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
