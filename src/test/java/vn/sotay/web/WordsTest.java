package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say is there in both languages, and nothing is said but by that. */
class WordsTest {

  private static final Path TEMPLATES = Path.of("src/main/jte/web");
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** A letter that only Vietnamese has. */
  private static final Pattern VIETNAMESE =
      Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");

  @ParameterizedTest
  @ValueSource(strings = {"web", "report", "cli"})
  void bothLanguagesSayTheSameThings(String bundle) throws IOException {
    assertThat(keys(bundle, "vi")).isEqualTo(keys(bundle, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void noKeyIsGivenTwice(String language) throws IOException {
    List<String> keys =
        Files.readAllLines(RESOURCES.resolve("web/messages_" + language + ".properties")).stream()
            .filter(line -> line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void everyKeyThatTemplatesNameIsThere() throws IOException {
    Set<String> known = keys("web", "vi");
    for (Path template : templates()) {
      Matcher named = Pattern.compile("say\\(\"([^\"]+[^.])\"").matcher(Files.readString(template));
      while (named.find()) {
        assertThat(known).as(template.toString()).contains(named.group(1));
      }
    }
  }

  @Test
  void noKeyIsThereInVain() throws IOException {
    StringBuilder used = new StringBuilder();
    for (Path file : sources()) {
      used.append(Files.readString(file));
    }
    Set<String> vain = new TreeSet<>();
    for (String key : keys("web", "vi")) {
      boolean built =
          Stream.of(
                  "facet.",
                  "unit.",
                  "qualifier.",
                  "mention.",
                  "statement.",
                  "modality.",
                  "status.",
                  "layer.",
                  "value.",
                  "choice.",
                  "verdict.",
                  "item.",
                  "sort.",
                  "export.",
                  "suggestion.",
                  "filter.",
                  "kind.",
                  "numbers.view.")
              .anyMatch(key::startsWith);
      if (!built && used.indexOf('"' + key + '"') < 0) {
        vain.add(key);
      }
    }
    assertThat(vain).isEmpty();
  }

  /** Queries that stand as examples are Vietnamese in any language. */
  @Test
  void templatesSayNothingByThemselves() throws IOException {
    for (Path template : templates()) {
      String words =
          Files.readString(template)
              .replaceAll("<code>[^<]*</code>", "")
              .replaceAll("placeholder=\"[^\"]*\"", "");
      assertThat(VIETNAMESE.matcher(words).find()).as(template.toString()).isFalse();
    }
  }

  private static Set<String> keys(String bundle, String language) throws IOException {
    Properties properties = new Properties();
    Path file = RESOURCES.resolve(bundle + "/messages_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>(templates());
    try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/sotay/web"))) {
      files.forEach(all::add);
    }
    return all;
  }
}
