package vn.sotay.search;

import java.util.Optional;
import java.util.function.Function;

/**
 * A range as a query writes it. At least one bound is there; where only one value was written, both
 * are that value.
 *
 * @param isFromOpen whether the lower bound itself is left out
 * @param isToOpen whether the upper bound itself is left out
 */
record Range<B>(Optional<B> from, Optional<B> to, boolean isFromOpen, boolean isToOpen) {

  private static final String DOTS = "..";

  /** Returns the range that a text writes; empty if it is none. */
  static <B> Optional<Range<B>> of(String text, Function<String, Optional<B>> bound) {
    String value = text.strip();
    int dots = value.indexOf(DOTS);
    if (dots >= 0) {
      return between(value.substring(0, dots), value.substring(dots + DOTS.length()), bound);
    }
    return switch (value.isEmpty() ? ' ' : value.charAt(0)) {
      case '>' -> bound(value, bound).map(b -> new Range<>(some(b), none(), isOpen(value), false));
      case '<' -> bound(value, bound).map(b -> new Range<>(none(), some(b), false, isOpen(value)));
      case '≥' -> bound(value, bound).map(b -> new Range<>(some(b), none(), false, false));
      case '≤' -> bound(value, bound).map(b -> new Range<>(none(), some(b), false, false));
      default -> bound.apply(value).map(b -> new Range<>(some(b), some(b), false, false));
    };
  }

  private static <B> Optional<Range<B>> between(
      String from, String to, Function<String, Optional<B>> bound) {
    Optional<B> min = bound.apply(from.strip());
    Optional<B> max = bound.apply(to.strip());
    boolean isRead = (from.isBlank() || min.isPresent()) && (to.isBlank() || max.isPresent());
    return isRead && (min.isPresent() || max.isPresent())
        ? Optional.of(new Range<>(min, max, false, false))
        : Optional.empty();
  }

  private static <B> Optional<B> bound(String value, Function<String, Optional<B>> bound) {
    return bound.apply(value.substring(isOpen(value) || isSign(value) ? 1 : 2).strip());
  }

  private static boolean isSign(String value) {
    return value.charAt(0) == '≥' || value.charAt(0) == '≤';
  }

  private static boolean isOpen(String value) {
    return !isSign(value) && !value.startsWith("=", 1);
  }

  private static <B> Optional<B> some(B bound) {
    return Optional.of(bound);
  }

  private static <B> Optional<B> none() {
    return Optional.empty();
  }
}
