package vn.sotay.search;

import java.util.Optional;
import vn.sotay.article.Unit;

/**
 * Which figures are looked for. Everything given must hold of one and the same figure.
 *
 * @param unit what kind of figure; percent takes ratios in as well, 48/50 as 96
 * @param values the figure's range, in the unit's measure ({@link Unit})
 * @param counted words of what is counted, or of the sentence it stands in; all of them; blank for
 *     any
 * @param province then or now, with or without accents
 * @param years of publication
 * @param from how many to skip
 * @param size how many to return
 */
public record NumberRequest(
    Optional<Unit> unit,
    NumberRange values,
    String counted,
    Optional<String> province,
    YearRange years,
    int from,
    int size) {

  private static final int DEFAULT_SIZE = 50;

  /** Every figure; the first fifty. */
  public static final NumberRequest ALL =
      new NumberRequest(
          Optional.empty(), NumberRange.ALL, "", Optional.empty(), YearRange.ALL, 0, DEFAULT_SIZE);

  /**
   * @throws IllegalArgumentException if {@code from} or {@code size} is negative or too large
   */
  public NumberRequest {
    Paging.check(from, size);
  }

  public NumberRequest page(int newFrom, int newSize) {
    return new NumberRequest(unit, values, counted, province, years, newFrom, newSize);
  }

  public static NumberRequest of(Unit unit) {
    return new NumberRequest(
        Optional.of(unit), ALL.values, ALL.counted, ALL.province, ALL.years, 0, DEFAULT_SIZE);
  }
}
