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

  /** With what an expression starts that starts with no number and no period. */
  private static final PhraseTable<String> OPENINGS =
      Phrases.of("ngày", "tháng", "quý", "năm", "mùng", "mồng");

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

  /** Behind "năm" also the years of history stand: "năm 1010". */
  private static final int FIRST_HISTORIC_YEAR = 1000;

  private static final String BEFORE = Phrases.key("trước");
  private static final String WEEKDAY = Phrases.key("thứ");

  private static final PhraseTable<String> ENDS_RANGE = Phrases.of("từ", "đến", "tới", "trước");

  private CalendarReader() {}

  /** Returns the expression that starts at token {@code at}. */
  static Optional<Reading> at(Words line, int at) {
    if (line.isNumber(at)) {
      return bare(line, at);
    }
    if (!line.isSyllable(at) || !mayStart(line, at)) {
      return Optional.empty();
    }
    if (line.is(at, DAY) || EARLY_DAY.contains(line.key(at))) {
      return dayPhrase(line, at);
    }
    int afterPeriod = line.after(PERIODS, at);
    if (afterPeriod > at) {
      return years(line, afterPeriod).map(r -> new Reading(at, r.to(), r.moment()));
    }
    if (line.is(at, MONTH)) {
      return month(line, at);
    }
    if (line.is(at, QUARTER)) {
      return quarter(line, at);
    }
    return line.is(at, YEAR) ? year(line, at) : Optional.empty();
  }

  private static boolean mayStart(Words line, int at) {
    return line.mayStart(OPENINGS, at) || line.mayStart(PERIODS, at);
  }

  private static Optional<Reading> dayPhrase(Words line, int at) {
    int number = EARLY_DAY.contains(line.key(at + 1)) ? at + 2 : at + 1;
    if (!line.isNumber(number)) {
      return Optional.empty();
    }
    int fromOfSeveral = line.isNumber(at - 1) ? number : at; // "Trong 2 ngày 1 và 2-12"
    return recurring(line, at, number)
        .or(() -> days(line, fromOfSeveral, number))
        .or(() -> DayReader.at(line, number).map(d -> new Reading(at, d.to(), d.day())));
  }

  private static Optional<Reading> recurring(Words line, int from, int number) {
    int after = number + 1;
    for (int more = 0; more < MOST_DAYS && joinsNumber(line, after); more++) {
      after = afterJoiner(line, after) + 1;
    }
    int end = line.after(EVERY_MONTH, after);
    return end > after
        ? Optional.of(new Reading(from, end, new Moment.Recurring()))
        : Optional.empty();
  }

  /** Reads "23 - 24-8", "1 và 2.12.2018", "5, 6 và 7/8", "3 đến ngày 5/6". */
  private static Optional<Reading> days(Words line, int from, int number) {
    int last = number;
    for (int more = 0; more < MOST_DAYS && isPlainDay(line, last); more++) {
      last = afterJoiner(line, last + 1);
    }
    if (last == number) {
      return Optional.empty();
    }
    int first = line.number(number);
    return DayReader.at(line, last)
        .filter(end -> end.day().day() > first)
        .map(end -> new Reading(from, end.to(), days(first, end.day())));
  }

  private static Moment days(int first, Moment.Day last) {
    return new Moment.Days(new Moment.Day(first, last.month(), last.year()), last);
  }

  private static boolean isPlainDay(Words line, int at) {
    return DayReader.isDay(line.number(at))
        && isJoiner(line, at + 1)
        && line.isNumber(afterJoiner(line, at + 1))
        && !(line.is(at + 1, "-") && DayReader.at(line, at).isPresent() && !joinsDay(line, at));
  }

  /** Whether "5-6/8" goes on as a date, so that the hyphen joins two days. */
  private static boolean joinsDay(Words line, int at) {
    return DayReader.at(line, at + 2).isPresent();
  }

  private static boolean joinsNumber(Words line, int at) {
    return isJoiner(line, at) && line.isNumber(afterJoiner(line, at));
  }

  private static boolean isJoiner(Words line, int at) {
    return line.is(at, AND) || line.is(at, TO) || line.is(at, "-") || line.is(at, ",");
  }

  private static int afterJoiner(Words line, int at) {
    return line.is(at + 1, DAY) ? at + 2 : at + 1;
  }

  private static Optional<Reading> month(Words line, int at) {
    boolean counts =
        line.isNumber(at - 1) || isEvery(line, at - 1) || line.after(TURNS, at + 2) > at + 2;
    if (counts || line.after(REVOLUTION, at - 2) == at) {
      return Optional.empty();
    }
    return months(line, at).or(() -> monthOfYear(line, at));
  }

  /** Reads "tháng 5-6/2024", "tháng 3 và 4 năm 2024": only with a year, since else it counts. */
  private static Optional<Reading> months(Words line, int at) {
    int last = at + 3;
    boolean two =
        DayReader.isMonth(line.number(at + 1))
            && isJoiner(line, at + 2)
            && DayReader.isMonth(line.number(last));
    boolean inOrder = two && line.number(at + 1) < line.number(last);
    boolean signed = line.is(last + 1, "/") && line.isGlued(last + 1);
    return inOrder && (signed || line.is(last + 1, YEAR)) && DayReader.isYear(line, last + 2)
        ? Optional.of(
            new Reading(
                at,
                last + 3,
                new Moment.Months(
                    line.number(at + 1),
                    new Moment.Month(line.number(last), OptionalInt.of(line.number(last + 2))))))
        : Optional.empty();
  }

  private static Optional<Reading> monthOfYear(Words line, int at) {
    return DayReader.monthNumber(line, at + 1)
        .map(
            month ->
                withYear(line, at, month.to(), year -> new Moment.Month(month.number(), year)));
  }

  /** The event of "Cách mạng Tháng Tám" has its month for a name. */
  private static final PhraseTable<String> REVOLUTION = Phrases.of("cách mạng");

  private static boolean isEvery(Words line, int at) {
    return line.after(EVERY, at) > at;
  }

  private static final PhraseTable<Integer> QUARTERS =
      PhraseTable.of(Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "1", 1, "2", 2, "3", 3, "4", 4));

  private static Optional<Reading> quarter(Words line, int at) {
    boolean counts = line.isNumber(at + 1) && line.after(TURNS, at + 2) > at + 2;
    if (counts || isEvery(line, at - 1)) {
      return Optional.empty();
    }
    return line.match(QUARTERS, at + 1)
        .map(m -> withYear(line, at, m.to(), year -> new Moment.Quarter(m.value(), year)));
  }

  /** Reads the year after a month or quarter: "/2014", "-2014", ".2014", " năm 2014", "2014". */
  private static Reading withYear(
      Words line, int from, int at, Function<OptionalInt, Moment> moment) {
    if (line.after(THIS_YEAR, at) > at) {
      return new Reading(from, line.after(THIS_YEAR, at), moment.apply(OptionalInt.empty()));
    }
    boolean signed = DayReader.isDateSign(line, at) || line.is(at, YEAR);
    int year = signed ? at + 1 : at;
    return DayReader.isYear(line, year)
        ? new Reading(from, year + 1, moment.apply(OptionalInt.of(line.number(year))))
        : new Reading(from, at, moment.apply(OptionalInt.empty()));
  }

  private static final PhraseTable<String> THIS_YEAR =
      Phrases.of("năm nay", "năm ngoái", "năm trước", "năm tới", "năm sau");

  private static Optional<Reading> year(Words line, int at) {
    boolean historic = line.key(at + 1).length() == 4 && line.number(at + 1) >= FIRST_HISTORIC_YEAR;
    if (!DayReader.isYear(line, at + 1)
        && !(historic && line.number(at + 1) < DayReader.FIRST_YEAR)) {
      return Optional.empty();
    }
    int from = line.isNumber(at - 1) ? at + 1 : at; // "Trong 3 năm 2021-2023"
    return years(line, at + 1)
        .map(r -> new Reading(from, r.to(), r.moment()))
        .or(() -> Optional.of(new Reading(at, at + 2, new Moment.Year(line.number(at + 1)))));
  }

  /** Reads "2020 - 2025" and "2021 đến 2025". */
  private static Optional<Reading> years(Words line, int at) {
    boolean range = line.is(at + 1, "-") || line.is(at + 1, TO);
    if (!range || !DayReader.isYear(line, at) || !DayReader.isYear(line, at + 2)) {
      return Optional.empty();
    }
    int first = line.number(at);
    int last = line.number(at + 2);
    return first < last
        ? Optional.of(new Reading(at, at + 3, new Moment.Years(first, last)))
        : Optional.empty();
  }

  private static Optional<Reading> bare(Words line, int at) {
    if (isPartOfLongerNumber(line, at)) {
      return Optional.empty();
    }
    return bareDay(line, at)
        .or(() -> bareDays(line, at))
        .or(() -> bareMonth(line, at))
        .or(() -> years(line, at).filter(r -> line.is(at + 1, "-")))
        .filter(r -> !continues(line, r.to()));
  }

  /** "5, 6 và 7/8"; in "Kết luận 21, ngày 25/10/2021" the first number is none of the days. */
  private static Optional<Reading> bareDays(Words line, int at) {
    return line.is(at + 1, ",") && line.is(at + 2, DAY)
        ? Optional.empty()
        : days(line, at, at).filter(r -> isDated(line, r) || isBracketed(line, r));
  }

  private static boolean isPartOfLongerNumber(Words line, int at) {
    boolean afterDate =
        line.is(at - 1, "-")
            && DayReader.isYear(line, at - 2)
            && DayReader.isDateSign(line, at - 3);
    return line.isGlued(at) && !line.is(at - 1, "(") && !line.is(at - 1, "\"") && !afterDate;
  }

  private static boolean isDated(Words line, Reading days) {
    return days.moment().writtenYear().isPresent()
        || line.after(CALLS_FOR_DAY, days.from() - 1) == days.from();
  }

  /** Whether a number or letter hangs on: "02/2020/UBTVQH14" is no February. */
  private static boolean continues(Words line, int at) {
    boolean sign = line.is(at, "/") || line.is(at, ".") || line.is(at, "%");
    boolean goesOn = sign || (line.is(at, "-") && !line.isNumber(at + 1));
    return line.isGlued(at) && (!line.isSign(at) || (goesOn && line.isGlued(at + 1)));
  }

  private static Optional<Reading> bareDay(Words line, int at) {
    return DayReader.at(line, at)
        .filter(
            d ->
                d.day().year().isPresent()
                    || line.is(at + 1, MONTH)
                    || isCalledFor(line, at, d)
                    || isPlainlyDay(line, at, d))
        .map(d -> new Reading(at, d.to(), d.day()));
  }

  /**
   * Whether no other reading is left: "(16.10)" is no section, "31/10" no part of a whole, "Huế,
   * 19-10," at a line's start no score.
   */
  private static boolean isPlainlyDay(Words line, int at, DayReader.Reading day) {
    boolean glued = line.isGlued(at + 1) && line.isGlued(at + 2);
    boolean counts = line.isSyllable(day.to()) && Counting.isCounted(line, day.to());
    if (!glued || counts || line.after(NO_DAYS, at - 1) == at || line.is(day.to(), "%")) {
      return false;
    }
    boolean slash = line.is(at + 1, "/") && day.day().day() > day.day().month();
    boolean first = at == 0 && line.is(day.to(), ",");
    boolean bracketed =
        line.is(at - 1, "(") && line.is(day.to(), ")") && !DayReader.isMonth(day.day().day());
    return bracketed || (slash && !ROUND_THE_WEEK.equals(line.words(at, day.to()))) || first;
  }

  private static final String ROUND_THE_WEEK = "24/7";

  /** Words after which "27/4" is an address, a rate or a mark. */
  private static final PhraseTable<String> NO_DAYS =
      Phrases.of(
          "số", "lệ", "ngõ", "hẻm", "ngách", "kiệt", "km", "loại", "cấp", "hạng", "tỉ số", "phố",
          "đường", "trường", "bộ", "xã", "viện", "ty", "ấp", "khóm");

  /** "(24 và 25/9)", "từ 24 đến 26-9": a bracket or "từ" makes two numbers days. */
  private static boolean isBracketed(Words line, Reading days) {
    boolean bracketed = line.is(days.from() - 1, "(") && line.is(days.to(), ")");
    boolean opened = line.is(days.from() - 1, FROM) && line.is(days.from() + 1, TO);
    boolean listed = line.is(days.from() - 1, ",") && line.is(days.from() - 2, DAY);
    return bracketed || listed || (opened && !line.isSyllable(days.to()));
  }

  private static final String FROM = Phrases.key("từ");

  /** "Sáng nay, 8/12,"; but "đến nay, 5/5 kỳ họp" */
  private static final PhraseTable<String> TODAY =
      Phrases.of("sáng nay", "trưa nay", "chiều nay", "tối nay", "hôm nay", "đêm nay");

  private static boolean isCalledFor(Words line, int at, DayReader.Reading day) {
    int before = line.is(at - 1, "(") || line.is(at - 1, ",") ? at - 2 : at - 1;
    boolean glued = line.isGlued(at + 1) && line.isGlued(at + 2);
    boolean spaced = line.is(at + 1, "/") && line.after(CALLS_FOR_DAY, at - 1) == at;
    if (!(glued || spaced) || line.is(day.to(), "%")) {
      return false;
    }
    boolean called = line.after(CALLS_FOR_DAY, before) > before;
    return (called && (!line.is(at - 1, ",") || line.after(TODAY, before - 1) > before))
        || line.is(before - 1, WEEKDAY)
        || (isJoiner(line, before)
            && line.isNumber(before - 1)
            && DayReader.isDateSign(line, before - 2))
        || endsRange(line, before, day.to());
  }

  private static boolean endsRange(Words line, int before, int to) {
    boolean followedByNoun = line.isSyllable(to) && !line.is(to, TO);
    boolean sign =
        line.is(before + 2, "/") || (line.is(before + 2, ".") && line.is(before, BEFORE));
    return line.after(ENDS_RANGE, before) > before && !followedByNoun && sign;
  }

  private static Optional<Reading> bareMonth(Words line, int at) {
    boolean written =
        DayReader.isMonth(line.number(at))
            && (line.is(at + 1, "/") || line.is(at + 1, "-"))
            && line.isGlued(at + 1)
            && line.isGlued(at + 2)
            && DayReader.isYear(line, at + 2)
            && !MapScale.at(line, at);
    return written
        ? Optional.of(
            new Reading(
                at, at + 3, new Moment.Month(line.number(at), OptionalInt.of(line.number(at + 2)))))
        : Optional.empty();
  }
}
