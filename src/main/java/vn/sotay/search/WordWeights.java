package vn.sotay.search;

import org.apache.lucene.search.similarities.Similarity;

/**
 * What a word weighs in an article, by how often it has it and by its length: exactly what Lucene's
 * similarity says, looked up.
 */
final class WordWeights {

  private static final int LENGTH_BITS = 8;

  private final Similarity.SimScorer similarity;
  private final float[] weights = new float[Frequencies.LARGE << LENGTH_BITS];

  WordWeights(Similarity.SimScorer similarity) {
    this.similarity = similarity;
    for (int frequency = 1; frequency < Frequencies.LARGE; frequency++) {
      for (int length = 0; length < 1 << LENGTH_BITS; length++) {
        weights[(frequency << LENGTH_BITS) | length] = similarity.score(frequency, (byte) length);
      }
    }
  }

  /**
   * Returns the weight.
   *
   * @param frequency at least 1
   * @param length as it is kept in the index
   */
  float of(int frequency, byte length) {
    return frequency < Frequencies.LARGE
        ? weights[(frequency << LENGTH_BITS) | (length & 0xFF)]
        : similarity.score(frequency, length);
  }
}
