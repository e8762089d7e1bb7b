package vn.sotay.annotate;

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

  private static final PhraseTable<String> ENDS_RANGE = Phrases.of("từ", "đến", "tới");

  private CalendarReader() {}

  /** Returns the expression that starts at token {@code at}. */
  static Optional<Reading> at(Tape tape, int at) {
    if (tape.isNumber(at)) {
      return bare(tape, at);
    }
    if (!tape.isSyllable(at)) {
      return Optional.empty();
    }
    if (tape.is(at, DAY)) {
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

  private static Optional<Reading> dayPhrase(Tape tape, int at) {
    int number = EARLY_DAY.contains(tape.key(at + 1)) ? at + 2 : at + 1;
    if (!tape.isNumber(number)) {
      return Optional.empty();
    }
    int fromOfSeveral = tape.isNumber(at - 1) ? number : at; // "Trong 2 ngày 1 và 2-12"
    return recurring(tape, at, number)
        .or(() -> days(tape, fromOfSeveral, number))
        .or(() -> day(tape, number).map(d -> new Reading(at, d.to(), d.day())));
  }

  private static Optional<Reading> recurring(Tape tape, int from, int number) {
    int after = number + 1;
    while (isJoiner(tape, after) && tape.isNumber(afterJoiner(tape, after))) {
      after = afterJoiner(tape, after) + 1;
    }
    int end = tape.after(EVERY_MONTH, after);
    return end > after
        ? Optional.of(new Reading(from, end, new Moment.Recurring()))
        : Optional.empty();
  }

  /** Reads "23 - 24-8", "1 và 2.12.2018", "3 đến ngày 5/6". */
  private static Optional<Reading> days(Tape tape, int from, int number) {
    if (!isDay(tape.number(number)) || !isJoiner(tape, number + 1)) {
      return Optional.empty();
    }
    return day(tape, afterJoiner(tape, number + 1))
        .filter(last -> last.day().day() > tape.number(number))
        .map(
            last ->
                new Reading(
                    from,
                    last.to(),
                    new Moment.Days(
                        new Moment.Day(tape.number(number), last.day().month(), last.day().year()),
                        last.day())));
  }

  private static boolean isJoiner(Tape tape, int at) {
    return tape.is(at, AND) || tape.is(at, TO) || tape.is(at, "-") || tape.is(at, ",");
  }

  private static int afterJoiner(Tape tape, int at) {
    return tape.is(at + 1, DAY) ? at + 2 : at + 1;
  }

  /** A day read up to before token {@code to}. */
  private record DayReading(int to, Moment.Day day) {}

  /** Reads "11-8", "06/7/2018", "4 tháng 12 năm 2022". */
  private static Optional<DayReading> day(Tape tape, int at) {
    int day = tape.number(at);
    if (!isDay(day)) {
      return Optional.empty();
    }
    boolean inWords = tape.is(at + 1, MONTH);
    if (!inWords && !isDateSign(tape, at + 1)) {
      return Optional.empty();
    }
    int month = tape.number(at + 2);
    if (!isMonth(month)) {
      return Optional.empty();
    }
    DayReading withoutYear =
        new DayReading(at + 3, new Moment.Day(day, month, OptionalInt.empty()));
    int year = inWords ? spelledYear(tape, at + 3) : signedYear(tape, at + 3, tape.key(at + 1));
    return Optional.of(
        year < 0
            ? withoutYear
            : new DayReading(
                at + 5, new Moment.Day(day, month, OptionalInt.of(tape.number(year)))));
  }

  private static boolean isDateSign(Tape tape, int at) {
    return tape.is(at, "/") || tape.is(at, "-") || tape.is(at, ".");
  }

  /** Returns the token of the year in "năm 2022" at {@code at}, or -1. */
  private static int spelledYear(Tape tape, int at) {
    return tape.is(at, YEAR) && isYear(tape, at + 1) ? at + 1 : -1;
  }

  private static int signedYear(Tape tape, int at, String sign) {
    if (tape.is(at, sign) && isYear(tape, at + 1)) {
      return at + 1;
    }
    return spelledYear(tape, at);
  }

  /** A written day, read up to before token {@code to}. */
  record FullDay(int to, Optional<String> iso) {}

  /** Returns the day with its year that starts at token {@code at}, a number. */
  static Optional<FullDay> fullDay(Tape tape, int at) {
    return day(tape, at)
        .filter(d -> d.day().year().isPresent())
        .map(d -> new FullDay(d.to(), d.day().iso()));
  }

  private static Optional<Reading> month(Tape tape, int at) {
    int month = monthNumber(tape, at + 1);
    boolean counts =
        tape.isNumber(at - 1) || isEvery(tape, at - 1) || tape.after(TURNS, at + 2) > at + 2;
    if (month < 0 || counts) {
      return Optional.empty();
    }
    return Optional.of(withYear(tape, at, at + 2, year -> new Moment.Month(month, year)));
  }

  private static boolean isEvery(Tape tape, int at) {
    return tape.after(EVERY, at) > at;
  }

  private static final PhraseTable<Integer> MONTH_WORDS =
      PhraseTable.of(
          Map.of("hai", 2, "ba", 3, "tư", 4, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9, "mười", 10));

  private static int monthNumber(Tape tape, int at) {
    if (tape.isNumber(at)) {
      return isMonth(tape.number(at)) ? tape.number(at) : -1;
    }
    return tape.isCapitalized(at)
        ? tape.match(MONTH_WORDS, at).map(PhraseTable.Match::value).orElse(-1)
        : -1;
  }

  private static final PhraseTable<Integer> QUARTERS =
      PhraseTable.of(Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "1", 1, "2", 2, "3", 3, "4", 4));

  private static Optional<Reading> quarter(Tape tape, int at) {
    boolean counts = tape.isNumber(at + 1) && tape.after(TURNS, at + 2) > at + 2;
    if (counts || isEvery(tape, at - 1)) {
      return Optional.empty();
    }
    return tape.match(QUARTERS, at + 1)
        .map(m -> withYear(tape, at, m.to(), year -> new Moment.Quarter(m.value(), year)));
  }

  /** Reads the year after a month or quarter: "/2014", "-2014", ".2014", " năm 2014", "2014". */
  private static Reading withYear(
      Tape tape, int from, int at, Function<OptionalInt, Moment> moment) {
    boolean signed = isDateSign(tape, at) || tape.is(at, YEAR);
    int year = signed ? at + 1 : at;
    return isYear(tape, year)
        ? new Reading(from, year + 1, moment.apply(OptionalInt.of(tape.number(year))))
        : new Reading(from, at, moment.apply(OptionalInt.empty()));
  }

  private static Optional<Reading> year(Tape tape, int at) {
    if (!isYear(tape, at + 1)) {
      return Optional.empty();
    }
    return years(tape, at + 1)
        .map(r -> new Reading(at, r.to(), r.moment()))
        .or(() -> Optional.of(new Reading(at, at + 2, new Moment.Year(tape.number(at + 1)))));
  }

  /** Reads "2020 - 2025" and "2021 đến 2025". */
  private static Optional<Reading> years(Tape tape, int at) {
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

  private static Optional<Reading> bare(Tape tape, int at) {
    if (isPartOfLongerNumber(tape, at)) {
      return Optional.empty();
    }
    return bareDay(tape, at)
        .or(() -> days(tape, at, at).filter(r -> r.moment().writtenYear().isPresent()))
        .or(() -> bareMonth(tape, at))
        .or(() -> years(tape, at).filter(r -> tape.is(at + 1, "-")))
        .filter(r -> !continues(tape, r.to()));
  }

  private static boolean isPartOfLongerNumber(Tape tape, int at) {
    return tape.isGlued(at) && !tape.is(at - 1, "(") && !tape.is(at - 1, "\"");
  }

  /** Whether a number or letter hangs on: "02/2020/UBTVQH14" is no February. */
  private static boolean continues(Tape tape, int at) {
    boolean sign = isDateSign(tape, at) || tape.is(at, "%");
    return tape.isGlued(at) && (!tape.isSign(at) || (sign && tape.isGlued(at + 1)));
  }

  private static Optional<Reading> bareDay(Tape tape, int at) {
    return day(tape, at)
        .filter(
            d -> d.day().year().isPresent() || tape.is(at + 1, MONTH) || isCalledFor(tape, at, d))
        .map(d -> new Reading(at, d.to(), d.day()));
  }

  private static boolean isCalledFor(Tape tape, int at, DayReading day) {
    int before = tape.is(at - 1, "(") ? at - 2 : at - 1;
    boolean glued = tape.isGlued(at + 1) && tape.isGlued(at + 2);
    if (!glued || tape.is(day.to(), "%")) {
      return false;
    }
    boolean followedByNoun = tape.isSyllable(day.to()) && !tape.is(day.to(), TO);
    return tape.after(CALLS_FOR_DAY, before) > before
        || (tape.after(ENDS_RANGE, before) > before && !followedByNoun && tape.is(at + 1, "/"));
  }

  private static Optional<Reading> bareMonth(Tape tape, int at) {
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

  /** The Party's papers and its press speak of 1900 to 2099. */
  private static boolean isYear(Tape tape, int at) {
    return tape.key(at).length() == 4 && tape.number(at) >= 1900 && tape.number(at) <= 2099;
  }
}
