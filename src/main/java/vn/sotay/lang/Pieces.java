package vn.sotay.lang;

import java.util.Arrays;

/**
 * The pieces of one sentence: what a word is made of. A piece is a syllable, a number with its
 * inner signs (10.677, 30/9/2022), a code (12-HD, TP.HCM), or a run of one sign; white space never
 * lies within.
 *
 * <p>Kept in arrays and filled again for each sentence, since every syllable of every text passes
 * here.
 */
final class Pieces {

  /** What a piece looks like. */
  static final int LOWER = 0;

  static final int CAPITALIZED = 1;
  static final int UPPER = 2;
  static final int INITIAL = 3;

  /** A number, or a code with a digit in it. */
  static final int NUMBER = 4;

  static final int SIGN = 5;

  /** Beyond the sentence's ends. */
  static final int OUTSIDE = 6;

  /** Capitalized where every word would be: first in the sentence or after a sign. */
  static final int FIRST = 7;

  /** The forms of the two places before and after the sentence. */
  private static final int[] BEFORE = {11, 12};

  private static final int[] AFTER = {13, 14};

  private static final int FIRST_CAPACITY = 64;

  private final PieceReader reader = new PieceReader(this);
  private int size;
  private int[] starts = new int[FIRST_CAPACITY];
  private int[] ends = new int[FIRST_CAPACITY];
  private int[] forms = new int[FIRST_CAPACITY];
  private byte[] shapes = new byte[FIRST_CAPACITY];
  private boolean[] glued = new boolean[FIRST_CAPACITY];

  /** Replaces the pieces by those of the text from {@code start} to {@code end}. */
  void read(String text, int start, int end) {
    size = 0;
    reader.read(text, start, end);
  }

  void add(int start, int end, int form, int shape) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    forms[size] = form;
    glued[size] = size > 0 && ends[size - 1] == start;
    boolean first = size == 0 || shapes[size - 1] == SIGN;
    shapes[size] = (byte) (shape == CAPITALIZED && first ? FIRST : shape);
    size++;
  }

  private void grow() {
    int capacity = 2 * size;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    forms = Arrays.copyOf(forms, capacity);
    shapes = Arrays.copyOf(shapes, capacity);
    glued = Arrays.copyOf(glued, capacity);
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /**
   * Returns a number that stands for the piece: equal for all spellings of a syllable (see {@link
   * MatchingKey}) and for all numbers of one pattern. Defined two places beyond either end.
   */
  int form(int i) {
    if (i < 0) {
      return BEFORE[Math.max(-2, i) + 2];
    }
    return i < size ? forms[i] : AFTER[Math.min(1, i - size)];
  }

  /** Returns one of the constants above, {@link #OUTSIDE} beyond the ends. */
  int shape(int i) {
    return i < 0 || i >= size ? OUTSIDE : shapes[i];
  }

  /** Returns whether the piece follows the one before it without a space. */
  boolean glued(int i) {
    return i >= 0 && i < size && glued[i];
  }
}
