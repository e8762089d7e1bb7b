package vn.sotay.annotate;

import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import vn.sotay.lang.PhraseTable;

/**
 * Reads one calendar expression.
 *
 * <pre>
 * expression = "ngày" days | "tháng" month | "quý" quarter | "năm" year
 *            | ("giai đoạn" | "nhiệm kỳ" | "năm học") year "-" year
 *            | day "tháng" month ["năm" year] | day/month/year | month/year | year "-" year
 *            | day/month, only where a word such as "sáng" calls for it
 * </pre>
 */
final class CalendarReader {

  /** An expression from token {@code from} to before token {@code to}. */
  record Reading(int from, int to, Moment moment) {}

  private static final String DAY = Phrases.key("ngày");
  private static final String MONTH = Phrases.key("tháng");
  private static final String QUARTER = Phrases.key("quý");
  private static final String YEAR = Phrases.key("năm");
  private static final String AND = Phrases.key("và");
  private static final String TO = Phrases.key("đến");
  private static final Set<String> EARLY_DAY = Set.of(Phrases.key("mùng"), Phrases.key("mồng"));

  private static final PhraseTable<String> PERIODS =
      Phrases.of("giai đoạn", "nhiệm kỳ", "năm học", "niên khóa", "niên độ");
  private static final PhraseTable<String> EVERY_MONTH =
      Phrases.of("hằng tháng", "hàng tháng", "mỗi tháng", "từng tháng", "các tháng");
  private static final PhraseTable<String> EVERY =
      Phrases.of("mỗi", "hằng", "hàng", "từng", "một", "mấy", "các", "theo");

  /** What "tháng 1" and "quý 1" count instead of naming: "mỗi quý 1 lần". */
  private static final PhraseTable<String> TURNS =
      Phrases.of("lần", "kỳ", "buổi", "cuộc", "chuyên đề", "lượt", "chi bộ", "lớp", "số");

  /** Words after which "11-8" is a day. */
  private static final PhraseTable<String> CALLS_FOR_DAY =
      Phrases.of(
          "sáng", "chiều", "tối", "trưa", "đêm", "hôm", "dịp", "lễ", "niệm", "nay", "qua", "mai",
          "nhật", "khánh", "rạng");

  /** Longer lists of days are rare, and reading must not go on for ever. */
  private static final int MOST_DAYS = 6;

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;

  private static final String BEFORE = Phrases.key("trước");
  private static final String WEEKDAY = Phrases.key("thứ");

  private static final PhraseTable<String> ENDS_RANGE = Phrases.of("từ", "đến", "tới", "trước");

  private CalendarReader() {}

  /** Returns the expression that starts at token {@code at}. */
  static Optional<Reading> at(Words tape, int at) {
    if (tape.isNumber(at)) {
      return bare(tape, at);
    }
    if (!tape.isSyllable(at)) {
      return Optional.empty();
    }
    if (tape.is(at, DAY) || EARLY_DAY.contains(tape.key(at))) {
      return dayPhrase(tape, at);
    }
    int afterPeriod = tape.after(PERIODS, at);
    if (afterPeriod > at) {
      return years(tape, afterPeriod).map(r -> new Reading(at, r.to(), r.moment()));
    }
    if (tape.is(at, MONTH)) {
      return month(tape, at);
    }
    if (tape.is(at, QUARTER)) {
      return quarter(tape, at);
    }
    return tape.is(at, YEAR) ? year(tape, at) : Optional.empty();
  }

  private static Optional<Reading> dayPhrase(Words tape, int at) {
    int number = EARLY_DAY.contains(tape.key(at + 1)) ? at + 2 : at + 1;
    if (!tape.isNumber(number)) {
      return Optional.empty();
    }
    int fromOfSeveral = tape.isNumber(at - 1) ? number : at; // "Trong 2 ngày 1 và 2-12"
    return recurring(tape, at, number)
        .or(() -> days(tape, fromOfSeveral, number))
        .or(() -> day(tape, number).map(d -> new Reading(at, d.to(), d.day())));
  }

  private static Optional<Reading> recurring(Words tape, int from, int number) {
    int after = number + 1;
    for (int more = 0; more < MOST_DAYS && joinsNumber(tape, after); more++) {
      after = afterJoiner(tape, after) + 1;
    }
    int end = tape.after(EVERY_MONTH, after);
    return end > after
        ? Optional.of(new Reading(from, end, new Moment.Recurring()))
        : Optional.empty();
  }

  /** Reads "23 - 24-8", "1 và 2.12.2018", "5, 6 và 7/8", "3 đến ngày 5/6". */
  private static Optional<Reading> days(Words tape, int from, int number) {
    int last = number;
    for (int more = 0; more < MOST_DAYS && isPlainDay(tape, last); more++) {
      last = afterJoiner(tape, last + 1);
    }
    if (last == number) {
      return Optional.empty();
    }
    int first = tape.number(number);
    return day(tape, last)
        .filter(end -> end.day().day() > first)
        .map(end -> new Reading(from, end.to(), days(first, end.day())));
  }

