package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.article.Bytes;

/**
 * Suites of robots.txt files, each {@code NAME.txt} with its cases {@code NAME.tsv}: product token,
 * address, {@code allowed} or {@code disallowed}; lines with # are comments. Ours lies in {@code
 * src/test/resources/robots}; {@code -Dsotay.robots=DIR} adds another, such as a published one
 * brought into this form.
 */
class RobotsSuiteTest {

  private static final Path OURS = Path.of("src/test/resources/robots");

  @TestFactory
  Stream<DynamicTest> suites() {
    return Stream.concat(
            Stream.of(OURS),
            Optional.ofNullable(System.getProperty("sotay.robots")).map(Path::of).stream())
        .flatMap(RobotsSuiteTest::cases);
  }

  private static Stream<DynamicTest> cases(Path folder) {
    return robots(folder).stream()
        .flatMap(file -> lines(cases(folder, file)).map(line -> test(file, line)));
  }

  private static List<Path> robots(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(
          "-Dsotay.robots=%s: expected a folder of robots files NAME.txt, each with NAME.tsv"
              .formatted(folder),
          e);
    }
  }

  private static Path cases(Path folder, Path robots) {
    String name = robots.getFileName().toString();
    return folder.resolve(name.substring(0, name.length() - ".txt".length()) + ".tsv");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new IllegalStateException(file + " is missing", e);
    }
  }

  private static DynamicTest test(Path robots, String line) {
    String[] cells = line.split("\t", -1);
    return DynamicTest.dynamicTest(
        "%s: %s".formatted(robots.getFileName(), line),
        () -> {
          Robots rules =
              Robots.parse(
                  URI.create("http://site.example/robots.txt"),
                  Bytes.of(Files.readAllBytes(robots)),
                  "text/plain",
                  List.of(cells[0].toLowerCase(Locale.ROOT)));
          assertThat(rules.allows(URI.create(cells[1]))).isEqualTo(cells[2].equals("allowed"));
        });
  }
}
