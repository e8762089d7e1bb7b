package vn.sotay.annotate;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import vn.sotay.article.Unit;
import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.QuantityNouns;
import vn.sotay.reference.Units;

/**
 * Reads one figure with its sign or unit word.
 *
 * <pre>
 * figure = number "/" number
 *        | number [SIGN] ("-" | "đến") number [SIGN]
 *        | number [SIGN]
 * SIGN   = "%" | "phần trăm" | unit word
 * </pre>
 */
final class FigureReader {

  /**
   * What stands in tokens {@code from} to {@code to}.
   *
   * @param isFigure false for a number that only names or orders
   * @param value absent for a range
   * @param measured whether a unit of measure belongs to it
   */
  record Figure(
      int from,
      int to,
      boolean isFigure,
      Optional<BigDecimal> value,
      Unit unit,
      Optional<BigDecimal> denominator,
      boolean measured) {}

  private static final PhraseTable<String> PERCENT = Phrases.of("%", "phần trăm");
  private static final PhraseTable<String> RANGE = Phrases.of("-", "đến", "tới");
  private static final PhraseTable<String> AGE = Phrases.of("tuổi", "năm tuổi");
  private static final PhraseTable<String> CLOCK = Phrases.of("giờ", "h", "g");
  private static final PhraseTable<String> AT_CLOCK = Phrases.of("lúc", "hồi", "vào", "sang");
  private static final PhraseTable<String> PART_OF_DAY =
      Phrases.of("sáng", "chiều", "tối", "trưa", "đêm", "ngày", "hôm", "cùng ngày");

  /** Words that let a bare number stand for a count: "trước đây chỉ chừng 25". */
  private static final PhraseTable<String> COUNTING =
      Phrases.of(
          "có", "là", "còn", "đạt", "được", "chỉ", "mới", "lên", "xuống", "với", "gồm", "tăng",
          "giảm", "thêm", "bằng", "hơn", "trên", "gần", "khoảng", "chừng", "dưới", "nhất", "đến");

  /** Round-the-clock phrases: 24/7, 24/24. */
  private static final Set<String> ROUND_THE_CLOCK = Set.of("7", "24");

  private final Words line;
  private final int from;
  private final BitSet taken;

  private FigureReader(Words line, int from, BitSet taken) {
    this.line = line;
    this.from = from;
    this.taken = taken;
  }

  /**
   * Returns what starts at token {@code at}; empty if no number does, or another mention has it.
   *
   * @param taken offsets that belong to other mentions
   */
  static Optional<Figure> at(Words line, int at, BitSet taken) {
    if (!line.isNumber(at)) {
      return Optional.empty();
    }
    var reader = new FigureReader(line, at, taken);
    return reader.isTaken(at) ? Optional.empty() : Optional.of(reader.figure());
  }

  private boolean isTaken(int at) {
    return taken.get(line.token(at).start());
  }

  private Figure figure() {
    Optional<NumeralReader.Numeral> digits = NumeralReader.digits(line, from);
    if (digits.isEmpty()) {
      return name(from + 1);
    }
    NumeralReader.Numeral first = NumeralReader.withMagnitude(line, digits.get());
    int to = first.to();
    if (hasLettersGluedOn(to)) {
      return name(afterGlued(to));
    }
    if (isClock(to)) {
      return name(afterClock(to));
    }
    if (line.after(AGE, to) > to || NamedNumbers.isName(line, from, to, isCounted(to))) {
      return name(to);
    }
    return ratio(first).or(() -> range(first)).orElseGet(() -> single(first));
  }

  private Figure name(int to) {
    return new Figure(from, to, false, Optional.empty(), Unit.COUNT, Optional.empty(), false);
  }

  private boolean isCounted(int to) {
    return line.is(to, "/") || line.after(PERCENT, to) > to || Counting.isCounted(line, to);
  }

  private boolean hasLettersGluedOn(int to) {
    return line.isGlued(to)
        && (line.isSyllable(to) || line.isNumber(to))
        && Units.standard().longestAt(line.tokens(), to).isEmpty()
        && !(line.isLower(to) && line.after(TIMES, to) > to);
  }

  /** "sinh hoạt chuyên đề 1lần/quý" */
  private static final PhraseTable<String> TIMES =
      Phrases.of("lần", "lượt", "cuộc", "buổi", "kỳ", "hộ", "đảng viên", "đồng chí", "chi bộ");

