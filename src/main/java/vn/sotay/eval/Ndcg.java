package vn.sotay.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Normalised discounted cumulative gain: how near a list is to the best order. */
public final class Ndcg {

  private static final int DEPTH = 10;

  private Ndcg() {}

  /**
   * Returns nDCG@10: grades divided by the binary logarithm of rank + 1, summed, as a share of what
   * the best order would give; 0 where nothing is graded above 0.
   *
   * @param found ids, the best first
   * @param grades by id; what isn't there is 0
   */
  public static double at10(List<String> found, Map<String, Double> grades) {
    List<Double> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double best = discounted(ideal);
    return best == 0
        ? 0
        : discounted(found.stream().map(id -> grades.getOrDefault(id, 0.0)).toList()) / best;
  }

  private static double discounted(List<Double> gains) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, gains.size()); i++) {
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
