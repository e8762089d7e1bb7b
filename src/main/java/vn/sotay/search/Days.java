package vn.sotay.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days that a date covers, both included: one, a month's or a year's.
 *
 * @param from the first
 * @param to the last
 */
record Days(LocalDate from, LocalDate to) {

  private static final int YEAR_DIGITS = 4;
  private static final int MOST_DIGITS = 2;
  private static final int PARTS = 3;

  /**
   * Returns the days of {@code 2023}, {@code 2023-08}, {@code 2023-08-12}, {@code 12/8/2023},
   * {@code 12-8-2023} or {@code 8/2023}; empty if it is none of them.
   */
  static Optional<Days> of(String date) {
    String[] parts = date.replace('/', '-').split("-", -1);
    if (parts.length > PARTS) {
      return Optional.empty();
    }
    List<String> fromYear = new ArrayList<>(List.of(parts));
    if (parts[0].length() != YEAR_DIGITS) {
      fromYear = new ArrayList<>(fromYear.reversed());
    }
    return isDate(fromYear) ? ofParts(fromYear) : Optional.empty();
  }

  private static boolean isDate(List<String> parts) {
    return parts.get(0).length() == YEAR_DIGITS
        && parts.stream().skip(1).allMatch(part -> part.length() <= MOST_DIGITS)
        && parts.stream().allMatch(Days::isDigits);
  }

  private static boolean isDigits(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Days> ofParts(List<String> parts) {
    try {
      int year = Integer.parseInt(parts.get(0));
      int month = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 1;
      int day = parts.size() > 2 ? Integer.parseInt(parts.get(2)) : 1;
      LocalDate from = LocalDate.of(year, month, day);
      return Optional.of(new Days(from, next(from, parts.size()).minusDays(1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate next(LocalDate from, int parts) {
    return switch (parts) {
      case 1 -> from.plusYears(1);
      case 2 -> from.plusMonths(1);
      default -> from.plusDays(1);
    };
  }

  LocalDate before() {
    return from.minusDays(1);
  }

  LocalDate after() {
    return to.plusDays(1);
  }
}