  private static Moment days(int first, Moment.Day last) {
    return new Moment.Days(new Moment.Day(first, last.month(), last.year()), last);
  }

  private static boolean isPlainDay(Words tape, int at) {
    return isDay(tape.number(at))
        && isJoiner(tape, at + 1)
        && tape.isNumber(afterJoiner(tape, at + 1))
        && !(tape.is(at + 1, "-") && day(tape, at).isPresent() && !joinsDay(tape, at));
  }

  /** Whether "5-6/8" goes on as a date, so that the hyphen joins two days. */
  private static boolean joinsDay(Words tape, int at) {
    return day(tape, at + 2).isPresent();
  }

  private static boolean joinsNumber(Words tape, int at) {
    return isJoiner(tape, at) && tape.isNumber(afterJoiner(tape, at));
  }

  private static boolean isJoiner(Words tape, int at) {
    return tape.is(at, AND) || tape.is(at, TO) || tape.is(at, "-") || tape.is(at, ",");
  }

  private static int afterJoiner(Words tape, int at) {
    return tape.is(at + 1, DAY) ? at + 2 : at + 1;
  }

  /** A day read up to before token {@code to}. */
  private record DayReading(int to, Moment.Day day) {}

  /** Reads "11-8", "06/7/2018", "4 tháng 12 năm 2022". */
  private static Optional<DayReading> day(Words tape, int at) {
    int day = tape.number(at);
    if (!isDay(day)) {
      return Optional.empty();
    }
    return dayInWords(tape, at, day).or(() -> dayInSigns(tape, at, day));
  }

  /** Reads "4 tháng 12 năm 2022", in the formal style with commas between the parts. */
  private static Optional<DayReading> dayInWords(Words tape, int at, int day) {
    int comma = tape.is(at + 1, ",") && tape.is(at + 2, MONTH) ? 1 : 0;
    if (!tape.is(at + 1 + comma, MONTH)) {
      return Optional.empty();
    }
    return monthNumber(tape, at + 2 + comma)
        .map(
            month -> {
              int spelled = tape.is(month.to(), ",") ? month.to() + comma : month.to();
              return dayReading(day, month.number(), month.to(), spelledYear(tape, spelled));
            });
  }

  private static Optional<DayReading> dayInSigns(Words tape, int at, int day) {
    int month = tape.number(at + 2);
    return isDateSign(tape, at + 1) && isMonth(month)
        ? Optional.of(dayReading(day, month, at + 3, signedYear(tape, at + 3, tape.key(at + 1))))
        : Optional.empty();
  }

  private static DayReading dayReading(int day, int month, int to, Year year) {
    return new DayReading(
        year.to() > 0 ? year.to() : to, new Moment.Day(day, month, year.number()));
  }

  /** A year read up to before token {@code to}; 0 where none stands. */
  private record Year(OptionalInt number, int to) {
    private static final Year NONE = new Year(OptionalInt.empty(), 0);

    static Year at(Words tape, int at) {
      return isYear(tape, at) ? new Year(OptionalInt.of(tape.number(at)), at + 1) : NONE;
    }
  }

  private static boolean isDateSign(Words tape, int at) {
    return tape.is(at, "/") || tape.is(at, "-") || tape.is(at, ".");
  }

  /** Reads "năm 2022". */
  private static Year spelledYear(Words tape, int at) {
    return tape.is(at, YEAR) ? Year.at(tape, at + 1) : Year.NONE;
  }

  private static Year signedYear(Words tape, int at, String sign) {
    boolean signed = tape.is(at, sign) && isYear(tape, at + 1);
    return signed ? Year.at(tape, at + 1) : spelledYear(tape, at);
  }

  /** A written day, read up to before token {@code to}. */
  record FullDay(int to, Optional<String> iso) {}

  /** Returns the day with its year that starts at token {@code at}, a number. */
  static Optional<FullDay> fullDay(Words tape, int at) {
    return day(tape, at)
        .filter(d -> d.day().year().isPresent())
        .map(d -> new FullDay(d.to(), d.day().iso()));
  }

  /** A day whose year is left out, read up to before token {@code to}. */
  record DayOfYear(int to, MonthDay day) {}

  /** Returns the day without a year that starts at token {@code at}, a number. */
  static Optional<DayOfYear> dayOfYear(Words tape, int at) {
    return day(tape, at)
        .filter(d -> d.day().year().isEmpty() && d.day().in(ANY_LEAP_YEAR).isPresent())
        .map(d -> new DayOfYear(d.to(), MonthDay.of(d.day().month(), d.day().day())));
  }

