package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationEvaluationTest {

  @TempDir Path folder;

  @Test
  void theTableIsThatOfTheGoldSetsOwnScorer() throws IOException {
    CliRunner.Result result = evaluate(document("a", 16), document("a", 13));
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .contains(
            "1 documents scored, 0 gold documents without prediction not counted,"
                + " 0 predictions without gold",
            "dates             16    13 |    1.000  0.812  0.897 |    1.000  0.812  0.897  0.897"
                + " | iso 1.000 (13/13)",
            "MACRO over layers: exact F1 0.897   overlap F1 0.897   mean per-document overlap F1"
                + " 0.897",
            "on_topic: P 1.000 R 1.000 F1 1.000  (tp 1 fp 0 fn 0 tn 0)",
            "annotations.dates.recall               0.812 [0.812, 0.812]");
  }

  @Test
  void aMeasureIsOneJsonObjectALine() throws IOException {
    assertThat(evaluate(document("a", 2), document("a", 1), "--json").out().lines())
        .contains(
            "{\"measure\":\"annotations.dates.recall\",\"on\":\"gold\",\"value\":0.5000,"
                + "\"low\":0.5000,\"high\":0.5000}");
  }

  @Test
  void predictionsWithoutGoldAreToldTheIdsThereAre() throws IOException {
    CliRunner.Result result = evaluate(document("a", 1), document("b", 1));
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: no prediction has gold; the gold's ids are a. Give the predictions these"
                + " ids.\n");
  }

  @Test
  void aMissingTextIsNamed() throws IOException {
    Path gold = written("gold", document("a", 1));
    assertThat(CliRunner.run("eval", "annotations", gold.toString()).err())
        .isEqualTo(
            ("sotay: %s is missing, expected the text of 'a'. Put it there, or name predictions"
                    + " with --predictions.\n")
                .formatted(gold.resolve("text").resolve("a.txt")));
  }

  private CliRunner.Result evaluate(String gold, String predicted, String... options)
      throws IOException {
    Path predictions = written("predictions", predicted);
    String[] command = {
      "eval",
      "annotations",
      written("gold", gold).toString(),
      "--predictions",
      predictions.toString()
    };
    return CliRunner.run(
        Stream.concat(Arrays.stream(command), Arrays.stream(options)).toArray(String[]::new));
  }

  private Path written(String name, String document) throws IOException {
    Path set = Files.createDirectories(folder.resolve(name));
    Files.writeString(set.resolve("a.json"), document);
    return set;
  }

  private static String document(String id, int dates) {
    String items =
        IntStream.range(0, dates)
            .mapToObj(
                i ->
                    "{'start':%d,'end':%d,'surface':'x','iso':'2025'}"
                        .formatted(10 * i, 10 * i + 5))
            .collect(Collectors.joining(","));
    return "{'id':'%s','on_topic':true,'dates':[%s]}".formatted(id, items).replace('\'', '"');
  }
}
