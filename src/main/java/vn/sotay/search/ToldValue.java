package vn.sotay.search;

import java.math.BigDecimal;
import java.util.Optional;
import vn.sotay.article.Mention;
import vn.sotay.article.Unit;
import vn.sotay.notebook.Correction;

/**
 * A figure's value, and how far it may be from what was counted.
 *
 * <p>A percentage printed with so many decimals is a rounded one: it covers half a unit of its last
 * digit to either side, so that 45/48, which is 93.75 %, contradicts neither 94 % nor 93.8 %, but
 * 93 %. A part of a whole and whatever else was counted are exact.
 *
 * @param value see {@link Unit}
 * @param slack half a unit of the last digit printed; zero for what is exact
 */
record ToldValue(BigDecimal value, BigDecimal slack) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A percentage's value is a part of one. */
  private static final int PERCENT_DIGITS = 2;

  private static final String DECIMAL_SIGNS = ",.";

  /**
   * Returns what a figure tells; empty for a range.
   *
   * @param printed its exact words
   * @param said what was said of it: a value put right was typed, that of an added figure is
   *     printed
   */
  static Optional<ToldValue> of(
      Mention.Quantity figure, String printed, Optional<Correction> said) {
    return figure.value().map(value -> new ToldValue(value, slack(figure, value, printed, said)));
  }

  private static BigDecimal slack(
      Mention.Quantity figure, BigDecimal value, String printed, Optional<Correction> said) {
    if (figure.unit() != Unit.PERCENT) {
      return BigDecimal.ZERO;
    }
    boolean isTyped =
        said.filter(each -> !each.adds())
            .filter(each -> each.values().containsKey("value"))
            .isPresent();
    int decimals = isTyped ? Math.max(0, value.scale() - PERCENT_DIGITS) : decimals(printed);
    return HALF.movePointLeft(decimals + PERCENT_DIGITS);
  }

  /** Returns how many digits stand behind the decimal sign: none in "95%", one in "95,3 %". */
  private static int decimals(String printed) {
    int digits = 0;
    boolean counting = false;
    for (int at = 0; at < printed.length(); at++) {
      char c = printed.charAt(at);
      if (Character.isDigit(c)) {
        digits += counting ? 1 : 0;
      } else if (DECIMAL_SIGNS.indexOf(c) >= 0) {
        counting = true;
      }
    }
    return digits;
  }

  /**
   * Returns whether both may tell of the same count: the finer one lies in what the other covers.
   */
  boolean agreesWith(ToldValue other) {
    BigDecimal apart = value.subtract(other.value).abs();
    return apart.compareTo(slack.max(other.slack)) <= 0;
  }
}
