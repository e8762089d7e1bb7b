package vn.sotay.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sotay.eval.SegmentationMeasures.Measure;
import vn.sotay.search.TextCollection;

/** How well texts are found, by nDCG@10: once for each way of typing the queries. */
public final class RetrievalMeasures {

  private static final int DEPTH = 10;

  private RetrievalMeasures() {}

  /**
   * Returns {@code retrieval.ndcg10.all}, {@code .half} and {@code .none}, each 0 to 1.
   *
   * @param scratch an empty folder to index into
   */
  public static List<Measure> of(RetrievalSet set, Path scratch) {
    List<Measure> measures = new ArrayList<>();
    try (TextCollection collection = TextCollection.index(scratch, set.documents().stream())) {
      for (Typing typing : Typing.values()) {
        double mean =
            set.queries().values().stream()
                .flatMapToDouble(
                    query ->
                        typing.of(query.text()).stream()
                            .mapToDouble(
                                typed -> Ndcg.at10(collection.best(typed, DEPTH), query.grades())))
                .average()
                .orElse(0);
        measures.add(new Measure("retrieval.ndcg10." + typing.slug(), set.name(), mean));
      }
    }
    return measures;
  }
}
