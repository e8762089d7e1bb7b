package vn.sotay.lang;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A run of tokens, with each key as one number beside it, so that tables compare numbers and not
 * strings: the list that {@link Tokenizer} makes, and every part of it. Immutable.
 *
 * <p>All readers of tokens see this one class, which the compiler can then look through; with the
 * lists of the standard library annotation took a tenth longer.
 */
public final class Tokens extends AbstractList<Token> implements RandomAccess {

  /** What keys are written with; a character's number is its place here plus one. */
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzăâêôơưđ0123456789,.-/\"():;%&'+?!…*[]";

  private static final int BITS = 6;

  /** Characters that fit into a number with a bit to spare, which tells exact codes from hashes. */
  private static final int LONGEST_EXACT = 10;

  private static final byte[] NUMBERS = numbers();

  private final Token[] tokens;
  private final long[] codes;
  private final int from;
  private final int size;

  private Tokens(Token[] tokens, long[] codes, int from, int size) {
    this.tokens = tokens;
    this.codes = codes;
    this.from = from;
    this.size = size;
  }

  private static byte[] numbers() {
    byte[] numbers = new byte[ALPHABET.chars().max().orElseThrow() + 1];
    for (int i = 0; i < ALPHABET.length(); i++) {
      numbers[ALPHABET.charAt(i)] = (byte) (i + 1);
    }
    return numbers;
  }

  /** Returns the tokens as such a run: themselves if they are one, else a copy. */
  public static Tokens of(List<Token> tokens) {
    if (tokens instanceof Tokens run) {
      return run;
    }
    Builder copy = new Builder(tokens.size());
    tokens.forEach(token -> copy.add(token, code(token.key())));
    return copy.build();
  }

  /** Gathers a run of tokens, whose codes are known already. */
  static final class Builder {
    private Token[] tokens;
    private long[] codes;
    private int size;

    Builder(int expected) {
      tokens = new Token[Math.max(1, expected)];
      codes = new long[tokens.length];
    }

    void add(Token token, long code) {
      if (size == tokens.length) {
        tokens = Arrays.copyOf(tokens, 2 * size);
        codes = Arrays.copyOf(codes, 2 * size);
      }
      tokens[size] = token;
      codes[size++] = code;
    }

    /** Returns all that were added; nothing may be added afterwards. */
    Tokens build() {
      return new Tokens(tokens, codes, 0, size);
    }
  }

  /**
   * Returns a number for a key, never 0: of equal keys the same, and of others another unless it
   * isn't {@linkplain #isExact exact}, as those of long or unusual keys aren't.
   */
  static long code(String key) {
    return code(key.toCharArray(), key.length());
  }

  /** As {@link #code(String)}, of the key that the first {@code length} letters spell. */
  static long code(char[] letters, int length) {
    if (length == 0 || length > LONGEST_EXACT) {
      return hash(letters, length);
    }
    long code = 0;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      int number = c < NUMBERS.length ? NUMBERS[c] : 0;
      if (number == 0) {
        return hash(letters, length);
      }
      code = code << BITS | number;
    }
    return code;
  }

  /** Returns whether a code stands for one key only. */
  static boolean isExact(long code) {
    return code > 0;
  }

  private static long hash(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    return Long.MIN_VALUE | hash;
  }

  @Override
  public Token get(int index) {
    return tokens[from + Objects.checkIndex(index, size)];
  }

  /** Returns the number of a token's key, see {@link #code(String)}. */
  public long codeAt(int index) {
    return codes[from + Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Tokens subList(int start, int end) {
    Objects.checkFromToIndex(start, end, size);
    return new Tokens(tokens, codes, from + start, end - start);
  }
}
