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

  private BrokenLines() {}

  /** Returns the paragraphs, one a line, with a blank line between them. */
  static String joined(String text) {
    List<String> lines =
        text.lines().map(Lines::trimmed).filter(line -> !line.isEmpty() && !isPageNumber(line)).toList();
    int width = width(lines);
    StringBuilder out = new StringBuilder(text.length());
    String before = "";
    for (String line : lines) {
      if (!before.isEmpty()) {
        out.append(goesOn(before, line, width) ? " " : "\n\n");
      }
      out.append(line);
      before = line;
    }
    return out.toString();
  }

  private static boolean isPageNumber(String line) {
    return line.length() <= 4 && line.chars().allMatch(Character::isDigit);
  }

  private static int width(List<String> lines) {
    List<Integer> lengths = lines.stream().map(String::length).sorted().toList();
    return lengths.isEmpty() ? 0 : lengths.get((int) (QUANTILE * (lengths.size() - 1)));
  }

  private static boolean goesOn(String before, String line, int width) {
    boolean lower = Character.isLowerCase(line.codePointAt(0));
    if (Lines.endsSentence(before)) {
      return before.length() >= VERY_FULL * width && (lower || !startsParagraph(line)) && !endsList(before);
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
