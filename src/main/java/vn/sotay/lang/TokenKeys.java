package vn.sotay.lang;

/**
 * Makes the keys of a text's tokens (see {@link Token#key()}), with their numbers (see {@link
 * Tokens#codeAt}). A text has few different ones, so that most are found among the last made: then
 * no string is built, and equal keys are mostly one object.
 */
final class TokenKeys {

  private static final int LEAST_SLOTS = 16;
  private static final int MOST_SLOTS = 1024;
  private static final int USUAL_LENGTH = 15;

  private final String text;

  /** The last made, each at the slot that its code says. */
  private final String[] keys;

  private final long[] codes;
  private char[] letters = new char[USUAL_LENGTH + 1];
  private long code;

  /**
   * Makes keys of a text.
   *
   * @param length how much of it will be asked about
   */
  TokenKeys(String text, int length) {
    this.text = text;
    int slots = Math.clamp(Integer.highestOneBit(length), LEAST_SLOTS, MOST_SLOTS);
    keys = new String[slots];
    codes = new long[slots];
  }

  /** Returns the key of the syllable at [start, end). */
  String syllable(int start, int end) {
    if (letters.length <= end - start) {
      letters = new char[2 * (end - start)];
    }
    int length = MatchingKey.write(text, start, end, letters);
    return length < 0 ? known(MatchingKey.of(text, start, end)) : key(length);
  }

  /** Returns the key of the digits or of the sign at [start, end). */
  String plain(int start, int end) {
    if (end - start > 1) {
      return known(text.substring(start, end));
    }
    letters[0] = text.charAt(start);
    return key(1);
  }

  /** Returns the key itself, which has been made elsewhere. */
  String known(String key) {
    code = Tokens.code(key);
    return key;
  }

  /** Returns the number of the key that was returned last. */
  long code() {
    return code;
  }

  /** Returns the key that {@link #letters} spell. */
  private String key(int length) {
    code = Tokens.code(letters, length);
    int slot = KeyTree.spread(code) & (keys.length - 1);
    if (codes[slot] != code || !Tokens.isExact(code)) {
      codes[slot] = code;
      keys[slot] = new String(letters, 0, length);
    }
    return keys[slot];
  }
}
