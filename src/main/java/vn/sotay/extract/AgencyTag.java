package vn.sotay.extract;

import java.util.Locale;

/**
 * Knows the tag with which papers open their first sentence: {@code (ABO) }, {@code (Baohatinh.vn) -
 * }, {@code (NLĐO)- }, {@code TTH.VN - }.
 */
final class AgencyTag {

  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 6;
  private static final String DASHES = "-–—:";

  private AgencyTag() {}

  /**
   * Returns the offset at which the sentence begins: past the tag if there is one, else {@code
   * start}.
   *
   * @param text the text
   * @param start where the first paragraph begins
   * @param end just past its last character
   */
  static int skip(String text, int start, int end) {
    int tag = start < end && text.charAt(start) == '(' ? inBrackets(text, start, end) : bare(text, start, end);
    int sentence = Lines.startOfText(text, tag, end);
    return sentence == end ? start : sentence;
  }

  private static int inBrackets(String text, int start, int end) {
    int close = text.indexOf(')', start);
    if (close < 0 || close >= end || close - start > LONGEST) {
      return start;
    }
    String name = text.substring(start + 1, close).strip();
    int after = Lines.startOfText(text, close + 1, end);
    boolean dash = after < end && DASHES.indexOf(text.charAt(after)) >= 0;
    if (!isOutlet(name) || (!dash && !isCode(name))) {
      return start;
    }
    return dash ? after + 1 : after;
  }

  private static boolean isOutlet(String name) {
    return !name.isEmpty()
        && (Character.isUpperCase(name.codePointAt(0)) || isCode(name))
        && Lines.words(name) <= MOST_WORDS
        && Lines.hasLetter(name);
  }

  /** "ABO", "QBĐT", "Baohatinh.vn": nothing but capitals, or a domain. */
  private static boolean isCode(String name) {
    boolean domain = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    return domain || (name.equals(name.toUpperCase(Locale.ROOT)) && Lines.hasLetter(name));
  }

  /** "TTH.VN - Sáng 5/8": capitals before a dash, unless an abbreviation follows, as in HĐND - UBND. */
  private static int bare(String text, int start, int end) {
    int space = text.indexOf(' ', start);
    if (space < 0 || space - start < 3 || space - start > LONGEST / 2 || space + 3 >= end) {
      return start;
    }
    String name = text.substring(start, space);
    boolean dash = DASHES.indexOf(text.charAt(space + 1)) >= 0 && text.charAt(space + 2) == ' ';
    if (!dash || Lines.hasDigit(name) || !isCode(name)) {
      return start;
    }
    int next = space + 3;
    int wordEnd = text.indexOf(' ', next);
    String word = text.substring(next, wordEnd < 0 ? end : Math.min(wordEnd, end));
    boolean sentence = word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !isCode(word);
    return sentence ? next : start;
  }
}