  private static final int ANY_LEAP_YEAR = 2024;

  private static Optional<Reading> month(Words tape, int at) {
    boolean counts =
        tape.isNumber(at - 1) || isEvery(tape, at - 1) || tape.after(TURNS, at + 2) > at + 2;
    if (counts || tape.after(REVOLUTION, at - 2) == at) {
      return Optional.empty();
    }
    return monthNumber(tape, at + 1)
        .map(
            month ->
                withYear(tape, at, month.to(), year -> new Moment.Month(month.number(), year)));
  }

  /** The event of "Cách mạng Tháng Tám" has its month for a name. */
  private static final PhraseTable<String> REVOLUTION = Phrases.of("cách mạng");

  /** A month read up to before token {@code to}. */
  private record MonthReading(int number, int to) {}

  private static boolean isEvery(Words tape, int at) {
    return tape.after(EVERY, at) > at;
  }

  private static final PhraseTable<Integer> MONTH_WORDS =
      PhraseTable.of(
          Map.ofEntries(
              Map.entry("một", 1),
              Map.entry("giêng", 1),
              Map.entry("hai", 2),
              Map.entry("ba", 3),
              Map.entry("tư", 4),
              Map.entry("sáu", 6),
              Map.entry("bảy", 7),
              Map.entry("tám", 8),
              Map.entry("chín", 9),
              Map.entry("mười", 10),
              Map.entry("mười một", 11),
              Map.entry("mười hai", 12),
              Map.entry("chạp", 12)));

  private static Optional<MonthReading> monthNumber(Words tape, int at) {
    if (tape.isNumber(at)) {
      int month = tape.number(at);
      return isMonth(month) ? Optional.of(new MonthReading(month, at + 1)) : Optional.empty();
    }
    return tape.isCapital(at)
        ? tape.match(MONTH_WORDS, at).map(m -> new MonthReading(m.value(), m.to()))
        : Optional.empty();
  }

