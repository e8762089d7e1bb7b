package vn.sotay.lang;

/** A weight for each feature: those of a model, or those that are still being learned. */
interface FeatureWeights {

  /** Returns the sum of the weights of the first {@code count} features. */
  int sum(int[] ids, int count);
}
