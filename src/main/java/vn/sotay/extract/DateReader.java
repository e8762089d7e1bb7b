package vn.sotay.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * Reads the date and time that a page shows: {@code Chủ nhật, ngày 4 tháng 12 năm 2022 - 10:48},
 * {@code 07 Tháng Tư 2014 10:45:00 SA}, {@code Cập nhật: 14:39, 12/08/2023 (GMT+7)}.
 *
 * <p>Dates in the words of other European languages are read too ({@code May 15, 2023}, {@code 15.
 * März 2023}), and the figures of Chinese, Japanese and Korean ones.
 *
 * <p>Day before month, as Vietnamese writes; month before day only where the figures leave nothing
 * else ({@code 3/25/2021 10:00:00 AM}). Midnight sharp stands for a time nobody set. Figures that
 * make no date ({@code 31/2/2025}) are none.
 */
final class DateReader {

  /** A date stands in a line of its own; what is longer is prose. */
  private static final int LONGEST_LINE = 200;

  /** The first year in which a Vietnamese paper may have been on the web, and a bound to come. */
  private static final int FIRST_YEAR = 1995;

  private static final int LAST_YEAR = 2099;
  private static final int YEAR_DIGITS = 4;

  /** "30.10.23", as German papers write. */
  private static final int SHORT_YEAR_DIGITS = 2;

  private static final int CENTURY = 2000;

  /** A time belongs to a date that stands at most this many tokens off. */
  private static final int REACH = 14;

  /** Words that may stand in a line with a date without saying anything else. */
  private static final Set<String> LABELS =
      keys(
          "thứ hai ba tư năm sáu bảy chủ nhật cập ngày đăng lúc gmt utc giờ xuất bản đã xem lượt số"
              + " tháng lần đọc người phát hành gửi vào hồi am pm sa ch sáng chiều tối t");

  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> AFTERNOON = keys("pm ch chiều tối");
  private static final Set<String> MORNING = keys("am sa sáng");
  private static final Set<String> AMERICAN_ZONES = keys("est edt cst cdt mst mdt pst pdt et");
  private static final Set<String> HOUR_SIGNS = keys("h giờ g");
  private static final Map<String, Integer> FOREIGN_MONTHS = foreignMonths();
  private static final Set<String> AFTER_DAY =
      Set.of(".", "-", "/", "th", "st", "nd", "rd", "er", "º", "de", "of");
  private static final Set<String> BEFORE_YEAR = Set.of(".", ",", "-", "/", "de", "del");
  private static final Set<String> AFTER_DAY_BEFORE_YEAR = Set.of(",", "th", "st", "nd", "rd");
  private static final Set<String> YEAR_SIGNS = Set.of("年", "년");
  private static final Set<String> MONTH_SIGNS = Set.of("月", "월");
  private static final String MONTH = MatchingKey.of("tháng");
  private static final String YEAR = MatchingKey.of("năm");

  /** A date line has no more words that are neither date nor label. */
  private static final int MOST_OTHER_WORDS = 7;

  private final List<Token> tokens;

  private DateReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A date that was found.
   *
   * @param time the date, and the time if there is one
   * @param span where the date's words stand
   * @param otherWords how many words of the line are neither date nor label
   */
  record Found(PublicationTime time, Span span, int otherWords) {}

  /** Returns whether a page on the web may bear that year. */
  static boolean isPlausibleYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private record DatePart(LocalDate date, int from, int to) {}

  private record TimePart(LocalTime time, int from, int to) {}

  /** Returns the first date in a line; empty where there is none, or the line is prose. */
  static Optional<Found> find(String line) {
    return line.length() > LONGEST_LINE || !hasYear(line)
        ? Optional.empty()
        : new DateReader(Tokenizer.tokens(line)).find();
  }

  /**
   * Returns whether a line tells when something appeared: a date, and hardly another word; before
   * it stand the labels of such lines only. "Ngày sinh: 03/02/1974" is none.
   */
  static boolean isDateLine(String line) {
    return find(line)
        .filter(found -> found.otherWords() <= MOST_OTHER_WORDS)
        .filter(found -> isLabel(line.substring(0, found.span().start())))
        .isPresent();
  }

  private static boolean isLabel(String before) {
    int colon = before.indexOf(": ");
    return colon < 0
        || Tokenizer.tokens(before.substring(0, colon)).stream().noneMatch(DateReader::isOther);
  }

