package vn.sotay.extract;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sotay.article.PublicationTime;

/**
 * Reads the date in an address: {@code /2026/03/07/}, {@code /2026-03-07-…}, {@code -20260307-},
 * and the ids of VCCorp's papers, in which an article's first minute stands: {@code
 * …-102260228093004191.htm} (site 102, 28 February 2026, 9:30:04), {@code …-20260307075519174.htm}.
 */
final class AddressTime {

  /** {@code yyMMddHHmmss} and at least one more digit. */
  private static final int SHORT_ID = 13;

  /** The site's number in an id. */
  private static final int SITE_DIGITS = 3;

  /** {@code yyyyMMddHHmmss}. */
  private static final int LONG_ID = 14;

  private static final int DATE_DIGITS = 8;
  private static final int LONGEST_ID = 20;

  /** {@code 23-01-2022}. */
  private static final int YEAR_LAST_LENGTH = 10;

  private static final int MONTHS = 12;

  private final String path;

  private AddressTime(String path) {
    this.path = path;
  }

  /** Returns the date, with the minute where the address tells it; empty where there is none. */
  static Optional<PublicationTime> of(URI url) {
    String path = url.getPath();
    return path == null || path.isEmpty() ? Optional.empty() : new AddressTime(own(path)).find();
  }

  /**
   * An archive writes its own date before the address it keeps: {@code /web/20140109…/http://…}.
   */
  private static String own(String path) {
    int kept = path.indexOf("/http");
    int end = kept < 0 ? -1 : path.indexOf(":/", kept);
    return end < 0 || end > kept + "/https".length() ? path : path.substring(end);
  }

  private Optional<PublicationTime> find() {
    for (int i = 0; i < path.length(); i++) {
      if (isDigit(i) && (i == 0 || !isDigit(i - 1))) {
        Optional<PublicationTime> time = at(i);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<PublicationTime> at(int start) {
    int end = start;
    while (isDigit(end)) {
      end++;
    }
    String run = path.substring(start, end);
    if (run.length() >= LONG_ID && run.length() <= LONGEST_ID) {
      return id(run);
    }
    if (run.length() == DATE_DIGITS) {
      return date(run.substring(0, 4), run.substring(4, 6), run.substring(6))
          .map(PublicationTime::of);
    }
    return switch (run.length()) {
      case 4 -> parted(run, end);
      case 2 -> yearLast(start);
      default -> Optional.empty();
    };
  }

  /** Reads {@code 23-01-2022} and {@code 01-23-2022}, where only one of the two can be the day. */
  private Optional<PublicationTime> yearLast(int start) {
    int end = start + YEAR_LAST_LENGTH;
    boolean parted =
        end <= path.length()
            && path.charAt(start + 2) == '-'
            && path.charAt(start + 5) == '-'
            && IntStream.of(0, 1, 3, 4, 6, 7, 8, 9).allMatch(i -> isDigit(start + i))
            && !isDigit(end);
    if (!parted) {
      return Optional.empty();
    }
    String first = path.substring(start, start + 2);
    String second = path.substring(start + 3, start + 5);
    String year = path.substring(start + 6, end);
    if (number(first) > MONTHS == number(second) > MONTHS) {
      return Optional.empty();
    }
    return (number(first) > MONTHS ? date(year, second, first) : date(year, first, second))
        .map(PublicationTime::of);
  }

  private Optional<PublicationTime> id(String run) {
    Optional<PublicationTime> whole = time(run);
    return whole.isPresent() || run.length() < SITE_DIGITS + SHORT_ID
        ? whole
        : time("20" + run.substring(SITE_DIGITS));
  }

  private static Optional<PublicationTime> time(String digits) {
    int hour = number(digits.substring(8, 10));
    int minute = number(digits.substring(10, 12));
    int second = number(digits.substring(12, 14));
    if (hour > 23 || minute > 59 || second > 59) {
      return Optional.empty();
    }
    return date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8))
        .map(date -> PublicationTime.of(date, LocalTime.of(hour, minute)));
  }

  /** Reads {@code 2026/03/07} and {@code 2026-3-7}. */
  private Optional<PublicationTime> parted(String year, int end) {
    int month = end + 1;
    int monthEnd = endOfShortNumber(month);
    int day = monthEnd + 1;
    int dayEnd = endOfShortNumber(day);
    boolean parted =
        monthEnd > month
            && dayEnd > day
            && isSeparator(end)
            && isSeparator(monthEnd)
            && path.charAt(end) == path.charAt(monthEnd);
    return parted
        ? date(year, path.substring(month, monthEnd), path.substring(day, dayEnd))
            .map(PublicationTime::of)
        : Optional.empty();
  }

  private int endOfShortNumber(int start) {
    int end = start;
    while (isDigit(end)) {
      end++;
    }
    return end - start <= 2 ? end : start;
  }

  private boolean isSeparator(int i) {
    return i < path.length() && "/-_".indexOf(path.charAt(i)) >= 0;
  }

  private boolean isDigit(int i) {
    return i < path.length() && path.charAt(i) >= '0' && path.charAt(i) <= '9';
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return DateReader.isPlausibleYear(number(year))
          ? Optional.of(LocalDate.of(number(year), number(month), number(day)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // a number that looks like a date by chance
    }
  }
}
