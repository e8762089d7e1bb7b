package vn.sotay.annotate;

import vn.sotay.lang.KeySet;

/**
 * Tells where a line was broken within a date, as in texts with lines of one width: {@code ngày}
 * and on the next line {@code 5/3/2024}.
 */
final class WrappedDates {

  private static final KeySet BEFORE_NUMBER = Words.keys("ngày tháng năm");
  private static final KeySet BEFORE_WORD = Words.keys("tháng năm");

  private WrappedDates() {}

  /** Returns whether a date goes on over the break before token {@code at}, which begins a line. */
  static boolean goesOn(Words words, int at) {
    int last = at - 1;
    boolean toNumber =
        words.isNumber(at)
            && (words.isAny(last, BEFORE_NUMBER)
                || (words.is(last, "-") && words.isNumber(last - 1)));
    boolean toWord = words.isNumber(last) && words.isAny(at, BEFORE_WORD) && words.isLower(at);
    return (toNumber || toWord) && words.isNextLine(at);
  }
}