  private static final PhraseTable<Integer> QUARTERS =
      PhraseTable.of(Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "1", 1, "2", 2, "3", 3, "4", 4));

  private static Optional<Reading> quarter(Words tape, int at) {
    boolean counts = tape.isNumber(at + 1) && tape.after(TURNS, at + 2) > at + 2;
    if (counts || isEvery(tape, at - 1)) {
      return Optional.empty();
    }
    return tape.match(QUARTERS, at + 1)
        .map(m -> withYear(tape, at, m.to(), year -> new Moment.Quarter(m.value(), year)));
  }

  /** Reads the year after a month or quarter: "/2014", "-2014", ".2014", " năm 2014", "2014". */
  private static Reading withYear(
      Words tape, int from, int at, Function<OptionalInt, Moment> moment) {
    if (tape.after(THIS_YEAR, at) > at) {
      return new Reading(from, tape.after(THIS_YEAR, at), moment.apply(OptionalInt.empty()));
    }
    boolean signed = isDateSign(tape, at) || tape.is(at, YEAR);
    int year = signed ? at + 1 : at;
    return isYear(tape, year)
        ? new Reading(from, year + 1, moment.apply(OptionalInt.of(tape.number(year))))
        : new Reading(from, at, moment.apply(OptionalInt.empty()));
  }

  private static final PhraseTable<String> THIS_YEAR = Phrases.of("năm nay");

  private static Optional<Reading> year(Words tape, int at) {
    if (!isYear(tape, at + 1)) {
      return Optional.empty();
    }
    return years(tape, at + 1)
        .map(r -> new Reading(at, r.to(), r.moment()))
        .or(() -> Optional.of(new Reading(at, at + 2, new Moment.Year(tape.number(at + 1)))));
  }

  /** Reads "2020 - 2025" and "2021 đến 2025". */
  private static Optional<Reading> years(Words tape, int at) {
    boolean range = tape.is(at + 1, "-") || tape.is(at + 1, TO);
    if (!range || !isYear(tape, at) || !isYear(tape, at + 2)) {
      return Optional.empty();
    }
    int first = tape.number(at);
    int last = tape.number(at + 2);
    return first < last
        ? Optional.of(new Reading(at, at + 3, new Moment.Years(first, last)))
        : Optional.empty();
  }

  private static Optional<Reading> bare(Words tape, int at) {
    if (isPartOfLongerNumber(tape, at)) {
      return Optional.empty();
    }
    return bareDay(tape, at)
        .or(() -> days(tape, at, at).filter(r -> isDated(tape, r) || isBracketed(tape, r)))
        .or(() -> bareMonth(tape, at))
        .or(() -> years(tape, at).filter(r -> tape.is(at + 1, "-")))
        .filter(r -> !continues(tape, r.to()));
  }

  private static boolean isPartOfLongerNumber(Words tape, int at) {
    boolean afterDate = tape.is(at - 1, "-") && isYear(tape, at - 2) && isDateSign(tape, at - 3);
    return tape.isGlued(at) && !tape.is(at - 1, "(") && !tape.is(at - 1, "\"") && !afterDate;
  }

  private static boolean isDated(Words tape, Reading days) {
    return days.moment().writtenYear().isPresent()
        || tape.after(CALLS_FOR_DAY, days.from() - 1) == days.from();
  }

  /** Whether a number or letter hangs on: "02/2020/UBTVQH14" is no February. */
  private static boolean continues(Words tape, int at) {
    boolean sign = tape.is(at, "/") || tape.is(at, ".") || tape.is(at, "%");
    boolean goesOn = sign || (tape.is(at, "-") && !tape.isNumber(at + 1));
    return tape.isGlued(at) && (!tape.isSign(at) || (goesOn && tape.isGlued(at + 1)));
  }

  private static Optional<Reading> bareDay(Words tape, int at) {
    return day(tape, at)
        .filter(
            d ->
                d.day().year().isPresent()
                    || tape.is(at + 1, MONTH)
                    || isCalledFor(tape, at, d)
                    || isPlainlyDay(tape, at, d))
        .map(d -> new Reading(at, d.to(), d.day()));
  }

  /**
   * Whether no other reading is left: "31/10" is no part of a whole, "Huế, 19-10," at a line's
   * start no score.
   */
  private static boolean isPlainlyDay(Words tape, int at, DayReading day) {
    boolean glued = tape.isGlued(at + 1) && tape.isGlued(at + 2);
    boolean counts = tape.isSyllable(day.to()) && Counting.isCounted(tape, day.to());
    if (!glued || counts || tape.after(NO_DAYS, at - 1) == at || tape.is(day.to(), "%")) {
      return false;
    }
    boolean slash = tape.is(at + 1, "/") && day.day().day() > day.day().month();
    boolean first = at == 0 && tape.is(day.to(), ",");
    return (slash && !ROUND_THE_WEEK.equals(tape.words(at, day.to()))) || first;
  }

  private static final String ROUND_THE_WEEK = "24/7";

  /** Words after which "27/4" is an address, a rate or a mark. */
  private static final PhraseTable<String> NO_DAYS =
      Phrases.of("số", "lệ", "ngõ", "hẻm", "ngách", "kiệt", "km", "loại", "cấp", "hạng", "tỉ số");

  /** "(24 và 25/9)", "từ 24 đến 26-9": a bracket or "từ" makes two numbers days. */
  private static boolean isBracketed(Words tape, Reading days) {
    boolean bracketed = tape.is(days.from() - 1, "(") && tape.is(days.to(), ")");
    boolean opened = tape.is(days.from() - 1, FROM) && tape.is(days.from() + 1, TO);
    boolean listed = tape.is(days.from() - 1, ",") && tape.is(days.from() - 2, DAY);
    return bracketed || listed || (opened && !tape.isSyllable(days.to()));
  }

  private static final String FROM = Phrases.key("từ");

  private static boolean isCalledFor(Words tape, int at, DayReading day) {
    int before = tape.is(at - 1, "(") || tape.is(at - 1, ",") ? at - 2 : at - 1;
    boolean glued = tape.isGlued(at + 1) && tape.isGlued(at + 2);
    if (!glued || tape.is(day.to(), "%")) {
      return false;
    }
    return (tape.after(CALLS_FOR_DAY, before) > before && !tape.is(at - 1, ","))
        || tape.is(before - 1, WEEKDAY)
        || (isJoiner(tape, before) && tape.isNumber(before - 1) && isDateSign(tape, before - 2))
        || endsRange(tape, before, day.to());
  }

  private static boolean endsRange(Words tape, int before, int to) {
    boolean followedByNoun = tape.isSyllable(to) && !tape.is(to, TO);
    boolean sign =
        tape.is(before + 2, "/") || (tape.is(before + 2, ".") && tape.is(before, BEFORE));
    return tape.after(ENDS_RANGE, before) > before && !followedByNoun && sign;
  }

  private static Optional<Reading> bareMonth(Words tape, int at) {
    boolean written =
        isMonth(tape.number(at))
            && (tape.is(at + 1, "/") || tape.is(at + 1, "-"))
            && tape.isGlued(at + 1)
            && tape.isGlued(at + 2)
            && isYear(tape, at + 2);
    return written
        ? Optional.of(
            new Reading(
                at, at + 3, new Moment.Month(tape.number(at), OptionalInt.of(tape.number(at + 2)))))
        : Optional.empty();
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  /** Years that the press speaks of, Hồ Chí Minh's birth in 1890 among them. */
  private static boolean isYear(Words tape, int at) {
    return tape.key(at).length() == 4
        && tape.number(at) >= FIRST_YEAR
        && tape.number(at) <= LAST_YEAR;
  }
}
