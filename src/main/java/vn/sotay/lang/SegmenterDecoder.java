package vn.sotay.lang;

import java.util.Arrays;

/** Finds the best sequence of decisions by Viterbi's algorithm over the last two decisions. */
final class SegmenterDecoder {

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final SegmenterFeatures features;
  private final FeatureWeights weights;
  private final PatternSums sums;
  private final int[] ids = new int[SegmenterFeatures.MOST];
  private int[] scores = new int[SegmenterFeatures.HISTORIES];
  private int[] nextScores = new int[SegmenterFeatures.HISTORIES];

  /** For each place the two bits of the history that each new history came from. */
  private byte[] origins = new byte[0];

  /** For each place what the features weigh that no decision changes. */
  private int[] margins = new int[0];

  /** For each place what the features weigh of a word so far of one piece. */
  private int[] singles = new int[0];

  /** How far behind the best history another one may lie and still be followed. */
  private final int beam;

  SegmenterDecoder(SegmenterFeatures features, FeatureWeights weights, PatternSums sums, int beam) {
    this.features = features;
    this.weights = weights;
    this.sums = sums;
    this.beam = beam;
  }

  /**
   * Returns for each piece of the sentence that the features look at whether it is joined to the
   * one before; never so for the first.
   */
  boolean[] joins(int size) {
    start(size);
    weigh(size);
    for (int i = 1; i < size; i++) {
      decide(i);
    }
    return path(size);
  }

  private void start(int size) {
    if (origins.length < size) {
      origins = new byte[2 * size];
      margins = new int[2 * size];
      singles = new int[2 * size];
    }
    scores[0] = 0;
    for (int history = 1; history < scores.length; history++) {
      scores[history] = IMPOSSIBLE;
    }
  }

  /** Weighs all places in one go: the weights lie far apart, and here none waits for another. */
  private void weigh(int size) {
    for (int i = 1; i < size; i++) {
      features.look(i);
      margins[i] =
          weights.sum(ids, features.pieces(ids))
              + sums.sum(features.keys(), 0, SegmenterPattern.OF_HISTORY);
      singles[i] = weights.sum(ids, features.piecesOfSingle(ids));
    }
  }

  private void decide(int i) {
    features.stand(i);
    Arrays.fill(nextScores, IMPOSSIBLE);
    int least = best() - beam;
    int from = 0;
    for (int history = 0; history < scores.length; history++) {
      if (scores[history] < least) {
        continue;
      }
      int apart = (history & 1) << 1;
      int joined = apart | 1;
      int joinedScore = scores[history] + margins[i] + marginAfter(i, history);
      if (scores[history] > nextScores[apart]) {
        nextScores[apart] = scores[history];
        from = set(from, apart, history);
      }
      if (joinedScore > nextScores[joined]) {
        nextScores[joined] = joinedScore;
        from = set(from, joined, history);
      }
    }
    origins[i] = (byte) from;
    int[] spare = scores;
    scores = nextScores;
    nextScores = spare;
  }

  private int marginAfter(int i, int history) {
    features.follow(history);
    boolean single = (history & 1) == 0;
    return (single ? singles[i] : weights.sum(ids, features.piecesOfWord(ids)))
        + sums.sum(features.keys(), SegmenterPattern.OF_HISTORY, SegmenterPattern.COUNT);
  }

  private int best() {
    return Math.max(Math.max(scores[0], scores[1]), Math.max(scores[2], scores[3]));
  }

  private static int set(int origins, int state, int history) {
    return (origins & ~(3 << (2 * state))) | history << (2 * state);
  }

  private boolean[] path(int size) {
    boolean[] joins = new boolean[size];
    int state = 0;
    for (int other = 1; other < scores.length; other++) {
      state = scores[other] > scores[state] ? other : state;
    }
    for (int i = size - 1; i >= 1; i--) {
      joins[i] = (state & 1) == 1;
      state = (origins[i] & 0xff) >>> (2 * state) & 3;
    }
    return joins;
  }
}
