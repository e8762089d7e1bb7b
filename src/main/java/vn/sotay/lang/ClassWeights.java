package vn.sotay.lang;

/** For each feature a weight for each class: those of a model, or those still being learned. */
interface ClassWeights {

  /**
   * Adds the weights of the first {@code count} features to the score of each class.
   *
   * @param ids may be overwritten
   */
  void addTo(int[] scores, int[] ids, int count);
}
