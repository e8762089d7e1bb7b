package vn.sotay.lang;

/** A weight for each feature: those of a model, or those that are still being learned. */
interface FeatureWeights {

  /** Returns the sum of the weights of the first {@code count} features. */
  int sum(int[] ids, int count);

  /** Adds each feature's weight for each class, where weights stand by feature, then by class. */
  void addTo(int[] scores, int[] ids, int count);
}
