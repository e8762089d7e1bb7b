package vn.sotay.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was counted on one layer, of one document or of many.
 *
 * @param exact predictions with exactly a gold item's range
 * @param overlapping predictions with a gold partner
 * @param predicted predictions that count
 * @param gold gold items
 * @param attributes attribute → how many are right on the pairs; in the layer's order
 */
public record LayerCounts(
    long exact, long overlapping, long predicted, long gold, Map<String, Tally> attributes) {

  static final LayerCounts NONE = new LayerCounts(0, 0, 0, 0, Map.of());

  LayerCounts plus(LayerCounts other) {
    Map<String, Tally> sum = new LinkedHashMap<>(attributes);
    other.attributes.forEach((name, tally) -> sum.merge(name, tally, Tally::plus));
    return new LayerCounts(
        exact + other.exact,
        overlapping + other.overlapping,
        predicted + other.predicted,
        gold + other.gold,
        sum);
  }

  /** Returns how well the ranges fit exactly. */
  public Fit exactFit() {
    return Fit.of(exact, predicted, gold);
  }

  /** Returns how well they fit where a partner is enough. */
  public Fit overlapFit() {
    return Fit.of(overlapping, predicted, gold);
  }

  /** Returns whether there is anything to score. */
  public boolean isEmpty() {
    return predicted == 0 && gold == 0;
  }

  /** Returns the tally of an attribute; empty if no pair has it. */
  public Tally attribute(String name) {
    return attributes.getOrDefault(name, Tally.NONE);
  }
}
