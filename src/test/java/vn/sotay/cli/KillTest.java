package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process killed without warning, in the middle of a crawl or a build: the same command again
 * finishes, and nothing is lost or doubled.
 */
class KillTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Everything the sample site gives, as an undisturbed run finds it. */
  private static final String WHOLE = "28 bài (";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 20_000, 120_000, 250_000})
  void killedInTheCrawl(int archivedBytes) throws Exception {
    Path corpus = folder.resolve("corpus");
    killWhen(
        () -> size(corpus.resolve("warc")) >= archivedBytes,
        "demo",
        "--once",
        "--corpus",
        corpus.toString());
    CliRunner.Result finished = CliRunner.run("demo", "--once", "--corpus", corpus.toString());
    assertWhole(finished, corpus);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 900})
  void killedInTheBuild(int millisecondsIntoIt) throws Exception {
    Path corpus = folder.resolve("corpus");
    Path index = corpus.resolve("index");
    CliRunner.run("demo", "--once", "--corpus", corpus.toString());
    deleteAll(index);
    killWhen(
        () -> waited(index.resolve("sotay.lock"), millisecondsIntoIt),
        "build",
        "--corpus",
        corpus.toString(),
        "--index",
        index.toString());
    CliRunner.Result finished =
        CliRunner.run("build", "--corpus", corpus.toString(), "--index", index.toString());
    assertWhole(finished, corpus);
  }

  private static void assertWhole(CliRunner.Result finished, Path corpus) {
    assertThat(finished.code()).as(finished.err()).isZero();
    assertThat(finished.err()).contains(WHOLE);
    String index = corpus.resolve("index").toString();
    assertThat(CliRunner.run("status", "--index", index).out())
        .contains(WHOLE.substring(0, WHOLE.length() - 2));
    CliRunner.Result verified =
        CliRunner.run("verify", "--corpus", corpus.toString(), "--index", index);
    assertThat(verified.code()).as(verified.out()).isZero();
    CliRunner.Result all =
        CliRunner.run(
            "search", "--json", "--limit", "100", "--index", index, "chi HOẶC và HOẶC của");
    List<String> ids =
        all.out()
            .lines()
            .map(line -> line.replaceFirst(".*?\"id\":\"([0-9a-f]+)\".*", "$1"))
            .toList();
    assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
  }

  /**
   * Runs a command in a process of its own and kills it at the moment; if it ends before, that is
   * fine too.
   */
  private static void killWhen(BooleanSupplier moment, String... args)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.sotay.cli.Main"));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && !moment.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the moment never came").isLessThan(deadline);
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
  }

  private static long size(Path warcs) {
    if (!Files.isDirectory(warcs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(warcs)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean waited(Path lock, int milliseconds) {
    return lock.toFile().exists()
        && System.currentTimeMillis() - lock.toFile().lastModified() >= milliseconds;
  }

  private static void deleteAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
