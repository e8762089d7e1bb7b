package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.article.Mention;

/**
 * The shared composed sentences, each with the expected reading of one mention; types follow the
 * guideline, which has one "nghi-quyet" for all kinds of resolutions.
 */
class DirectiveMentionsTest {

  private static final Path MENTIONS = Path.of("..", "shared", "domain", "directive-mentions.tsv");
  private static final String PUBLISHED = "2026-06-01";

  @TestFactory
  Stream<DynamicTest> everySharedSentenceIsReadAsExpected() throws IOException {
    assumeTrue(Files.exists(MENTIONS), "no ../shared beside the project, so this isn't checked");
    List<String> lines = Files.readAllLines(MENTIONS);
    return IntStream.range(1, lines.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    cells(lines.get(i)).get(1) + " in: " + cells(lines.get(i)).get(0),
                    () -> check(cells(lines.get(i)), i > 1 ? lines.get(i - 1) : "")));
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  /** A short form is resolved by the sentence of the row before. */
  private static void check(List<String> row, String rowBefore) {
    String before = row.get(7).isEmpty() ? "" : cells(rowBefore).get(0) + "\n";
    ArticleText text = ComposedArticle.text(before + row.get(0), PUBLISHED);
    List<Mention.Directive> found =
        DirectiveScanner.scan(text, OrganizationScanner.scan(text)).stream()
            .filter(d -> d.span().start() >= before.length())
            .filter(d -> d.span().in(text.text()).equals(row.get(1)))
            .toList();
    boolean isCitation = !row.get(2).isEmpty() && !row.get(2).equals("dieu-le-dang");
    assertThat(found).hasSize(isCitation ? 1 : 0);
    if (isCitation) {
      assertReading(found.get(0), row);
    }
  }

  private static void assertReading(Mention.Directive directive, List<String> row) {
    assertThat(String.join(" ; ", directive.registerIds())).isEqualTo(row.get(6));
    assertThat(row.get(2)).startsWith(directive.type());
    if (!row.get(1).contains("TW 4") && !row.get(1).contains("Trung ương 4")) {
      assertThat(directive.number().orElse("")).isEqualTo(row.get(3));
    }
    if (row.get(5).length() == 10) {
      assertThat(directive.date().orElseThrow()).hasToString(row.get(5));
    }
  }
}
