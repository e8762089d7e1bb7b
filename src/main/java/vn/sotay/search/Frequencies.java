package vn.sotay.search;

import java.util.Arrays;

/** Numbers from 1 on, of which hardly any is large: half a byte each. */
final class Frequencies {

  /** From here on a number is kept in a list. */
  static final int LARGE = 15;

  private static final int HALF_BITS = 4;

  private final byte[] halves;
  private final int count;

  /** Where the large ones stand, in ascending order, and what they are. */
  private int[] places = {};

  private int[] numbers = {};
  private int large;
  private int most = 1;

  Frequencies(int count) {
    this.count = count;
    this.halves = new byte[(count + 1) / 2];
  }

  /** Sets a number; in ascending order of places, each once. */
  void set(int at, int number) {
    int half = Math.min(LARGE, number);
    halves[at >> 1] |= (byte) (half << ((at & 1) * HALF_BITS));
    if (half == LARGE) {
      if (large == places.length) {
        places = Arrays.copyOf(places, 2 * large + 1);
        numbers = Arrays.copyOf(numbers, 2 * large + 1);
      }
      places[large] = at;
      numbers[large++] = number;
      most = Math.max(most, number);
    }
  }

  int of(int at) {
    int half = (halves[at >> 1] >> ((at & 1) * HALF_BITS)) & LARGE;
    return half < LARGE ? half : numbers[Arrays.binarySearch(places, 0, large, at)];
  }

  int count() {
    return count;
  }

  /** Returns the greatest of the large ones. */
  int most() {
    return most;
  }

  /** Returns how much room they take. */
  long bytes() {
    return halves.length + (long) places.length * 2 * Integer.BYTES;
  }
}
