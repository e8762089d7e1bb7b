package vn.sotay.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.sotay.article.PublicationTime;

/**
 * Reads dates written for machines: {@code 2026-03-01T09:51:00+07:00}, {@code
 * 2020-07-19T16:19:12+0700}, {@code 2026-03-07 08:07}, {@code 2026-03-07T08:52:11.000 +07:00}.
 *
 * <p>Without a zone the time is Vietnamese; with one it is turned into Vietnamese time. Midnight
 * sharp stands for a day whose time isn't known: systems write it where an editor gave a date only.
 */
final class MachineTime {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final int DATE_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;

  private MachineTime() {}

  /** Returns the time; for other forms what {@link DateReader} finds; empty for none. */
  static Optional<PublicationTime> read(String value) {
    String text = value.strip();
    if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return DateReader.find(text).map(DateReader.Found::time);
    }
    try {
      LocalDate date = LocalDate.parse(text.substring(0, DATE_LENGTH));
      return Optional.of(time(text).map(t -> local(date, t, text)).orElse(PublicationTime.of(date)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    if (text.length() < MINUTE_LENGTH || !Character.isDigit(text.charAt(DATE_LENGTH + 1))) {
      return Optional.empty();
    }
    return Optional.of(LocalTime.parse(text.substring(DATE_LENGTH + 1, MINUTE_LENGTH)));
  }

  private static PublicationTime local(LocalDate date, LocalTime time, String text) {
    if (time.equals(LocalTime.MIDNIGHT)) {
      return PublicationTime.of(date);
    }
    LocalDateTime here =
        LocalDateTime.of(date, time).atOffset(offset(text)).withOffsetSameInstant(VIETNAM).toLocalDateTime();
    return PublicationTime.of(here.toLocalDate(), here.toLocalTime());
  }

  private static ZoneOffset offset(String text) {
    String tail = text.substring(MINUTE_LENGTH);
    int sign = Math.max(tail.lastIndexOf('+'), tail.lastIndexOf('-'));
    if (sign < 0) {
      return tail.endsWith("Z") ? ZoneOffset.UTC : VIETNAM;
    }
    String digits = tail.substring(sign + 1).replace(":", "");
    return digits.length() == 4 || digits.length() == 2
        ? ZoneOffset.of(tail.charAt(sign) + digits)
        : VIETNAM;
  }
}
