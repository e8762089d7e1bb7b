package vn.sotay.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as annotations write them → days. */
final class IsoDays {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;
  private static final int MONTH_START = 5;
  private static final int MONTHS_A_QUARTER = 3;

  private IsoDays() {}

  /**
   * Returns the first day of {@code 2023-08-11}, {@code 2019-09}, {@code 2014-Q1}, {@code 2019} or
   * the range {@code 2020/2025}; empty where no year is told.
   */
  static Optional<LocalDate> first(String iso) {
    String start = iso.contains("/") ? iso.substring(0, iso.indexOf('/')) : iso;
    try {
      return switch (start.length()) {
        case YEAR_LENGTH -> Optional.of(LocalDate.of(year(start), 1, 1));
        case MONTH_LENGTH -> Optional.of(LocalDate.of(year(start), month(start), 1));
        case DAY_LENGTH -> Optional.of(LocalDate.parse(start));
        default -> Optional.empty();
      };
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String iso) {
    return Integer.parseInt(iso.substring(0, YEAR_LENGTH));
  }

  private static int month(String iso) {
    return iso.charAt(MONTH_START) == 'Q'
        ? (iso.charAt(MONTH_START + 1) - '1') * MONTHS_A_QUARTER + 1
        : Integer.parseInt(iso.substring(MONTH_START));
  }
}
