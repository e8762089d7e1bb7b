package vn.sotay.search;

import java.util.OptionalInt;

/**
 * A range of years, bounds included.
 *
 * @param from absent for no lower bound
 * @param to absent for no upper bound
 */
public record YearRange(OptionalInt from, OptionalInt to) {

  /** Every year, and whatever is undated. */
  public static final YearRange ALL = new YearRange(OptionalInt.empty(), OptionalInt.empty());

  public static YearRange of(int year) {
    return between(year, year);
  }

  public static YearRange between(int from, int to) {
    return new YearRange(OptionalInt.of(from), OptionalInt.of(to));
  }

  public boolean isBounded() {
    return from.isPresent() || to.isPresent();
  }
}
