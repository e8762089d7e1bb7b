package vn.sotay.lang;

import java.util.function.IntPredicate;

/**
 * Which features of a model were learned, and the row of a table that holds these alone.
 *
 * <p>Most features that a text has were never learned, and a table of all of them is larger than
 * the processor's nearer caches; what this saves is the way to the far ones.
 */
final class LearnedFeatures {

  /** The row of all features that weren't learned; those that were have the ones after it. */
  static final int NOT_LEARNED = 0;

  private static final int BLOCK_BITS = 5;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** For so many features at once a bit each, and above how many were learned before them. */
  private final long[] blocks;

  private final int rows;

  private LearnedFeatures(long[] blocks, int rows) {
    this.blocks = blocks;
    this.rows = rows;
  }

  /** Returns those of {@code features} that were learned. */
  static LearnedFeatures of(int features, IntPredicate isLearned) {
    long[] blocks = new long[(features >>> BLOCK_BITS) + 1];
    int before = 0;
    for (int feature = 0; feature < features; feature++) {
      int block = feature >>> BLOCK_BITS;
      if (feature % BLOCK == 0) {
        blocks[block] = (long) before << BLOCK;
      }
      if (isLearned.test(feature)) {
        blocks[block] |= 1L << (feature % BLOCK);
        before++;
      }
    }
    return new LearnedFeatures(blocks, 1 + before);
  }

  /** Returns how many rows there are, that of all others included. */
  int rows() {
    return rows;
  }

  /** Returns the feature's row; {@link #NOT_LEARNED} if it wasn't. Without a branch to guess. */
  int row(int feature) {
    long block = blocks[feature >>> BLOCK_BITS];
    int upToHere = (int) block << (BLOCK - 1 - feature); // the feature's own bit is the sign now
    int row = (int) (block >>> BLOCK) + Integer.bitCount(upToHere);
    return row & (upToHere >> (BLOCK - 1));
  }
}
