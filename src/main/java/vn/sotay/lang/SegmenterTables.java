package vn.sotay.lang;

/** For each {@link SegmenterPattern} and each of its keys the sum of the weights. */
@SuppressWarnings("EnumOrdinal")
final class SegmenterTables implements PatternSums {

  /** All tables, one after the other: a pattern's starts where the offset of its index says. */
  private final short[] sums;

  private final int[] offsets;

  private SegmenterTables(short[] sums, int[] offsets) {
    this.sums = sums;
    this.offsets = offsets;
  }

  /** Returns the tables of weights that no longer change. A sum of some bytes fits a short. */
  static SegmenterTables of(FeatureWeights weights) {
    SegmenterPattern[] patterns = SegmenterPattern.values();
    int[] offsets = new int[patterns.length + 1];
    for (int k = 0; k < patterns.length; k++) {
      offsets[k + 1] = offsets[k] + patterns[k].keys();
    }
    short[] sums = new short[offsets[patterns.length]];
    int[] ids = new int[SegmenterFeatures.MOST];
    for (int k = 0; k < patterns.length; k++) {
      for (int key = 0; key < patterns[k].keys(); key++) {
        sums[offsets[k] + key] = (short) weights.sum(ids, patterns[k].features(key, ids));
      }
    }
    return new SegmenterTables(sums, offsets);
  }

  @Override
  public int sum(int[] keys, int from, int to) {
    int sum = 0;
    for (int k = from; k < to; k++) {
      sum += sums[offsets[k] + keys[k]];
    }
    return sum;
  }
}
