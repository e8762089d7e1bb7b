package vn.sotay.lang;

/** A model's weights, kept for {@linkplain LearnedFeatures learned} features only. */
final class SparseWeights implements FeatureWeights {

  private final LearnedFeatures learned;

  /** By row; zero for what wasn't learned. */
  private final byte[] values;

  private SparseWeights(LearnedFeatures learned, byte[] values) {
    this.learned = learned;
    this.values = values;
  }

  static SparseWeights of(Weights weights) {
    LearnedFeatures learned =
        LearnedFeatures.of(weights.size(), feature -> weights.at(feature) != 0);
    byte[] values = new byte[learned.rows()];
    for (int feature = 0; feature < weights.size(); feature++) {
      values[learned.row(feature)] = (byte) weights.at(feature);
    }
    return new SparseWeights(learned, values);
  }

  @Override
  public int sum(int[] ids, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[learned.row(ids[i])];
    }
    return sum;
  }
}
