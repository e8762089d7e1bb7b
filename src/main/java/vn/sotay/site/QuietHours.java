package vn.sotay.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.sotay.article.VietnamTime;

/**
 * A daily span in which a site is left alone, in Vietnam's time; {@code 22:00-05:30} goes over
 * midnight.
 *
 * @param from inclusive
 * @param until exclusive, different from {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /**
   * @throws IllegalArgumentException if both ends are the same
   */
  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours end when they begin: " + from);
    }
  }

  /** Reads {@code 07:00-09:30}; empty if it has another form. */
  public static Optional<QuietHours> parse(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    try {
      LocalTime from = LocalTime.parse(ends[0].strip());
      LocalTime until = LocalTime.parse(ends[1].strip());
      return from.equals(until) ? Optional.empty() : Optional.of(new QuietHours(from, until));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns how long the quiet still lasts at {@code now}; zero outside of it. */
  public Duration left(Instant now) {
    LocalTime time = LocalTime.ofInstant(now, VietnamTime.OFFSET);
    boolean overMidnight = until.isBefore(from);
    boolean begun = !time.isBefore(from);
    boolean open = time.isBefore(until);
    boolean quiet = overMidnight ? begun || open : begun && open;
    if (!quiet) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(time, until);
    return left.isNegative() ? left.plusDays(1) : left;
  }
}
