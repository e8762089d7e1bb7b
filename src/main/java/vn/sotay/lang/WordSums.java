package vn.sotay.lang;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tagger's weights, with what it has added up for the words it met: half of its features look
 * at one word alone, and words recur. Saves 4 % of the time of annotating an article.
 *
 * <p>Any number of threads may share one. What is remembered never changes; a race between two
 * threads only makes one of them add up again.
 */
final class WordSums {

  /** Words remembered at most. A text's frequent words come first, and stay. */
  private static final int SLOT_BITS = 13;

  /** Slots tried for a word. */
  private static final int TRIED = 4;

  /** From two words before the one in question to two after it. */
  private static final int REACH = 2;

  private final PackedWeights weights;
  private final @Nullable Known[] slots = new Known[1 << SLOT_BITS];

  /**
   * A word, with the sums of the rows of its features, by its distance to the word in question, and
   * how many rows each sum is of.
   */
  private static final class Known {
    private final TaggerFeatures.Look word;
    private final long[] sums;
    private final int[] rows;

    Known(TaggerFeatures.Look word, long[] sums, int[] rows) {
      this.word = word;
      this.sums = sums;
      this.rows = rows;
    }
  }

  WordSums(PackedWeights weights) {
    this.weights = weights;
  }

  /** Tells the scores of a sentence's words. */
  Sentence sentence(TaggerFeatures features) {
    return new Sentence(features);
  }

  private Known known(TaggerFeatures features, TaggerFeatures.Look word, int[] ids) {
    int hash = (word.form() + word.shape()) * 0x9e3779b1 >>> (Integer.SIZE - SLOT_BITS);
    for (int i = 0; i < TRIED; i++) {
      int slot = (hash + i) & (slots.length - 1);
      Known here = slots[slot];
      if (here == null) {
        Known added = add(features, word, ids);
        slots[slot] = added;
        return added;
      }
      if (here.word.equals(word)) {
        return here;
      }
    }
    return add(features, word, ids);
  }

  private Known add(TaggerFeatures features, TaggerFeatures.Look word, int[] ids) {
    int lanes = weights.lanes();
    long[] sums = new long[(2 * REACH + 1) * lanes];
    int[] rows = new int[2 * REACH + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = weights.gather(sums, i * lanes, ids, features.of(word, i - REACH, ids));
    }
    return new Known(word, sums, rows);
  }

  /** The words of one sentence. */
  final class Sentence {
    private final TaggerFeatures features;
    private final int[] ids = new int[TaggerFeatures.MOST];
    private final long[] lanes = new long[weights.lanes()];

    /** The words, with those beyond the sentence's ends. */
    private final Known[] words;

    private Sentence(TaggerFeatures features) {
      this.features = features;
      this.words = new Known[features.size() + 2 * REACH];
      for (int i = 0; i < words.length; i++) {
        words[i] = known(features, features.look(i - REACH), ids);
      }
    }

    /**
     * Adds to the score of each class.
     *
     * @param before the tag of the word before, as for {@link TaggerFeatures#at}
     * @param twoBefore the tag before that
     */
    void addTo(int[] scores, int i, int before, int twoBefore) {
      Arrays.fill(lanes, 0);
      int rows = weights.gather(lanes, 0, ids, features.context(i, before, twoBefore, ids));
      for (int distance = -REACH; distance <= REACH; distance++) {
        Known word = words[i + REACH + distance];
        int sum = REACH + distance;
        for (int k = 0; k < lanes.length; k++) {
          lanes[k] += word.sums[sum * lanes.length + k];
        }
        rows += word.rows[sum];
      }
      weights.spread(scores, lanes, rows);
    }
  }
}
