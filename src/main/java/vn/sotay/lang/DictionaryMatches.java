package vn.sotay.lang;

import java.util.Arrays;

/** Where words of the lexicon stand in a sentence, overlapping ones included. */
final class DictionaryMatches {

  private static final int WIDTH = Lexicon.LONGEST_WORD + 1;
  private static final int FIRST_CAPACITY = 64;

  private final Lexicon lexicon;
  private int size;

  /** At i * WIDTH + length: what the lexicon has of the word of that length at i. */
  private byte[] values = new byte[FIRST_CAPACITY * WIDTH];

  /** How many pieces from i on are the start of some word. */
  private int[] reach = new int[FIRST_CAPACITY];

  private int[] longestFrom = new int[FIRST_CAPACITY];
  private int[] longestUpTo = new int[FIRST_CAPACITY + 1];
  private int[] longestAcross = new int[FIRST_CAPACITY];
  private int[] symbols = new int[FIRST_CAPACITY];

  /** Bit 0: within a word of the longest-match reading from the left; bit 1: from the right. */
  private byte[] inside = new byte[FIRST_CAPACITY];

  DictionaryMatches(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void read(Pieces pieces) {
    size = pieces.size();
    reserve();
    for (int i = 0; i < size; i++) {
      symbols[i] = lexicon.symbol(pieces.form(i));
    }
    for (int i = 0; i < size; i++) {
      match(i);
    }
    readFromTheLeft();
    readFromTheRight();
  }

  private void reserve() {
    if (size > reach.length) {
      int capacity = 2 * size;
      values = new byte[capacity * WIDTH];
      reach = new int[capacity];
      longestFrom = new int[capacity];
      longestUpTo = new int[capacity + 1];
      longestAcross = new int[capacity];
      symbols = new int[capacity];
      inside = new byte[capacity];
    }
    Arrays.fill(values, 0, size * WIDTH, (byte) 0);
    Arrays.fill(longestFrom, 0, size, 1);
    Arrays.fill(longestUpTo, 0, size + 1, 1);
    Arrays.fill(longestAcross, 0, size, 0);
    Arrays.fill(inside, 0, size, (byte) 0);
  }

  private void match(int from) {
    int state = lexicon.first(symbols[from]);
    int length = 0;
    while (state != Lexicon.NONE) {
      length++;
      int value = lexicon.value(state);
      if (value > 0) {
        values[from * WIDTH + length] = (byte) value;
        longestFrom[from] = length;
        longestUpTo[from + length] = Math.max(longestUpTo[from + length], length);
      }
      int next = from + length;
      boolean over = next == size || length == Lexicon.LONGEST_WORD || symbols[next] < 0;
      state = over ? Lexicon.NONE : lexicon.next(state, symbols[next]);
    }
    reach[from] = length;
    for (int i = from + 1; i < from + longestFrom[from]; i++) {
      longestAcross[i] = Math.max(longestAcross[i], longestFrom[from]);
    }
  }

  private void readFromTheLeft() {
    for (int i = 0; i < size; i += longestFrom[i]) {
      for (int k = 1; k < longestFrom[i]; k++) {
        inside[i + k] |= 1;
      }
    }
  }

  private void readFromTheRight() {
    for (int end = size; end > 0; end -= longestUpTo[end]) {
      for (int k = 1; k < longestUpTo[end]; k++) {
        inside[end - k] |= 2;
      }
    }
  }

  /** Returns how well the word of {@code length} pieces at {@code from} is attested; 0 if none. */
  int level(int from, int length) {
    return from < 0 || from + length > size ? 0 : Lexicon.level(values[from * WIDTH + length]);
  }

  /** Returns the lexicon's value of the {@code length} pieces at {@code from}; 0 if no word. */
  int value(int from, int length) {
    return length >= WIDTH ? 0 : values[from * WIDTH + length] & 0xff;
  }

  /** Returns whether the pieces are the start of a longer word. */
  boolean goesOn(int from, int length) {
    return from >= 0 && reach[from] > length;
  }

  int longestFrom(int i) {
    return longestFrom[i];
  }

  /** Returns the length of the longest word that ends just before {@code i}. */
  int longestUpTo(int i) {
    return longestUpTo[i];
  }

  /** Returns the length of the longest word that covers {@code i - 1} and {@code i}; 0 if none. */
  int longestAcross(int i) {
    return longestAcross[i];
  }

  /** Returns in which longest-match readings {@code i} goes on with the word before, two bits. */
  int inside(int i) {
    return i < 0 || i >= size ? 0 : inside[i];
  }
}
