package vn.sotay.lang;

import vn.sotay.article.Span;

/**
 * The smallest piece of text: a syllable, a run of digits, or one sign.
 *
 * @param start offset of its first character
 * @param end offset just past its last character
 * @param kind which of the three
 * @param key a syllable's {@link MatchingKey}, a number's digits, a sign with all dashes as {@code
 *     -}, all slashes as {@code /} and all double quotes as {@code "}
 */
public record Token(int start, int end, Kind kind, String key) {

  /** What a token is. */
  public enum Kind {
    /** A run of letters with their marks; {@code '} within it belongs to it (H'Hen). */
    SYLLABLE,
    /** A run of decimal digits. */
    NUMBER,
    /** Any other character that isn't white space. */
    SIGN
  }

  public Span span() {
    return new Span(start, end);
  }

  public boolean is(String otherKey) {
    return key.equals(otherKey);
  }

  public boolean isSyllable() {
    return kind == Kind.SYLLABLE;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /**
   * Returns whether the token starts with a capital letter in {@code text}, the text it was cut
   * from.
   */
  public boolean isCapitalized(String text) {
    return Character.isUpperCase(text.codePointAt(start));
  }
}
