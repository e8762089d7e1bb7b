package vn.sotay.knowledge;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** How often pairs of numbers were seen, in eight bytes each time: what maps would take is more. */
final class PairCounts {

  private long[] pairs = new long[1024];
  private int size;

  /** Counts a pair once more; {@code one} is the smaller of the two. */
  void add(int one, int other) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = (long) one << Integer.SIZE | other;
  }

  /** Passes on each pair seen at least so often, by its first number, then by its second. */
  void forEach(int least, LongConsumer taker) {
    Arrays.sort(pairs, 0, size);
    int from = 0;
    for (int at = 1; at <= size; at++) {
      if (at == size || pairs[at] != pairs[from]) {
        if (at - from >= least) {
          taker.accept(pairs[from]);
        }
        from = at;
      }
    }
  }

  static int one(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int other(long pair) {
    return (int) pair;
  }
}
