package vn.sotay.annotate;

import java.util.Arrays;
import vn.sotay.lang.KeyTree;
import vn.sotay.lang.Tokens;

/**
 * What words and pairs of words weigh for each thing a clause may state. All that a text asks for
 * lies close together: a row a word, a pair at its second word.
 */
final class WordWeights {

  private final int width;
  private final KeyTree words = new KeyTree();

  /** By place in the tree, {@link #width} numbers each. */
  private double[] rows = {};

  /**
   * A table without words.
   *
   * @param width numbers of each word
   */
  WordWeights(int width) {
    this.width = width;
  }

  /** Sets what one word weighs, or two with a space between. */
  void put(String keys, double[] weights, double strength) {
    int place = KeyTree.ROOT;
    for (String key : keys.split(" ", -1)) {
      place = words.put(place, key);
    }
    if ((place + 1) * width > rows.length) {
      rows = Arrays.copyOf(rows, 2 * (place + 1) * width);
    }
    for (int i = 0; i < width; i++) {
      rows[place * width + i] = weights[i] * strength;
    }
  }

  /**
   * Returns where the word stands that token {@code at} is after another; {@link KeyTree#ROOT} if
   * nowhere.
   *
   * @param before where that one stands; {@link KeyTree#ROOT} for a word alone
   */
  int place(int before, Tokens tokens, int at) {
    return tokens.get(at).isNumber()
        ? words.next(before, Signs.NUMBER)
        : words.next(before, tokens, at);
  }

  /** Adds the weights of a place; nothing at the root. */
  void addTo(double[] sum, int place) {
    if (place != KeyTree.ROOT) {
      for (int i = 0; i < width; i++) {
        sum[i] += rows[place * width + i];
      }
    }
  }
}