  /** No date goes without its year, so that most lines needn't be cut into tokens. */
  private static boolean hasYear(String line) {
    int digits = 0;
    int number = 0;
    int dotted = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
        number = digits > YEAR_DIGITS ? 0 : 10 * number + c - '0';
      } else {
        boolean shortYear = digits == SHORT_YEAR_DIGITS && dotted == 2;
        if (shortYear || (digits == YEAR_DIGITS && isPlausibleYear(number))) {
          return true;
        }
        dotted = c == '.' && digits > 0 && digits <= 2 ? dotted + 1 : 0;
        digits = 0;
        number = 0;
      }
    }
    return false;
  }

  private Optional<Found> find() {
    for (int i = 0; i < tokens.size(); i++) {
      Optional<DatePart> date = dateAt(i);
      if (date.isPresent()) {
        return date.map(this::found);
      }
    }
    return Optional.empty();
  }

  private Found found(DatePart date) {
    Optional<TimePart> time = timeNear(date);
    int others = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      boolean inDate = i >= date.from && i < date.to;
      boolean inTime = time.filter(t -> at >= t.from && at < t.to).isPresent();
      others += !inDate && !inTime && isOther(tokens.get(i)) ? 1 : 0;
    }
    return new Found(
        new PublicationTime(
            date.date, time.map(TimePart::time).filter(t -> !t.equals(LocalTime.MIDNIGHT))),
        new Span(tokens.get(date.from).start(), tokens.get(date.to - 1).end()),
        others);
  }

  private static boolean isOther(Token token) {
    return token.isSyllable() && !LABELS.contains(token.key());
  }

  private Optional<DatePart> dateAt(int i) {
    if (isSyllable(i)) {
      return monthFirst(i);
    }
    boolean afterTime = i > 1 && is(i - 2, ":"); // "06:30 18/11/2022"
    if (!isNumber(i) || (i > 0 && isNumber(i - 1) && !afterTime)) {
      return Optional.empty();
    }
    boolean parted =
        (isSeparator(i + 1) && is(i + 3, key(i + 1)))
            || (isOneOf(i + 1, YEAR_SIGNS) && isOneOf(i + 3, MONTH_SIGNS));
    if (parted && isNumber(i + 2) && isNumber(i + 4)) {
      return numeric(i);
    }
    return inWords(i).or(() -> dayFirst(i));
  }

  /** Reads "15 May 2023", "15. März 2023", "1er août 2023", "15 de mayo de 2023". */
  private Optional<DatePart> dayFirst(int i) {
    int at = skip(i + 1, AFTER_DAY);
    int month = FOREIGN_MONTHS.getOrDefault(key(at), 0);
    int year = skip(at + 1, BEFORE_YEAR);
    return month > 0 && isNumber(year)
        ? date(number(year), month, number(i), new int[] {i, year + 1})
        : Optional.empty();
  }

  /** Reads "May 15, 2023", "Jan. 5th 2023". */
  private Optional<DatePart> monthFirst(int i) {
    int month = FOREIGN_MONTHS.getOrDefault(key(i), 0);
    int day = month > 0 ? skip(i + 1, Set.of(".")) : i;
    int year = skip(day + 1, AFTER_DAY_BEFORE_YEAR);
    return month > 0 && isNumber(day) && isNumber(year)
        ? date(number(year), month, number(day), new int[] {i, year + 1})
        : Optional.empty();
  }

  /** Returns the first token from {@code i} on that is none of these, at most two further. */
  private int skip(int i, Set<String> keys) {
    int at = i;
    while (at < i + 2 && isOneOf(at, keys)) {
      at++;
    }
    return at;
  }

  private Optional<DatePart> numeric(int i) {
    int first = number(i);
    int second = number(i + 2);
    int third = number(i + 4);
    if (first >= FIRST_YEAR) {
      return date(first, second, third, new int[] {i, i + 5});
    }
    boolean shortYear = is(i + 1, ".") && key(i + 4).length() == SHORT_YEAR_DIGITS;
    int year = shortYear ? CENTURY + third : third;
    boolean monthFirst = first <= 12 && (second > 12 || isAmerican(i));
    return monthFirst
        ? date(year, first, second, new int[] {i, i + 5})
        : date(year, second, first, new int[] {i, i + 5});
  }

  /** Where American time is told, "10/11/2022" is in October. */
  private boolean isAmerican(int date) {
    return is(date + 1, "/")
        && IntStream.range(date, Math.min(tokens.size(), date + REACH))
            .anyMatch(i -> isOneOf(i, AMERICAN_ZONES));
  }

  /** Reads "4 tháng 12 năm 2022", "07 Tháng Tư 2014", "4 tháng 12, 2022". */
  private Optional<DatePart> inWords(int i) {
    if (!is(i + 1, MONTH)) {
      return Optional.empty();
    }
    int at = i + 3;
    int month;
    if (isNumber(i + 2)) {
      month = number(i + 2);
    } else {
      String word = key(i + 2);
      if (isSyllable(i + 3) && MONTHS.containsKey(word + " " + key(i + 3))) {
        word = word + " " + key(i + 3);
        at++;
      }
      month = MONTHS.getOrDefault(word, 0);
    }
    while (is(at, YEAR) || is(at, ",") || is(at, "-") || is(at, "/")) {
      at++;
    }
    return isNumber(at)
        ? date(number(at), month, number(i), new int[] {i, at + 1})
        : Optional.empty();
  }

  private static Optional<DatePart> date(int year, int month, int day, int[] range) {
    if (!isPlausibleYear(year)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DatePart(LocalDate.of(year, month, day), range[0], range[1]));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31/2/2025 is no date, and nobody knows what was meant
    }
  }

  private Optional<TimePart> timeNear(DatePart date) {
    int last = Math.min(tokens.size(), date.to + REACH);
    for (int i = date.to; i < last; i++) {
      Optional<TimePart> time = timeAt(i);
      if (time.isPresent()) {
        return time;
      }
    }
    for (int i = date.from - 1; i >= Math.max(0, date.from - REACH); i--) {
      Optional<TimePart> time = timeAt(i);
      if (time.isPresent() && time.get().to <= date.from && startsTime(i)) {
        return time;
      }
    }
    return Optional.empty();
  }

  /** The 45 of "10:45:00" starts no time. */
  private boolean startsTime(int i) {
    return i < 2 || !is(i - 1, ":") || !isNumber(i - 2);
  }

  private Optional<TimePart> timeAt(int i) {
    if (!isNumber(i) || !isNumber(i + 2) || !(is(i + 1, ":") || isOneOf(i + 1, HOUR_SIGNS))) {
      return Optional.empty();
    }
    int to = is(i + 3, ":") && isNumber(i + 4) ? i + 5 : i + 3;
    int hour = number(i);
    int suffix = is(to, "'") ? to + 1 : to;
    if (hour < 12 && (isOneOf(suffix, AFTERNOON) || isDotted(suffix, "p"))) {
      hour += 12;
    } else if (hour == 12 && (isOneOf(suffix, MORNING) || isDotted(suffix, "a"))) {
      hour = 0;
    }
    int minute = number(i + 2);
    return hour < 24 && minute < 60
        ? Optional.of(new TimePart(LocalTime.of(hour, minute), i, to))
        : Optional.empty();
  }

  /** Returns whether "p.m." stands there. */
  private boolean isDotted(int i, String letter) {
    return is(i, letter) && is(i + 1, ".") && is(i + 2, "m");
  }

  private boolean isSeparator(int i) {
    return is(i, "/") || is(i, "-") || is(i, ".");
  }

  private boolean isNumber(int i) {
    return i < tokens.size() && tokens.get(i).isNumber() && tokens.get(i).key().length() <= 4;
  }

  private boolean isSyllable(int i) {
    return i < tokens.size() && tokens.get(i).isSyllable();
  }

  private int number(int i) {
    return Integer.parseInt(tokens.get(i).key());
  }

  private String key(int i) {
    return i < tokens.size() ? tokens.get(i).key() : "";
  }

  private boolean is(int i, String key) {
    return i < tokens.size() && tokens.get(i).is(key);
  }

  private boolean isOneOf(int i, Set<String> keys) {
    return i < tokens.size() && keys.contains(tokens.get(i).key());
  }

  private static Set<String> keys(String words) {
    return Stream.of(words.split(" ")).map(MatchingKey::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Integer> foreignMonths() {
    Map<String, Integer> months = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("/extract/month-names.tsv")) {
      months.put(MatchingKey.of(row.cell("name")), Integer.parseInt(row.cell("month")));
    }
    return Map.copyOf(months);
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      months.put(keyed(names[i]), i + 1);
    }
    months.put(keyed("giêng"), 1);
    months.put(keyed("bốn"), 4);
    months.put(keyed("chạp"), 12);
    return Map.copyOf(months);
  }

  private static String keyed(String words) {
    return Stream.of(words.split(" ")).map(MatchingKey::of).collect(Collectors.joining(" "));
  }
}
