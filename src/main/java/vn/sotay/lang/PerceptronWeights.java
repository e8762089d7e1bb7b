package vn.sotay.lang;

/**
 * The weights of a perceptron while it learns, with what is needed for their average over all steps
 * (Collins 2002). Whole numbers, so that training gives the same model on every machine.
 */
final class PerceptronWeights implements FeatureWeights, ClassWeights {

  private final int[] values;

  /** The sum of step times change; with it the average needs no pass over all weights a step. */
  private final long[] moments;

  private int step = 1;

  PerceptronWeights(int size) {
    values = new int[size];
    moments = new long[size];
  }

  @Override
  public int sum(int[] ids, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[ids[i]];
    }
    return sum;
  }

  @Override
  public void addTo(int[] scores, int[] ids, int count) {
    for (int i = 0; i < count; i++) {
      int row = ids[i] * scores.length;
      for (int k = 0; k < scores.length; k++) {
        scores[k] += values[row + k];
      }
    }
  }

  int at(int index) {
    return values[index];
  }

  void add(int index, int change) {
    values[index] += change;
    moments[index] += (long) step * change;
  }

  /** Ends the step: one example has been learned from. */
  void advance() {
    step++;
  }

  /** Returns each weight's average over the steps so far. */
  double[] averages() {
    double[] averages = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      averages[i] = values[i] - moments[i] / (double) step;
    }
    return averages;
  }
}