  private int afterGlued(int to) {
    int end = to;
    while (line.isGlued(end) && !line.isSign(end)) {
      end++;
    }
    return end;
  }

  /** Whether it is a time of day: "19 giờ 30", "lúc 8 giờ", "7 giờ sáng". */
  private boolean isClock(int to) {
    int after = line.after(CLOCK, to);
    if (after == to) {
      return false;
    }
    return line.isNumber(after)
        || line.after(PART_OF_DAY, after) > after
        || line.after(AT_CLOCK, from - 1) == from;
  }

  private int afterClock(int to) {
    int after = line.after(CLOCK, to);
    return line.isNumber(after) ? after + 1 : after;
  }

  private Optional<Figure> ratio(NumeralReader.Numeral part) {
    int slash = part.to();
    if (!line.is(slash, "/") || !line.isNumber(slash + 1) || isTaken(slash + 1)) {
      return Optional.empty();
    }
    return NumeralReader.digits(line, slash + 1)
        .map(
            whole ->
                isRatio(part.value(), whole.value())
                        && !line.is(whole.to(), "/")
                        && !MapScale.ofMap(line, from)
                    ? ratio(part.value(), whole)
                    : name(whole.to()));
  }

  private boolean isRatio(BigDecimal part, BigDecimal whole) {
    boolean roundTheClock =
        line.is(from, "24")
            && ROUND_THE_CLOCK.contains(line.key(from + 2))
            && !Counting.isCountNoun(line, from + 3);
    return whole.signum() > 0 && part.compareTo(whole) <= 0 && !roundTheClock;
  }

  private Figure ratio(BigDecimal part, NumeralReader.Numeral whole) {
    return new Figure(
        from,
        whole.to(),
        true,
        Optional.of(QuantityScanner.quotient(part, whole.value())),
        Unit.RATIO,
        Optional.of(whole.value()),
        false);
  }

  /** A sign or unit read up to before token {@code to}. */
  private record Sign(int to, Unit unit, boolean measured) {}

  private Sign sign(int at) {
    int percent = line.after(PERCENT, at);
    if (percent > at) {
      return new Sign(percent, Unit.PERCENT, false);
    }
    int noun =
        QuantityNouns.standard().longestAt(line.tokens(), at).map(PhraseTable.Match::to).orElse(at);
    return Units.standard()
        .longestAt(line.tokens(), at)
        .filter(unit -> unit.to() >= noun && !opensYear(at) && !isAddress(at))
        .map(unit -> sign(unit.to(), unit.value().kind()))
        .orElse(new Sign(at, Unit.COUNT, false));
  }

  /** "01 đ.c nghỉ", "20 đ/c": comrades and no đồng. */
  private boolean isAddress(int at) {
    return line.is(at, "đ")
        && (line.is(at + 1, ".") || line.is(at + 1, "/"))
        && line.is(at + 2, "c")
        && line.isGlued(at + 1)
        && line.isGlued(at + 2);
  }

  private static Sign sign(int to, Units.Kind kind) {
    return switch (kind) {
      case DURATION -> new Sign(to, Unit.DURATION, false);
      case MONEY -> new Sign(to, Unit.MONEY, false);
      case MEASURE -> new Sign(to, Unit.COUNT, true);
    };
  }

  /** Whether "năm 2023" follows, which is no unit. */
  private boolean opensYear(int at) {
    return isTakenToken(at);
  }

  private boolean isTakenToken(int at) {
    return line.has(at) && isTaken(at);
  }

  private Optional<Figure> range(NumeralReader.Numeral first) {
    Sign ownSign = sign(first.to());
    int joiner = ownSign.to();
    int second = line.after(RANGE, joiner);
    if (second == joiner || !line.isNumber(second) || isTaken(second)) {
      return Optional.empty();
    }
    return NumeralReader.digits(line, second)
        .map(number -> NumeralReader.withMagnitude(line, number))
        .filter(number -> !hasLettersGluedOn(number.to()))
        .filter(number -> first.value().compareTo(number.value()) < 0)
        .flatMap(number -> range(ownSign, sign(number.to())));
  }

