package vn.sotay.eval;

import vn.sotay.json.LayeredDocument;

/**
 * How often gold and prediction take articles to be about cell meetings.
 *
 * @param both both do
 * @param predictedOnly the prediction does, the gold doesn't
 * @param goldOnly the gold does, the prediction doesn't
 * @param neither neither does
 */
public record TopicCounts(long both, long predictedOnly, long goldOnly, long neither) {

  static final TopicCounts NONE = new TopicCounts(0, 0, 0, 0);

  /** Compares one document; nothing is counted if the gold doesn't tell. */
  static TopicCounts of(LayeredDocument gold, LayeredDocument predicted) {
    if (gold.onTopic().isEmpty()) {
      return NONE;
    }
    boolean right = gold.onTopic().get();
    boolean said = predicted.onTopic().orElse(false);
    return new TopicCounts(
        right && said ? 1 : 0,
        !right && said ? 1 : 0,
        right && !said ? 1 : 0,
        !right && !said ? 1 : 0);
  }

  TopicCounts plus(TopicCounts other) {
    return new TopicCounts(
        both + other.both,
        predictedOnly + other.predictedOnly,
        goldOnly + other.goldOnly,
        neither + other.neither);
  }

  /** Returns how well the predictions fit. */
  public Fit fit() {
    return Fit.of(both, both + predictedOnly, both + goldOnly);
  }
}
