package vn.sotay.search;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of figures, bounds included.
 *
 * @param min absent for no lower bound
 * @param max absent for no upper bound
 */
public record NumberRange(Optional<BigDecimal> min, Optional<BigDecimal> max) {

  /** Every figure. */
  public static final NumberRange ALL = new NumberRange(Optional.empty(), Optional.empty());

  public static NumberRange atLeast(BigDecimal min) {
    return new NumberRange(Optional.of(min), Optional.empty());
  }

  public static NumberRange atMost(BigDecimal max) {
    return new NumberRange(Optional.empty(), Optional.of(max));
  }

  public static NumberRange between(BigDecimal min, BigDecimal max) {
    return new NumberRange(Optional.of(min), Optional.of(max));
  }

  public boolean contains(BigDecimal value) {
    return min.filter(bound -> value.compareTo(bound) < 0).isEmpty()
        && max.filter(bound -> value.compareTo(bound) > 0).isEmpty();
  }

  public boolean isBounded() {
    return min.isPresent() || max.isPresent();
  }
}
