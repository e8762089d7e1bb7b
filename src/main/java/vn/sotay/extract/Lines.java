package vn.sotay.extract;

import java.util.Set;
import java.util.regex.Pattern;
import vn.sotay.lang.TextNormalizer;

/** What can be told of a line of text by its form alone. */
final class Lines {

  /** Kana and ideographs; hangul, which comes after them, is parted by spaces. */
  private static final char FIRST_IDEOGRAPH = '\u3041';

  private static final char LAST_IDEOGRAPH = '\u9fff';

  private static final String STOPS = ".!?…:;。！？；：।؟۔";
  private static final String CLOSERS = "\"”’')]»*";

  private static final int ASCII_END = 0x7f;

  /** A name with its pen-name, place or paper: "Hải Triều (Báo Tam Giang Mới)". */
  private static final int LONGEST_NAME = 60;

  private static final int MOST_NAME_WORDS = 9;

  /** Small words that join names. */
  private static final Set<String> JOINERS = Set.of("-", "–", "&", "và", ",", "|", "/", "+");

  /** White space and commas: {@code Nguyên Bình, Thu Hà}. */
  private static final Pattern WORD_ENDS = Pattern.compile("[\\s,]+");

  private Lines() {}

  /** Returns the text without white space and invisible characters at its ends. */
  static String trimmed(String text) {
    int start = startOfText(text, 0, text.length());
    return text.substring(start, endOfText(text, start, text.length()));
  }

  /** Returns the text trimmed, every run of white space in it one space. */
  static String collapsed(String text) {
    if (isCollapsed(text)) {
      return trimmed(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean due = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        due = true;
      } else {
        if (due && !out.isEmpty()) {
          out.append(' ');
        }
        due = false;
        out.append(c);
      }
    }
    return trimmed(out.toString());
  }

  /** Most texts are, and needn't be copied. */
  private static boolean isCollapsed(String text) {
    char before = '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = c > ' ' && (c < ASCII_END || !isSpace(c));
      if (!word && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Returns the offset of the first visible character of {@code [from, to)}, or {@code to}. */
  static int startOfText(String text, int from, int to) {
    int start = from;
    while (start < to && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Returns the offset just past the last visible character of {@code [from, to)}. */
  static int endOfText(CharSequence text, int from, int to) {
    int end = to;
    while (end > from && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return isSpace(c) || TextNormalizer.isInvisible(c);
  }

  /** Returns whether the text ends as a sentence does, or a clause before a list. */
  static boolean endsSentence(CharSequence text) {
    int end = endOfText(text, 0, text.length());
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Returns whether every word begins as names do: "Nguyên Bình - Thu Hà", "T.PHƯƠNG". */
  static boolean isNameLike(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NAME) {
      return false;
    }
    String[] words = WORD_ENDS.split(text, 0);
    int names = 0;
    for (String word : words) {
      if (JOINERS.contains(word)) {
        continue;
      }
      String bare = word.startsWith("(") ? word.substring(1) : word;
      if (bare.isEmpty() || !Character.isUpperCase(bare.codePointAt(0)) || hasDigit(bare)) {
        return false;
      }
      names++;
    }
    return names > 0 && names <= MOST_NAME_WORDS;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how many words the text has, counted by its spaces; where none part them, as in Chinese
   * and Japanese, two characters count as one.
   */
  static int words(String text) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      ideographs += isIdeograph(text.charAt(i)) ? 1 : 0;
      inside = !blank;
    }
    return Math.max(words, ideographs / 2);
  }

  /** Returns whether a character is one of those that stand for a syllable or a word. */
  static boolean isIdeograph(char c) {
    return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
  }
}
