package vn.sotay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.cli.CliRunner;

/**
 * Annotation quality has floors, set by set. The five real articles, the sample site's and the
 * passages in {@code passages/dev} were seen while rules were written; docs/measurements.md has the
 * figures with their intervals.
 */
class GoldScoreTest {

  private static final Path SHARED = Path.of("../shared/gold/dev");
  private static final Path SAMPLE = Path.of("src/test/resources/gold");
  private static final Path PASSAGES = Path.of("src/test/resources/passages");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Measure → its floor. Set 2026-11-22, about one item below what is reached. */
  private static final Map<String, Double> REAL_FLOORS =
      Map.of(
          "directives.f1", 0.97,
          "dates.f1", 0.97,
          "quantities.f1", 0.97,
          "persons.f1", 0.97,
          "organizations.f1", 0.97,
          "locations.f1", 0.97,
          "practices.f1", 0.84,
          "results.f1", 0.75,
          "limitations.f1", 0.75);

  private static final Map<String, Double> SAMPLE_FLOORS =
      Map.of(
          "directives.f1", 0.98,
          "dates.f1", 0.98,
          "quantities.f1", 0.98,
          "persons.f1", 0.95,
          "organizations.f1", 0.97,
          "locations.f1", 0.95,
          "practices.f1", 0.88,
          "results.f1", 0.73,
          "limitations.f1", 0.83);

  private static final Map<String, Double> PASSAGE_FLOORS =
      Map.ofEntries(
          Map.entry("directives.f1", 0.98),
          Map.entry("directives.number", 0.98),
          Map.entry("directives.issuer", 0.97),
          Map.entry("dates.f1", 0.98),
          Map.entry("dates.iso", 0.98),
          Map.entry("quantities.f1", 0.97),
          Map.entry("quantities.value", 0.99),
          Map.entry("quantities.of", 0.90),
          Map.entry("persons.f1", 0.98),
          Map.entry("persons.title", 0.96),
          Map.entry("organizations.f1", 0.96),
          Map.entry("locations.f1", 0.97),
          Map.entry("practices.f1", 0.95),
          Map.entry("results.f1", 0.93),
          Map.entry("limitations.f1", 0.92),
          Map.entry("on-topic.f1", 0.95));

  /** The passages that nobody saw while rules were written; scored once before they were added. */
  private static final Map<String, Double> BLIND_FLOORS =
      Map.ofEntries(
          Map.entry("directives.f1", 0.93),
          Map.entry("directives.number", 0.97),
          Map.entry("dates.f1", 0.98),
          Map.entry("dates.iso", 0.94),
          Map.entry("quantities.f1", 0.97),
          Map.entry("quantities.value", 0.99),
          Map.entry("quantities.of", 0.91),
          Map.entry("persons.f1", 0.94),
          Map.entry("persons.title", 0.93),
          Map.entry("organizations.f1", 0.95),
          Map.entry("locations.f1", 0.95),
          Map.entry("practices.f1", 0.80),
          Map.entry("results.f1", 0.77),
          Map.entry("limitations.f1", 0.66),
          Map.entry("on-topic.f1", 0.90));

  /** Passages by the hand of half of the later {@code dev} ones; not seen by the rules either. */
  private static final Map<String, Double> SECOND_BLIND_FLOORS =
      Map.ofEntries(
          Map.entry("directives.f1", 0.95),
          Map.entry("directives.number", 0.97),
          Map.entry("dates.f1", 0.98),
          Map.entry("dates.iso", 0.98),
          Map.entry("quantities.f1", 0.95),
          Map.entry("quantities.value", 0.98),
          Map.entry("quantities.of", 0.91),
          Map.entry("persons.f1", 0.97),
          Map.entry("persons.title", 0.83),
          Map.entry("organizations.f1", 0.90),
          Map.entry("locations.f1", 0.97),
          Map.entry("practices.f1", 0.93),
          Map.entry("results.f1", 0.90),
          Map.entry("limitations.f1", 0.86),
          Map.entry("on-topic.f1", 0.90));

  /** Passages of which half are general party and state news; scored before any rule saw them. */
  private static final Map<String, Double> THIRD_BLIND_FLOORS =
      Map.ofEntries(
          Map.entry("directives.f1", 0.94),
          Map.entry("directives.number", 0.97),
          Map.entry("dates.f1", 0.98),
          Map.entry("dates.iso", 0.94),
          Map.entry("quantities.f1", 0.97),
          Map.entry("quantities.value", 0.99),
          Map.entry("quantities.of", 0.91),
          Map.entry("persons.f1", 0.95),
          Map.entry("persons.title", 0.83),
          Map.entry("organizations.f1", 0.94),
          Map.entry("locations.f1", 0.80),
          Map.entry("practices.f1", 0.72),
          Map.entry("results.f1", 0.62),
          Map.entry("limitations.f1", 0.60),
          Map.entry("on-topic.f1", 0.90));

