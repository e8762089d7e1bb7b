package vn.sotay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.MendableException;
import vn.sotay.eval.SegmentationMeasures.Measure;

class RetrievalTest {

  private static final String CORPUS =
      """
      {"_id": "a", "title": "Sinh hoạt chuyên đề", "text": "Chi bộ họp mỗi quý."}
      {"_id": 7, "title": "", "text": "Giá vàng tăng.", "metadata": {}}
      {"_id": "c", "text": "Chi bộ bàn chuyện sinh hoạt."}
      """;
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "sinh hoạt chuyên đề"}
      {"_id": "q2", "text": "giá vàng"}
      {"_id": "ungraded", "text": "chi bộ"}
      """;
  private static final String GRADES =
      "query-id\tcorpus-id\tscore\nq1\ta\t2\nq1\tc\t1\nq2\t7\t1\nungraded\ta\t0\n";

  @TempDir private Path folder;

  private void write(String gradesFile) throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
    Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
    Files.createDirectories(folder.resolve(gradesFile).getParent());
    Files.writeString(folder.resolve(gradesFile), GRADES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qrels.tsv", "qrels/test.tsv"})
  void aSetInEitherLayoutIsMeasuredTypedInThreeWays(String gradesFile) throws IOException {
    write(gradesFile);
    RetrievalSet set = RetrievalSet.read(folder);
    assertThat(set.documents()).hasSize(3);
    assertThat(set.queries()).containsOnlyKeys("q1", "q2");
    assertThat(RetrievalMeasures.of(set, folder.resolve("index")))
        .extracting(Measure::name)
        .containsExactly("retrieval.ndcg10.all", "retrieval.ndcg10.half", "retrieval.ndcg10.none");
    assertThat(RetrievalMeasures.of(set, folder.resolve("index")))
        .extracting(Measure::value)
        .allSatisfy(value -> assertThat(value).isEqualTo(1));
  }

  @Test
  void aMissingFileAndABrokenLineAreNamed() throws IOException {
    assertThatThrownBy(() -> RetrievalSet.read(folder))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "%s has no qrels.tsv or qrels/test.tsv, expected a test set in BEIR's layout: corpus.jsonl, queries.jsonl, qrels.tsv. Name such a folder."
                .formatted(folder));
    write("qrels.tsv");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"q1\"}\n");
    assertThatThrownBy(() -> RetrievalSet.read(folder))
        .hasMessageEndingWith(
            "queries.jsonl:1 has no 'text', expected _id and text. Mend the line.");
    Files.writeString(folder.resolve("queries.jsonl"), "q1\n");
    assertThatThrownBy(() -> RetrievalSet.read(folder))
        .hasMessageEndingWith(
            "queries.jsonl:1: expected a JSON object, found 'q1'. Mend the line.");
    Files.writeString(folder.resolve("qrels.tsv"), "q1\ta\t1\nq1 a 1\n");
    assertThatThrownBy(() -> RetrievalSet.read(folder))
        .hasMessageEndingWith(
            "qrels.tsv:2: expected query, document and grade between tabs, found 'q1 a 1'. Mend the"
                + " line.");
  }

  @Test
  void gainIsAShareOfTheBestOrder() {
    Map<String, Double> grades = Map.of("a", 2.0, "b", 1.0);
    assertThat(Ndcg.at10(List.of("a", "b"), grades)).isEqualTo(1);
    double swapped = (1 + 2 / 1.5849625) / (2 + 1 / 1.5849625);
    assertThat(Ndcg.at10(List.of("b", "a"), grades)).isCloseTo(swapped, within(1e-6));
    assertThat(Ndcg.at10(List.of("x"), grades)).isZero();
    assertThat(Ndcg.at10(List.of("a"), Map.of())).isZero();
  }

  @Test
  void halfOfTheAccentsAreTakenEitherWay() {
    String query = "Đảng viên, chi bộ!";
    assertThat(Typing.ALL.of(query)).containsExactly(query);
    assertThat(Typing.NONE.of(query)).containsExactly("Dang vien, chi bo!");
    assertThat(Typing.HALF.of(query)).containsExactly("Dang viên, chi bộ!", "Đảng vien, chi bo!");
    assertThat(Typing.HALF.of("")).containsExactly("", "");
  }
}
