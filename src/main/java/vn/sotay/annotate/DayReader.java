package vn.sotay.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sotay.lang.PhraseTable;

/**
 * Reads one day, and what days are made of.
 *
 * <pre>
 * day   = day "tháng" month ["năm" year] | day sign month [sign year]
 * sign  = "/" | "-" | "."
 * month = number | word such as "Giêng"
 * </pre>
 */
final class DayReader {

  private static final String MONTH = Phrases.key("tháng");
  private static final String YEAR = Phrases.key("năm");

  static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;

  private static final PhraseTable<Integer> MONTH_WORDS =
      PhraseTable.of(
          Map.ofEntries(
              Map.entry("một", 1),
              Map.entry("giêng", 1),
              Map.entry("hai", 2),
              Map.entry("ba", 3),
              Map.entry("tư", 4),
              Map.entry("năm", 5),
              Map.entry("sáu", 6),
              Map.entry("bảy", 7),
              Map.entry("tám", 8),
              Map.entry("chín", 9),
              Map.entry("mười", 10),
              Map.entry("mười một", 11),
              Map.entry("mười hai", 12),
              Map.entry("chạp", 12)));

  private DayReader() {}

  /** A day read up to before token {@code to}. */
  record Reading(int to, Moment.Day day) {}

  /** Reads "11-8", "06/7/2018", "4 tháng 12 năm 2022". */
  static Optional<Reading> at(Words line, int at) {
    int day = line.number(at);
    if (!isDay(day)) {
      return Optional.empty();
    }
    return dayInWords(line, at, day).or(() -> dayInSigns(line, at, day));
  }

  /** Reads "4 tháng 12 năm 2022", in the formal style with commas between the parts. */
  private static Optional<Reading> dayInWords(Words line, int at, int day) {
    int comma = line.is(at + 1, ",") && line.is(at + 2, MONTH) ? 1 : 0;
    if (!line.is(at + 1 + comma, MONTH)) {
      return Optional.empty();
    }
    return monthNumber(line, at + 2 + comma)
        .map(
            month -> {
              int spelled = line.is(month.to(), ",") ? month.to() + comma : month.to();
              return reading(day, month.number(), month.to(), spelledYear(line, spelled));
            });
  }

  private static Optional<Reading> dayInSigns(Words line, int at, int day) {
    int month = line.number(at + 2);
    return isDateSign(line, at + 1) && isMonth(month)
        ? Optional.of(reading(day, month, at + 3, signedYear(line, at + 3, line.key(at + 1))))
        : Optional.empty();
  }

  private static Reading reading(int day, int month, int to, Year year) {
    return new Reading(year.to() > 0 ? year.to() : to, new Moment.Day(day, month, year.number()));
  }

  /** A year read up to before token {@code to}; 0 where none stands. */
  private record Year(OptionalInt number, int to) {
    private static final Year NONE = new Year(OptionalInt.empty(), 0);

    static Year at(Words line, int at) {
      return isYear(line, at) ? new Year(OptionalInt.of(line.number(at)), at + 1) : NONE;
    }
  }

  /** Reads "năm 2022". */
  private static Year spelledYear(Words line, int at) {
    return line.is(at, YEAR) ? Year.at(line, at + 1) : Year.NONE;
  }

  private static Year signedYear(Words line, int at, String sign) {
    boolean signed = line.is(at, sign) && isYear(line, at + 1);
    return signed ? Year.at(line, at + 1) : spelledYear(line, at);
  }

  /** A written day, read up to before token {@code to}. */
  record FullDay(int to, Optional<LocalDate> date) {}

  /** Returns the day with its year that starts at token {@code at}, a number. */
  static Optional<FullDay> fullDay(Words line, int at) {
    return at(line, at)
        .filter(d -> d.day().year().isPresent())
        .map(d -> new FullDay(d.to(), d.day().in(d.day().year().getAsInt())));
  }

  /** A day whose year is left out, read up to before token {@code to}. */
  record DayOfYear(int to, MonthDay day) {}

  /** Returns the day without a year that starts at token {@code at}, a number. */
  static Optional<DayOfYear> dayOfYear(Words line, int at) {
    return at(line, at)
        .filter(d -> d.day().year().isEmpty() && d.day().in(ANY_LEAP_YEAR).isPresent())
        .map(d -> new DayOfYear(d.to(), MonthDay.of(d.day().month(), d.day().day())));
  }

  private static final int ANY_LEAP_YEAR = 2024;

  /** A month read up to before token {@code to}. */
  record MonthReading(int number, int to) {}

  /** Returns the month, in digits or with a capital in words, at a token. */
  static Optional<MonthReading> monthNumber(Words line, int at) {
    if (line.isNumber(at)) {
      int month = line.number(at);
      return isMonth(month) ? Optional.of(new MonthReading(month, at + 1)) : Optional.empty();
    }
    return line.isCapital(at)
        ? line.match(MONTH_WORDS, at).map(m -> new MonthReading(m.value(), m.to()))
        : Optional.empty();
  }

  static boolean isDateSign(Words line, int at) {
    return line.is(at, "/") || line.is(at, "-") || line.is(at, ".");
  }

  static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  /** Years that the press speaks of, Hồ Chí Minh's birth in 1890 among them. */
  static boolean isYear(Words line, int at) {
    return line.key(at).length() == 4
        && line.number(at) >= FIRST_YEAR
        && line.number(at) <= LAST_YEAR;
  }
}
