package vn.sotay.site;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to behave on a site.
 *
 * @param pause at least this between two requests; robots.txt or a slow server make it longer
 * @param daily requests in a day of Vietnam, at least 1; absent where nobody named a number: then
 *     it is {@link #DAILY}
 * @param quiet hours in which nothing is asked for; absent if there are none
 * @param verified whether the server's certificate must be valid; false is an exception for a site
 *     whose certificate chain is known to be broken, and every crawl that uses it says so
 */
public record Manners(
    Duration pause, OptionalInt daily, Optional<QuietHours> quiet, boolean verified) {

  /** The pause where a profile names none: one page in two seconds burdens no provincial server. */
  public static final Duration PAUSE = Duration.ofSeconds(2);

  /** A paper publishes some hundred articles a day; the rest of the budget reads its archive. */
  public static final int DAILY = 10_000;

  public static final Manners DEFAULT =
      new Manners(PAUSE, OptionalInt.empty(), Optional.empty(), true);

  /**
   * @throws IllegalArgumentException if the pause is negative or the daily budget not positive
   */
  public Manners {
    if (pause.isNegative() || daily.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "a pause is at least 0 and a daily budget at least 1, got %s and %s"
              .formatted(pause, daily));
    }
  }

  /** Returns the same manners with another pause. */
  public Manners pausing(Duration other) {
    return new Manners(other, daily, quiet, verified);
  }

  /** Returns how many requests a day has. */
  public int budget() {
    return daily.orElse(DAILY);
  }

  /** Returns the same manners, completed by the budget and the quiet hours that are usual. */
  public Manners or(Manners usual) {
    return new Manners(
        pause, daily.isPresent() ? daily : usual.daily, quiet.or(usual::quiet), verified);
  }

  /** Returns the same manners with another daily budget. */
  public Manners daily(int requests) {
    return new Manners(pause, OptionalInt.of(requests), quiet, verified);
  }

  /** Returns the same manners with quiet hours. */
  public Manners quiet(QuietHours hours) {
    return new Manners(pause, daily, Optional.of(hours), verified);
  }

  /** Returns the same manners for a site whose certificate is known to be broken. */
  public Manners unverified() {
    return new Manners(pause, daily, quiet, false);
  }
}
