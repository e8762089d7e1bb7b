package vn.sotay.eval;

/**
 * Precision, recall and their mean. Nothing found where nothing is counts as right.
 *
 * @param precision share of the found ones that are right, 0 to 1
 * @param recall share of the gold ones that were found, 0 to 1
 * @param f1 the harmonic mean of the two
 */
public record Fit(double precision, double recall, double f1) {

  static Fit of(long right, long found, long gold) {
    double precision = share(right, found, gold);
    double recall = share(right, gold, found);
    double sum = precision + recall;
    return new Fit(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  private static double share(long right, long whole, long other) {
    if (whole == 0) {
      return other == 0 ? 1 : 0;
    }
    return (double) right / whole;
  }
}
