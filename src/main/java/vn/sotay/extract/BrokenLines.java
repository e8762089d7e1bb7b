package vn.sotay.extract;

import java.util.List;
import java.util.Locale;

/**
 * Rejoins paragraphs that were broken into lines of a page's width.
 *
 * <p>A line goes on in the next one if it is about as long as the longest, or if the next begins in
 * lower case; unless it ends a sentence and stops short.
 */
final class BrokenLines {

  /** A line of at least this share of the width was broken by the margin. */
  private static final double FULL = 0.8;

  /** A full line that ends a sentence ends its paragraph only if it stops short of this. */
  private static final double VERY_FULL = 0.93;

  /** The width is that which this share of the lines doesn't exceed; a few stick out. */
  private static final double QUANTILE = 0.9;

  /** A page's number with its label. */
  private static final int LONGEST_PAGE_NUMBER = 16;

  private static final List<String> PAGE_LABELS = List.of("trang", "page", "of", "tr.");

  private BrokenLines() {}

  /**
   * Returns the paragraphs, one a line, with a blank line between them.
   *
   * @param text a blank line in it ends a paragraph, unless the sentence plainly goes on
   */
  static String joined(String text) {
    List<String> lines =
        text.lines().map(Lines::trimmed).filter(line -> !isPageNumber(line)).toList();
    int width = width(lines.stream().filter(line -> !line.isEmpty()).toList());
    StringBuilder out = new StringBuilder(text.length());
    String before = "";
    boolean parted = false;
    for (String line : lines) {
      if (line.isEmpty()) {
        parted = true;
        continue;
      }
      boolean goesOn = !before.isEmpty() && goesOn(before, line, width, parted);
      if (goesOn && isHyphenated(before, line)) {
        out.setLength(out.length() - 1);
      } else if (!before.isEmpty()) {
        out.append(goesOn ? " " : "\n\n");
      }
      out.append(line);
      before = line;
      parted = false;
    }
    return out.toString();
  }

  /** "12", "- 12 -", "Trang 3/7", "Page 3 of 7": a figure, and hardly anything else. */
  private static boolean isPageNumber(String line) {
    if (line.isEmpty() || line.length() > LONGEST_PAGE_NUMBER || !Lines.hasDigit(line)) {
      return false;
    }
    String words = line.toLowerCase(Locale.ROOT);
    for (String label : PAGE_LABELS) {
      words = words.replace(label, "");
    }
    return words.codePoints().noneMatch(Character::isLetter)
        && words.chars().filter(Character::isDigit).count() <= 6
        && (words.length() < line.length() || line.length() <= 4 || isDashed(line));
  }

  private static boolean isDashed(String line) {
    return "-–—[".indexOf(line.charAt(0)) >= 0
        && "-–—]".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** A word was broken: a letter, a hyphen, and on the next line a small letter. */
  private static boolean isHyphenated(String before, String line) {
    int end = before.length() - 1;
    return end > 0
        && "-\u00ad\u2010".indexOf(before.charAt(end)) >= 0
        && Character.isLowerCase(before.charAt(end - 1))
        && Character.isLowerCase(line.charAt(0));
  }

  private static int width(List<String> lines) {
    List<Integer> lengths = lines.stream().map(String::length).sorted().toList();
    return lengths.isEmpty() ? 0 : lengths.get((int) (QUANTILE * (lengths.size() - 1)));
  }

  private static boolean goesOn(String before, String line, int width, boolean parted) {
    boolean lower = Character.isLowerCase(line.codePointAt(0));
    if (parted) {
      return lower && !Lines.endsSentence(before);
    }
    if (Lines.endsSentence(before)) {
      return before.length() >= VERY_FULL * width
          && (lower || !startsParagraph(line))
          && !endsList(before);
    }
    return lower || before.length() >= FULL * width || startsInTheMiddle(before);
  }

  private static boolean startsParagraph(String line) {
    return "-–•*+".indexOf(line.charAt(0)) >= 0 || line.toUpperCase(Locale.ROOT).equals(line);
  }

  private static boolean endsList(String line) {
    return line.endsWith(":") || line.endsWith(";");
  }

  private static boolean startsInTheMiddle(String before) {
    return before.endsWith(",");
  }
}
