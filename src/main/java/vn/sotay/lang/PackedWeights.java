package vn.sotay.lang;

import java.util.Arrays;

/**
 * A model's weights by class, packed: only the features that were learned have a row, and eight
 * weights, a byte each, are added at once.
 *
 * <p>Most features that a text has were never learned, and a table of all of them is larger than
 * the processor's nearer caches; what this table saves is the way to the far ones.
 */
final class PackedWeights implements ClassWeights {

  /** Added to each weight, so that it is never negative and no sum borrows from its neighbour. */
  private static final int BIAS = 128;

  /** Every other byte; two bytes hold the sum of 256 of them. */
  private static final long EVEN = 0x00ff_00ff_00ff_00ffL;

  private static final int LANE = 0xffff;

  /** Which features have a row, a bit each. */
  private final long[] learned;

  /** How many rows lie before each number of {@link #learned}. */
  private final int[] rowsBefore;

  private final long[] rows;

  /** Numbers a row. */
  private final int width;

  private PackedWeights(long[] learned, int[] rowsBefore, long[] rows, int width) {
    this.learned = learned;
    this.rowsBefore = rowsBefore;
    this.rows = rows;
    this.width = width;
  }

  /** Returns the weights of a model in which they stand by feature, then by class. */
  static PackedWeights of(Weights weights, int classes) {
    int features = weights.size() / classes;
    int width = (classes + Long.BYTES - 1) / Long.BYTES;
    long[] learned = new long[features / Long.SIZE + 1];
    int[] rowsBefore = new int[learned.length];
    long[] rows = new long[features * width];
    int count = 0;
    for (int feature = 0; feature < features; feature++) {
      if (feature % Long.SIZE == 0) {
        rowsBefore[feature / Long.SIZE] = count;
      }
      if (pack(weights, feature * classes, classes, rows, count * width)) {
        learned[feature / Long.SIZE] |= 1L << feature;
        count++;
      }
    }
    return new PackedWeights(learned, rowsBefore, Arrays.copyOf(rows, count * width), width);
  }

  /** Packs a feature's weights and returns whether any isn't zero. */
  private static boolean pack(Weights weights, int from, int classes, long[] rows, int row) {
    boolean any = false;
    for (int k = 0; k < classes; k++) {
      any |= weights.at(from + k) != 0;
    }
    for (int k = 0; any && k < classes; k++) {
      long biased = BIAS + (long) weights.at(from + k);
      rows[row + k / Long.BYTES] |= biased << (Byte.SIZE * (k % Long.BYTES));
    }
    return any;
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
      int word = ids[i] / Long.SIZE;
      long bit = 1L << ids[i];
      if ((learned[word] & bit) != 0) {
        ids[known++] = width * (rowsBefore[word] + Long.bitCount(learned[word] & (bit - 1)));
      }
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
