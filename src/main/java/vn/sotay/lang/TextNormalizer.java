package vn.sotay.lang;

import java.text.Normalizer;

/** Brings text into the one form in which Sotay stores it. */
public final class TextNormalizer {

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char CAPITAL_ETH = '\u00d0';
  private static final char SMALL_ETH = '\u00f0';
  private static final char CAPITAL_AFRICAN_D = '\u0189';
  private static final char SMALL_AFRICAN_D = '\u0256';
  private static final char CAPITAL_D_WITH_STROKE = '\u0110';
  private static final char SMALL_D_WITH_STROKE = '\u0111';

  private TextNormalizer() {}

  /**
   * Returns the text in Unicode normal form C (UAX #15), with look-alikes replaced one for one:
   * no-break space by space, Ð and Ɖ by Đ, and at the head of a word ð and ɖ by đ.
   *
   * <p>The result is as long as the input's NFC, so that offsets hold for both. Invisible
   * characters stay; tokens and keys skip them.
   */
  public static String normalize(String text) {
    if (isNormal(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = null;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      char replaced = replacement(composed, i);
      if (replaced != c) {
        out = out == null ? new StringBuilder(composed) : out;
        out.setCharAt(i, replaced);
      }
    }
    return out == null ? composed : out.toString();
  }

  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= NO_BREAK_SPACE && (!Letters.composed(c) || replacement(text, i) != c)) {
        return false;
      }
    }
    return true;
  }

  private static char replacement(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case NO_BREAK_SPACE -> ' ';
      case CAPITAL_ETH, CAPITAL_AFRICAN_D -> CAPITAL_D_WITH_STROKE;
      case SMALL_ETH, SMALL_AFRICAN_D -> headsWord(text, at) ? SMALL_D_WITH_STROKE : c;
      default -> c;
    };
  }

  /** No Vietnamese syllable has its đ elsewhere; an Icelandic ð within a name stays. */
  private static boolean headsWord(String text, int at) {
    return at == 0 || !Character.isLetter(text.charAt(at - 1));
  }

  /**
   * Returns whether a character takes no room on the page: zero-width characters, soft hyphen, byte
   * order mark.
   */
  public static boolean isInvisible(int c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }
}
