package vn.sotay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.json.LayeredDocument;

/**
 * Our scorer says what the gold sets' own one says, on predictions damaged at random. Needs the
 * shared folder and Python; says so and skips where they are missing.
 */
class ScorerAgreementTest {

  private static final Path SHARED = Path.of("../shared/gold");
  private static final Path PASSAGES = Path.of("src/test/resources/passages/dev");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many times each set is damaged; {@code -Dscorer.seeds=100} looks longer. */
  private static final int SEEDS = Integer.getInteger("scorer.seeds", 2);

  /** Both compute the same quotients; only the order of a sum may differ. */
  private static final double SAME = 1e-9;

  /** Scores each folder of predictions; arguments: gold, predictions, predictions … */
  private static final String DRIVER =
      """
      import sys, json
      sys.path.insert(0, sys.argv[1])
      import score, os
      base = [os.path.join(sys.argv[2], 'text')]
      for folder in sys.argv[3:]:
          gold = score.load_dir(sys.argv[2])
          score.add_ignore_surface(gold, base)
          predicted = score.load_dir(folder)
          used = {k: g for k, g in gold.items() if k in predicted}
          acc, meta, _ = score.score(used, predicted)
          result = score.report(acc, meta, _, out=open(os.devnull, 'w'))
          for layer in score.LAYERS:
              result[layer]['tallies'] = {k: v for k, v in acc[layer].a.items()}
          result['fields'] = {k: v for k, v in meta.items()}
          print(json.dumps(result))
      """;

  @TempDir Path folder;

  @Test
  void onDamagedGoldOfTheSharedSet() throws Exception {
    compare(SHARED.resolve("dev"), 0);
  }

  @Test
  void onDamagedGoldOfThePassages() throws Exception {
    compare(PASSAGES, SEEDS);
  }

  /** The shared set once more, taken as made on another rendering of the page. */
  @Test
  void onGoldThatIsComparedByItsWords() throws Exception {
    assumeTrue(Files.exists(SHARED), "skipped: ../shared/gold is missing, so nothing can judge");
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Files.createDirectories(gold.resolve("text"));
    for (Path file : files(SHARED.resolve("dev"), ".json")) {
      String byWords =
          Files.readString(file)
              .replace("\"offset_basis\": \"text\"", "\"offset_basis\": \"surface\"");
      Files.writeString(gold.resolve(file.getFileName()), byWords);
    }
    for (Path file : files(SHARED.resolve("dev/text"), ".txt")) {
      Files.copy(file, gold.resolve("text").resolve(file.getFileName()));
    }
    compare(gold, 2 * SEEDS);
  }

  private void compare(Path gold, int firstSeed) throws Exception {
    assumeTrue(
        Files.exists(SHARED.resolve("score.py")),
        "skipped: ../shared/gold/score.py is missing, so nothing can judge");
    assumeTrue(hasPython(), "skipped: python3 is missing, so the scorer can't run");
    List<Path> predictions = new ArrayList<>();
    for (int seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
      predictions.add(perturbed(gold, seed));
    }
    List<JsonNode> theirs = scores(gold, predictions);
    for (int i = 0; i < predictions.size(); i++) {
      Map<String, LayeredDocument> predicted = GoldFolder.read(predictions.get(i));
      AnnotationScore ours = AnnotationScore.of(gold, GoldFolder.read(gold), predicted);
      same("seed %d".formatted(firstSeed + i), ours, theirs.get(i));
    }
  }

  private Path perturbed(Path gold, int seed) throws IOException {
    var damage = new PerturbedPredictions(seed);
    Path predictions = Files.createDirectories(folder.resolve("seed-%d".formatted(seed)));
    for (Path file : files(gold, ".json")) {
      Files.writeString(predictions.resolve(file.getFileName()), damage.of(Files.readString(file)));
    }
    return predictions;
  }

  private static void same(String seed, AnnotationScore ours, JsonNode theirs) {
    for (Layer layer : Layer.values()) {
      JsonNode expected = theirs.get(layer.slug());
      LayerCounts counts = ours.layer(layer);
      String where = seed + " " + layer.slug();
      assertThat(counts.gold()).as(where).isEqualTo(expected.get("gold").asLong());
      assertThat(counts.predicted()).as(where).isEqualTo(expected.get("pred").asLong());
      fits(where + " exact", counts.exactFit(), expected, "exact");
      fits(where + " overlap", counts.overlapFit(), expected, "overlap");
      near(where, ours.documentMean(layer), expected.get("doc_macro_overlap_f1"));
      tallies(where, counts.attributes(), expected.get("tallies"));
    }
    tallies(seed, ours.fields(), theirs.get("fields"));
    JsonNode means = theirs.get("macro");
    near(seed, ours.meanOfAttributes(), means.get("attributes"));
    near(
        seed,
        ours.meanOverLayers(layer -> ours.layer(layer).exactFit().f1()),
        means.get("exact_f1"));
    near(seed, ours.meanOverLayers(ours::documentMean), means.get("doc_overlap_f1"));
  }

  private static void fits(String where, Fit fit, JsonNode expected, String kind) {
    near(where + " P", fit.precision(), expected.get(kind + "_p"));
    near(where + " R", fit.recall(), expected.get(kind + "_r"));
    near(where + " F1", fit.f1(), expected.get(kind + "_f1"));
  }

  private static void tallies(String where, Map<String, Tally> ours, JsonNode theirs) {
    for (Map.Entry<String, JsonNode> expected : theirs.properties()) {
      Tally tally = ours.getOrDefault(expected.getKey(), Tally.NONE);
      assertThat(List.of(tally.right(), tally.scored()))
          .as("%s %s", where, expected.getKey())
          .containsExactly(
              expected.getValue().get(0).asLong(), expected.getValue().get(1).asLong());
    }
    assertThat(ours).as(where).hasSize(theirs.size());
  }

  private static void near(String where, double ours, JsonNode theirs) {
    assertThat(ours).as(where).isCloseTo(theirs.asDouble(), within(SAME));
  }

  private List<JsonNode> scores(Path gold, List<Path> predictions) throws Exception {
    Path driver = Files.writeString(folder.resolve("driver.py"), DRIVER);
    Path out = folder.resolve("scores.jsonl");
    List<String> command =
        new ArrayList<>(
            List.of("python3", "-B", driver.toString(), SHARED.toString(), gold.toString()));
    predictions.forEach(prediction -> command.add(prediction.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8).stream().map(JSON::readTree).toList();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