  /**
   * Messy texts written before their errors were known; {@code dev-2} was looked at since and isn't
   * trained on, {@code blind-4} not looked at. Set 2026-11-22, about one item below what is
   * reached.
   */
  private static final Map<String, Double> MESSY_FLOORS =
      Map.ofEntries(
          Map.entry("directives.f1", 0.97),
          Map.entry("directives.number", 0.97),
          Map.entry("dates.f1", 0.97),
          Map.entry("dates.iso", 0.97),
          Map.entry("quantities.f1", 0.96),
          Map.entry("quantities.of", 0.85),
          Map.entry("persons.f1", 0.89),
          Map.entry("persons.title", 0.86),
          Map.entry("organizations.f1", 0.87),
          Map.entry("locations.f1", 0.88),
          Map.entry("practices.f1", 0.78),
          Map.entry("results.f1", 0.80),
          Map.entry("limitations.f1", 0.66),
          Map.entry("on-topic.f1", 0.90));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> theFiveRealArticles() {
    assumeTrue(Files.exists(SHARED), "skipped: ../shared/gold is missing, so nothing can judge");
    return floors(REAL_FLOORS, "eval", "annotations", SHARED.toString());
  }

  @TestFactory
  Stream<DynamicTest> theComposedPassagesSeenByTheRules() {
    return floors(PASSAGE_FLOORS, "eval", "annotations", PASSAGES.resolve("dev").toString());
  }

  @TestFactory
  Stream<DynamicTest> theComposedPassagesNotSeenByTheRules() {
    return floors(BLIND_FLOORS, "eval", "annotations", PASSAGES.resolve("blind").toString());
  }

  @TestFactory
  Stream<DynamicTest> theSecondComposedPassagesNotSeenByTheRules() {
    return floors(
        SECOND_BLIND_FLOORS, "eval", "annotations", PASSAGES.resolve("blind-2").toString());
  }

  @TestFactory
  Stream<DynamicTest> theThirdComposedPassagesNotSeenByTheRules() {
    return floors(
        THIRD_BLIND_FLOORS, "eval", "annotations", PASSAGES.resolve("blind-3").toString());
  }

  @TestFactory
  Stream<DynamicTest> theMessyPassagesLookedAt() {
    return floors(MESSY_FLOORS, "eval", "annotations", PASSAGES.resolve("dev-2").toString());
  }

  @TestFactory
  Stream<DynamicTest> theMessyPassagesNotLookedAt() {
    return floors(MESSY_FLOORS, "eval", "annotations", PASSAGES.resolve("blind-4").toString());
  }

  @TestFactory
  Stream<DynamicTest> theSampleArticlesCrawledFromTheirSites() throws Exception {
    String corpus = folder.resolve("corpus").toString();
    assertThat(CliRunner.run("demo", "--once", "--corpus", corpus).code()).isZero();
    Path predictions = Files.createDirectory(folder.resolve("predictions"));
    Map<String, String> idsByTitle = idsByTitle();
    try (Stream<Path> batches = Files.list(Path.of(corpus, "index", "articles"))) {
      for (Path batch : batches.toList()) {
        for (String line : Files.readAllLines(batch)) {
          ObjectNode article = named(line, idsByTitle);
          if (isPartOfAnother(article)) {
            continue;
          }
          Path file = predictions.resolve(article.get("id").asString() + ".json");
          Files.writeString(file, article.toString());
        }
      }
    }
    return floors(
        SAMPLE_FLOORS,
        "eval",
        "annotations",
        SAMPLE.toString(),
        "--predictions",
        predictions.toString());
  }

  private static Map<String, String> idsByTitle() throws IOException {
    Map<String, String> ids = new HashMap<>();
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode gold = JSON.readTree(Files.readString(file));
        ids.put(gold.get("title").asString(), gold.get("id").asString());
      }
    }
    return ids;
  }

  /** Returns the article under the id that the gold set gives it. */
  private static ObjectNode named(String line, Map<String, String> idsByTitle) {
    ObjectNode article = (ObjectNode) JSON.readTree(line);
    return article.put("id", idsByTitle.get(article.get("title").asString()));
  }

  /** What is joined with other parts stays in the files beside what came of it. */
  private static boolean isPartOfAnother(ObjectNode article) {
    JsonNode part = article.path("part");
    return part.has("next") || part.path("number").asInt(1) > 1;
  }

  private static Stream<DynamicTest> floors(Map<String, Double> floors, String... command) {
    Map<String, Double> measures = measures(command);
    return floors.entrySet().stream()
        .map(
            floor ->
                DynamicTest.dynamicTest(
                    floor.getKey(),
                    () ->
                        assertThat(measures.get("annotations." + floor.getKey()))
                            .as(floor.getKey())
                            .isGreaterThanOrEqualTo(floor.getValue())));
  }

  private static Map<String, Double> measures(String... command) {
    List<String> json = Stream.concat(Stream.of(command), Stream.of("--json")).toList();
    CliRunner.Result result = CliRunner.run(json.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    Map<String, Double> measures = new HashMap<>();
    result
        .out()
        .lines()
        .map(JSON::readTree)
        .forEach(
            line -> measures.put(line.get("measure").asString(), line.get("value").asDouble()));
    return measures;
  }
}
