package vn.sotay.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an article appeared, to the minute where the page tells it: in Vietnamese local time
 * (UTC+7); for a foreign paper in its own, as it writes it.
 *
 * @param date the day
 * @param time the minute; empty where only the day is known
 */
public record PublicationTime(LocalDate date, Optional<LocalTime> time)
    implements Comparable<PublicationTime> {

  public PublicationTime {
    time = time.map(t -> t.truncatedTo(ChronoUnit.MINUTES));
  }

  public static PublicationTime of(LocalDate date) {
    return new PublicationTime(date, Optional.empty());
  }

  public static PublicationTime of(LocalDate date, LocalTime time) {
    return new PublicationTime(date, Optional.of(time));
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws java.time.format.DateTimeParseException if the text is neither {@code 2023-08-12} nor
   *     {@code 2023-08-12T14:39}
   */
  public static PublicationTime parse(String text) {
    int t = text.indexOf('T');
    return t < 0
        ? of(LocalDate.parse(text))
        : of(LocalDate.parse(text.substring(0, t)), LocalTime.parse(text.substring(t + 1)));
  }

  @Override
  public int compareTo(PublicationTime other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0
        ? byDate
        : time.orElse(LocalTime.MIN).compareTo(other.time.orElse(LocalTime.MIN));
  }

  /** Returns {@code 2023-08-12T14:39}, or {@code 2023-08-12} where the time is unknown. */
  @Override
  public String toString() {
    return time.map(t -> date + "T" + t).orElse(date.toString());
  }
}
