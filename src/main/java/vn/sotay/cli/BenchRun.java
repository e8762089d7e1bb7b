package vn.sotay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sotay.article.MendableException;

/**
 * Starts a benchmark through the Maven profile {@code bench}, which compiles and runs it.
 *
 * @param project the folder of the sources
 * @param maven the program to start
 * @param console what the benchmark prints goes here as it comes
 */
record BenchRun(Path project, String maven, Console console) {

  /** Benchmarks of a whole command run it as the launcher does. */
  private static final Map<String, String> LAUNCHED =
      Map.of("crawl", "-Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED ");

  private static final String SEPARATOR = System.getProperty("path.separator");

  /** Returns a run in this folder, with the Maven that is on the path. */
  static BenchRun of(Path project, Console console) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new BenchRun(project, windows ? "mvn.cmd" : "mvn", console);
  }

  /**
   * Runs a benchmark.
   *
   * @param name its name on the command line; its class is called after it
   * @param arguments for its main function
   * @return {@link ExitCode#DONE}, or {@link ExitCode#FAILED} if Maven or the benchmark failed
   * @throws MendableException if there are no sources here, or no Maven
   */
  int run(String name, List<String> arguments) {
    Path folder = project.toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
      throw new MendableException(
          "%s has no pom.xml, but benchmarks are built from Sotay's sources. Clone the repository and run './sotay bench %s' there."
              .formatted(folder, name));
    }
    try {
      Path words = Files.createTempFile("sotay-bench", ".args");
      try {
        Files.writeString(words, LAUNCHED.getOrDefault(name, "") + line(main(name), arguments));
        return streamed(start(folder, words)) == 0 ? ExitCode.DONE : ExitCode.FAILED;
      } finally {
        Files.delete(words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code language} → {@code vn.sotay.bench.LanguageBenchmark}. */
  static String main(String name) {
    String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return "vn.sotay.bench.%sBenchmark".formatted(capitalized);
  }

  /** Class and arguments as {@code java @file} reads them, so that paths may hold spaces. */
  private static String line(String main, List<String> arguments) {
    return arguments.stream()
        .map(argument -> " \"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining("", main, "\n"));
  }

  private Process start(Path folder, Path words) {
    var builder =
        new ProcessBuilder(
                maven,
                "-q",
                "-B",
                "-Pbench,!check",
                "test-compile",
                "exec:exec",
                "-Dbench.main=@" + words)
            .directory(folder.toFile());
    // Maven and what it starts run on the JDK that runs this, not on an older one that is found
    // first.
    Path jdk = Path.of(System.getProperty("java.home"));
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder
        .environment()
        .compute(
            "PATH", (key, path) -> jdk.resolve("bin") + (path == null ? "" : SEPARATOR + path));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new MendableException(
          "Maven is needed to build the benchmarks, and '%s' can't be started. Install it (Debian: apt install maven)."
              .formatted(maven),
          e);
    }
  }

  /** Passes on what the process prints, both streams at once, and returns its exit code. */
  private int streamed(Process process) throws IOException {
    process.getOutputStream().close();
    Thread errors = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), console.err()));
    copy(process.getInputStream(), console.out());
    try {
      errors.join();
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private static void copy(InputStream from, PrintStream to) {
    try (from) {
      byte[] buffer = new byte[1 << 12];
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        to.write(buffer, 0, count);
        to.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
