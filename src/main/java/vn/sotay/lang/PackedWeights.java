package vn.sotay.lang;

/**
 * A model's weights by class, packed: only the {@linkplain LearnedFeatures learned} features have a
 * row, and eight weights, a byte each, are added at once.
 */
final class PackedWeights implements ClassWeights {

  /** Added to each weight, so that it is never negative and no sum borrows from its neighbour. */
  private static final int BIAS = 128;

  /** Every other byte; two bytes hold the sum of 256 of them. */
  private static final long EVEN = 0x00ff_00ff_00ff_00ffL;

  private static final int LANE = 0xffff;

  private final LearnedFeatures learned;
  private final long[] rows;

  /** Numbers a row. */
  private final int width;

  private PackedWeights(LearnedFeatures learned, long[] rows, int width) {
    this.learned = learned;
    this.rows = rows;
    this.width = width;
  }

  /** Returns the weights of a model in which they stand by feature, then by class. */
  static PackedWeights of(Weights weights, int classes) {
    int features = weights.size() / classes;
    int width = (classes + Long.BYTES - 1) / Long.BYTES;
    LearnedFeatures learned =
        LearnedFeatures.of(features, feature -> isLearned(weights, feature * classes, classes));
    long[] rows = new long[learned.rows() * width];
    for (int feature = 0; feature < features; feature++) {
      int row = learned.row(feature);
      if (row != LearnedFeatures.NOT_LEARNED) {
        pack(weights, feature * classes, classes, rows, row * width);
      }
    }
    return new PackedWeights(learned, rows, width);
  }

  private static boolean isLearned(Weights weights, int from, int classes) {
    for (int k = 0; k < classes; k++) {
      if (weights.at(from + k) != 0) {
        return true;
      }
    }
    return false;
  }

  private static void pack(Weights weights, int from, int classes, long[] rows, int row) {
    for (int k = 0; k < classes; k++) {
      long biased = BIAS + (long) weights.at(from + k);
      rows[row + k / Long.BYTES] |= biased << (Byte.SIZE * (k % Long.BYTES));
    }
  }

  /**
   * {@inheritDoc}
   *
   * @param count at most 256, so that two bytes hold their sum
   */
  @Override
  public void addTo(int[] scores, int[] ids, int count) {
    int known = toRows(ids, count);
    for (int column = 0; column < width; column++) {
      long even = 0;
      long odd = 0;
      for (int i = 0; i < known; i++) {
        long cells = rows[ids[i] + column];
        even += cells & EVEN;
        odd += cells >>> Byte.SIZE & EVEN;
      }
      spread(scores, column * Long.BYTES, even, odd, known * BIAS);
    }
  }

  /** Replaces the features by where their rows start, and returns how many have one. */
  private int toRows(int[] ids, int count) {
    int known = 0;
    for (int i = 0; i < count; i++) {
      int row = learned.row(ids[i]);
      ids[known] = width * row;
      known += row == LearnedFeatures.NOT_LEARNED ? 0 : 1;
    }
    return known;
  }

  private static void spread(int[] scores, int first, long even, long odd, int bias) {
    for (int k = first; k < Math.min(scores.length, first + Long.BYTES); k++) {
      long sums = (k & 1) == 0 ? even : odd;
      scores[k] += (int) (sums >>> (Byte.SIZE * ((k - first) & ~1)) & LANE) - bias;
    }
  }
}
