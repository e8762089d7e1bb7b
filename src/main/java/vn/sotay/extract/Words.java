package vn.sotay.extract;

import java.util.Arrays;
import vn.sotay.lang.TextNormalizer;

/** Gathers the words of a block, each run of white space as one space. */
final class Words implements CharSequence {

  private static final int ASCII_END = 0x80;

  /** White space beyond ASCII comes after it, but for the no-break space. */
  private static final int FIRST_WIDE_SPACE = 0x1680;

  private static final int FIRST_SIZE = 1024;

  private char[] chars = new char[FIRST_SIZE];
  private int length;
  private boolean spaceDue;
  private boolean plain = true;

  /** Parts what comes from what was. */
  void space() {
    spaceDue = true;
  }

  /** Returns where the text's first word begins, and notes white space before it. */
  int skipSpace(String text) {
    int start = 0;
    for (; start < text.length(); start++) {
      char c = text.charAt(start);
      if (c <= ' ') {
        spaceDue = true;
      } else if (isWordPart(c)) {
        return start;
      } else {
        spaceDue |= !isHyphenation(c);
      }
    }
    return start;
  }

  /** Adds the words from {@code start} on. Returns how many characters that are. */
  int add(String text, int start) {
    int before = length;
    int room = length + 1 + text.length() - start;
    if (room > chars.length) {
      chars = Arrays.copyOf(chars, 2 * room);
    }
    text.getChars(start, text.length(), chars, length + 1); // a space may come before
    for (int i = before + 1; i < room; i++) {
      char c = chars[i];
      if (isWordPart(c)) {
        if (spaceDue && length > 0) {
          chars[length++] = ' ';
        }
        spaceDue = false;
        plain &= c < ASCII_END;
        chars[length++] = c;
      } else {
        spaceDue |= !isHyphenation(c);
      }
    }
    return length - before;
  }

  private static boolean isWordPart(char c) {
    return c > ' ' && (c < ASCII_END || !(isSpace(c) || isHyphenation(c)));
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0' || (c >= FIRST_WIDE_SPACE && Character.isWhitespace(c));
  }

  /** Where a word may be cut says nothing to a reader. */
  private static boolean isHyphenation(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
  }

  /** Returns what was added, normalised and trimmed, and begins anew. */
  String take() {
    String words = length == 0 ? "" : new String(chars, 0, length);
    String text = plain ? words : Lines.trimmed(TextNormalizer.normalize(words));
    length = 0;
    spaceDue = false;
    plain = true;
    return text;
  }

  /** Returns the words before an offset, normalised and trimmed, and keeps those after it. */
  String takeUntil(int end) {
    String text = Lines.trimmed(TextNormalizer.normalize(new String(chars, 0, end)));
    System.arraycopy(chars, end, chars, 0, length - end);
    length -= end;
    return text;
  }

  /** Returns the words from an offset on, as they were added. */
  String from(int start) {
    return new String(chars, start, length - start);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