  private Optional<Figure> range(Sign own, Sign last) {
    boolean bare = own.unit() == Unit.COUNT && !own.measured();
    return bare || (own.unit() == last.unit() && own.measured() == last.measured())
        ? Optional.of(
            new Figure(
                from,
                last.to(),
                true,
                Optional.empty(),
                last.unit(),
                Optional.empty(),
                last.measured()))
        : Optional.empty();
  }

  private Figure single(NumeralReader.Numeral number) {
    Sign sign = sign(number.to());
    boolean bare = sign.to() == number.to();
    if (bare && isSum(number.to())) {
      return new Figure(
          from,
          number.to(),
          true,
          Optional.of(number.value()),
          Unit.MONEY,
          Optional.empty(),
          false);
    }
    if (bare && !standsForCount(number)) {
      return name(number.to());
    }
    return new Figure(
        from,
        sign.to(),
        true,
        Optional.of(number.value()),
        sign.unit(),
        Optional.empty(),
        sign.measured());
  }

  /** "trị giá 5 tỷ": where nothing is counted, thousands of millions are of money. */
  private boolean isSum(int to) {
    return line.after(BILLION, to - 1) == to && CountedPhrase.after(line, to).isEmpty();
  }

  private static final PhraseTable<String> BILLION = Phrases.of("tỷ");

  /** "kỳ thi tốt nghiệp 2018 tỉnh Hà Giang": a year between two names. */
  private boolean isYearOfEvent(NumeralReader.Numeral number) {
    return isLikeYear(number)
        && line.isLower(from - 1)
        && line.after(COUNTING, from - 1) != from
        && line.after(LEVELS, number.to()) > number.to();
  }

  private static final PhraseTable<String> LEVELS =
      Phrases.of("tỉnh", "thành phố", "huyện", "quận", "thị xã");

  private boolean standsForCount(NumeralReader.Numeral number) {
    boolean noun = CountedPhrase.after(line, number.to()).isPresent();
    boolean hedged = line.after(COUNTING, from - 1) == from;
    return (Counting.isCounted(line, number.to()) && !isYearOfEvent(number))
        || isPartInList(number.to())
        || isOutcome(number)
        || (noun && !isLikeYear(number))
        || (hedged && !isLikeYear(number));
  }

  /** "trong đó khiển trách 30, cảnh cáo 12": parts of a whole that has been named. */
  private boolean isPartInList(int to) {
    boolean closed = line.is(to, ",") || line.is(to, ";") || line.is(to, ".") || line.is(to, ")");
    if (!closed && line.has(to)) {
      return false;
    }
    for (int back = from - 1; back > from - LONGEST_LIST && !line.is(back, "."); back--) {
      if (line.after(OF_WHICH, back) > back) {
        return line.isSyllable(from - 1) && !line.isCapital(from - 1);
      }
    }
    return false;
  }

  private static final int LONGEST_LIST = 24;
  private static final PhraseTable<String> OF_WHICH = Phrases.of("trong đó", "bao gồm");

  /** "khiển trách 30, cảnh cáo: 12", "xếp loại tốt 45, khá 6": people or cells are left out. */
  private boolean isOutcome(NumeralReader.Numeral number) {
    int to = number.to();
    boolean closed = line.is(to, ",") || line.is(to, ";") || line.is(to, ")") || isLast(to);
    return closed && !isLikeYear(number) && endsOutcome();
  }

  private boolean isLast(int to) {
    return !line.has(to) || (line.is(to, ".") && !line.isNumber(to + 1));
  }

  private boolean endsOutcome() {
    int end = line.is(from - 1, ":") ? from - 1 : from;
    for (int length = 1; length <= LONGEST_OUTCOME; length++) {
      if (line.after(OUTCOMES, end - length) == end) {
        return true;
      }
    }
    return false;
  }

  private static final int LONGEST_OUTCOME = 4;

  private static final PhraseTable<String> OUTCOMES =
      Phrases.of(
          "khiển trách",
          "cảnh cáo",
          "cách chức",
          "khai trừ",
          "kỷ luật",
          "xuất sắc",
          "tốt",
          "khá",
          "trung bình",
          "yếu",
          "kém",
          "kết nạp",
          "kết nạp được",
          "chuyển chính thức",
          "công nhận chính thức");

  private boolean isLikeYear(NumeralReader.Numeral number) {
    int year = line.number(from);
    return number.to() == from + 1 && line.key(from).length() == 4 && year >= 1900 && year <= 2099;
  }
}
