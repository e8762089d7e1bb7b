package vn.sotay.extract;

import vn.sotay.article.Span;

/** An article's text as it grows: blocks with a blank line between. */
final class BlockText {

  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();

  /** Returns the block of a text in which a range stands. */
  static Span around(Span range, String text) {
    int before = text.lastIndexOf(BETWEEN, range.start());
    int after = text.indexOf(BETWEEN, range.end());
    return new Span(before < 0 ? 0 : before + BETWEEN.length(), after < 0 ? text.length() : after);
  }

  /** Returns where the next block will begin. */
  int next() {
    return text.isEmpty() ? 0 : text.length() + BETWEEN.length();
  }

  /** Adds a block; returns where it stands. */
  Span add(String block) {
    if (!text.isEmpty()) {
      text.append(BETWEEN);
    }
    int start = text.length();
    text.append(block);
    return new Span(start, text.length());
  }

  /** Returns the text so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
