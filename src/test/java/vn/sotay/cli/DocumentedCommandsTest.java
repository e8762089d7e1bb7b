package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every {@code ./sotay …} line of the documents is a command line that Sotay takes. */
class DocumentedCommandsTest {

  private static final String PROMPT = "./sotay ";

  private static final Pattern QUOTED_OR_PLAIN = Pattern.compile("(?:'[^']*'|[^' ])+");

  @TestFactory
  Stream<DynamicTest> everyLineIsUnderstood() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents) {
      for (String line : Files.readAllLines(document)) {
        if (line.startsWith(PROMPT)) {
          tests.add(DynamicTest.dynamicTest(document + ": " + line, () -> check(line)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(String line) {
    String command = line.substring(PROMPT.length()).replaceFirst(" +#.*", "");
    String[] words =
        QUOTED_OR_PLAIN
            .matcher(command)
            .results()
            .map(word -> word.group().replace("'", ""))
            .toArray(String[]::new);
    assertThatCode(
            () ->
                Main.line(new Context(new Console(System.out, System.err, false), Settings.DEFAULT))
                    .parseArgs(words))
        .doesNotThrowAnyException();
  }
}
