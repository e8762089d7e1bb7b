package vn.sotay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.cli.CliRunner;

/**
 * Annotation quality has floors: {@code annotate}'s output is judged by the gold sets' own scorer.
 *
 * <p>Needs the shared folder beside the project and Python; says so and skips where they are missing.
 */
class GoldScoreTest {

  private static final Path SHARED = Path.of("../shared/gold");
  private static final Path SCORER = SHARED.resolve("score.py");
  private static final Path OWN = Path.of("src/test/resources/gold");

  /** Layer → least exact F1; for the last three, least overlap F1. */
  private static final Map<String, Double> REAL_FLOORS =
      Map.of(
          "directives", 0.80,
          "dates", 0.80,
          "quantities", 0.80,
          "persons", 0.75,
          "organizations", 0.70,
          "locations", 0.60,
          "practices", 0.40,
          "results", 0.40,
          "limitations", 0.40);

  private static final List<String> SENTENCE_LAYERS = List.of("practices", "results", "limitations");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> theFiveRealArticles() throws Exception {
    return floors(SHARED.resolve("dev"), REAL_FLOORS);
  }

  @TestFactory
  Stream<DynamicTest> theSampleArticles() throws Exception {
    return floors(OWN, REAL_FLOORS);
  }

  private Stream<DynamicTest> floors(Path gold, Map<String, Double> floors) throws Exception {
    assumeTrue(Files.exists(SCORER), "skipped: ../shared/gold/score.py is missing, so nothing can judge");
    assumeTrue(hasPython(), "skipped: python3 is missing, so the scorer can't run");
    JsonNode scores = scores(gold);
    return floors.entrySet().stream()
        .map(floor -> DynamicTest.dynamicTest(floor.getKey(), () -> check(scores, floor.getKey(), floor.getValue())));
  }

  private static void check(JsonNode scores, String layer, double floor) {
    String measure = SENTENCE_LAYERS.contains(layer) ? "overlap_f1" : "exact_f1";
    assertThat(scores.get(layer).get(measure).asDouble()).as("%s of %s", measure, layer).isGreaterThanOrEqualTo(floor);
  }

  private JsonNode scores(Path gold) throws IOException, InterruptedException {
    annotate(gold.resolve("text"));
    Path scores = folder.resolve("scores.json");
    Process process =
        new ProcessBuilder("python3", SCORER.toString(), folder.toString(), "--gold", gold.toString(), "--json", scores.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor();
    System.out.println(gold + "\n" + said);
    assertThat(process.exitValue()).as(said).isZero();
    return JsonMapper.builder().build().readTree(Files.readString(scores));
  }

  private void annotate(Path texts) throws IOException {
    List<String> files;
    try (Stream<Path> found = Files.list(texts)) {
      files = found.map(Path::toString).filter(name -> name.endsWith(".txt")).sorted().toList();
    }
    CliRunner.Result result = CliRunner.run(Stream.concat(Stream.of("annotate"), files.stream()).toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSameSizeAs(files);
    for (int i = 0; i < lines.size(); i++) {
      Files.writeString(folder.resolve("prediction-%03d.json".formatted(i)), lines.get(i));
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
