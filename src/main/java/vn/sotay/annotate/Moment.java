package vn.sotay.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What a calendar expression says, before a missing year is filled in. */
sealed interface Moment {

  /** {@code ngày 11-8}, with or without its year. */
  record Day(int day, int month, OptionalInt year) implements Moment {

    /** A leap year, so that 29/2 without a year is a date. */
    private static final int ANY_YEAR = 2000;

    Optional<LocalDate> in(int someYear) {
      try {
        return Optional.of(LocalDate.of(someYear, month, day));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }

    private Optional<String> isoDay() {
      return in(year.orElse(ANY_YEAR))
          .map(
              date ->
                  year.isPresent()
                      ? date.toString()
                      : "--" + twoDigits(month) + "-" + twoDigits(day));
    }
  }

  /** {@code ngày 23 - 24-8}: from one day to another. */
  record Days(Day first, Day last) implements Moment {}

  /** {@code tháng 9/2019}. */
  record Month(int month, OptionalInt year) implements Moment {}

  /** {@code tháng 5-6/2024}: from one month to another of a year. */
  record Months(int first, Month last) implements Moment {}

  /** {@code quý I/2014}; the quarter is 1 to 4. */
  record Quarter(int quarter, OptionalInt year) implements Moment {}

  /** {@code năm 2019}. */
  record Year(int year) implements Moment {}

  /** {@code giai đoạn 2020 - 2025}. */
  record Years(int first, int last) implements Moment {}

  /** {@code ngày 3 hằng tháng}: a rule, no point in time. */
  record Recurring() implements Moment {}

  /** Returns the year that is written, if one is. */
  default OptionalInt writtenYear() {
    return switch (this) {
      case Day day -> day.year;
      case Days days -> days.last.year;
      case Month month -> month.year;
      case Months months -> months.last.year;
      case Quarter quarter -> quarter.year;
      case Year year -> OptionalInt.of(year.year);
      case Years years -> OptionalInt.of(years.last);
      case Recurring recurring -> OptionalInt.empty();
    };
  }

  /** Returns the same moment in that year; a moment without a place for a year stays as it is. */
  default Moment in(OptionalInt year) {
    return switch (this) {
      case Day day -> new Day(day.day, day.month, year);
      case Days days ->
          new Days(
              new Day(days.first.day, days.first.month, year),
              new Day(days.last.day, days.last.month, year));
      case Month month -> new Month(month.month, year);
      case Months months -> new Months(months.first, new Month(months.last.month, year));
      case Quarter quarter -> new Quarter(quarter.quarter, year);
      case Year year1 -> year1;
      case Years years -> years;
      case Recurring recurring -> recurring;
    };
  }

  /**
   * Returns the ISO 8601 form: {@code 2023-08-11}, {@code 2019-09}, {@code 2014-Q1}, {@code 2019},
   * {@code 2020/2025}, {@code --06-08}; empty for a day that no calendar has (31/2/2025) and for a
   * recurring one.
   */
  default Optional<String> iso() {
    return switch (this) {
      case Day day -> day.isoDay();
      case Days days -> days.first.isoDay().flatMap(a -> days.last.isoDay().map(b -> a + "/" + b));
      case Month month -> Optional.of(year(month.year) + "-" + twoDigits(month.month));
      case Months months ->
          new Month(months.first, months.last.year)
              .iso()
              .flatMap(first -> months.last.iso().map(last -> first + "/" + last));
      case Quarter quarter -> Optional.of(year(quarter.year) + "-Q" + quarter.quarter);
      case Year year -> Optional.of(String.valueOf(year.year));
      case Years years -> Optional.of(years.first + "/" + years.last);
      case Recurring recurring -> Optional.empty();
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? String.valueOf(year.getAsInt()) : "-";
  }
}
