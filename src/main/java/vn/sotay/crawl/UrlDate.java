package vn.sotay.crawl;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The day that an address names, as many do: {@code /2023/05/06/}, {@code /202305/} on the sites
 * that file by month, {@code -20230506101500.htm} in ids made of the time, and {@code
 * -188230506101500123.htm}, where a site's number goes before a year of two digits.
 */
final class UrlDate {

  private static final int FIRST_YEAR = 1998;
  private static final int LAST_YEAR = 2099;

  /** Digits of {@code 20230506101500}: a date and a time; with fewer a number may be just an id. */
  private static final int TIME_DIGITS = 14;

  /** Digits of {@code 188230506101500123}: a site's number, date, time, milliseconds. */
  private static final int SITE_ID_DIGITS = 18;

  private static final int SITE_DIGITS = 3;
  private static final int MONTH_DIGITS = 6;

  private UrlDate() {}

  /**
   * Returns the latest day on which the page can have appeared by its address: the last of the
   * month where only that is named; empty if the address names no date.
   */
  static Optional<LocalDate> latest(URI url) {
    String[] parts = url.getRawPath().split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      Optional<LocalDate> found = month(parts, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return ofTime(url.getRawPath());
  }

  private static Optional<LocalDate> month(String[] parts, int at) {
    String part = parts[at];
    if (!isNumber(part)) {
      return Optional.empty();
    }
    if (part.length() == MONTH_DIGITS) {
      return day(number(part, 0, 4), number(part, 4, 2), 0);
    }
    boolean year = part.length() == 4 && at + 1 < parts.length && isShort(parts[at + 1]);
    if (!year) {
      return Optional.empty();
    }
    int day = at + 2 < parts.length && isShort(parts[at + 2]) ? Integer.parseInt(parts[at + 2]) : 0;
    return day(number(part, 0, 4), Integer.parseInt(parts[at + 1]), day);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isShort(String part) {
    return isNumber(part) && part.length() <= 2;
  }

  private static int number(String digits, int from, int length) {
    return Integer.parseInt(digits, from, from + length, 10);
  }

  /**
   * @param day 0 for the month's last
   */
  private static Optional<LocalDate> day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> ofTime(String path) {
    int end = path.length();
    while (end > 0) {
      int to = end;
      while (to > 0 && !isDigit(path.charAt(to - 1))) {
        to--;
      }
      int from = to;
      while (from > 0 && isDigit(path.charAt(from - 1))) {
        from--;
      }
      Optional<LocalDate> found = ofDigits(path.substring(from, to));
      if (found.isPresent()) {
        return found;
      }
      end = from;
    }
    return Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<LocalDate> ofDigits(String digits) {
    if (digits.length() >= TIME_DIGITS && digits.length() < SITE_ID_DIGITS) {
      return isTime(digits, 8)
          ? day(number(digits, 0, 4), number(digits, 4, 2), number(digits, 6, 2))
          : Optional.empty();
    }
    if (digits.length() == SITE_ID_DIGITS && isTime(digits, SITE_DIGITS + 6)) {
      return day(
          2000 + number(digits, SITE_DIGITS, 2),
          number(digits, SITE_DIGITS + 2, 2),
          Math.max(1, number(digits, SITE_DIGITS + 4, 2)));
    }
    return Optional.empty();
  }

  private static boolean isTime(String digits, int at) {
    return number(digits, at, 2) < 24 && number(digits, at + 2, 2) < 60;
  }
}
