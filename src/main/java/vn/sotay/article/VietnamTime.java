package vn.sotay.article;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Vietnam's time, by which days begin and moments are shown. */
public final class VietnamTime {

  /** One offset is enough: Vietnam has no summer time. */
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private VietnamTime() {}

  /** Returns the day that it is in Vietnam at that moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, OFFSET);
  }

  /** Returns the day that it is in Vietnam now. */
  public static LocalDate today(Clock clock) {
    return day(clock.instant());
  }

  /** Returns a day as Vietnamese papers write it: {@code 02/09/2025}. */
  public static String written(LocalDate day) {
    return DAY.format(day);
  }
}
