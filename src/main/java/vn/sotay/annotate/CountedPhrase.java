package vn.sotay.annotate;

import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Unit;
import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.QuantityNouns;
import vn.sotay.reference.Units;

/**
 * Reads what a figure counts: the noun phrase after it, or for a rate the one that the sentence
 * speaks of before it.
 */
final class CountedPhrase {

  /** Words that end a noun phrase. */
  private static final PhraseTable<String> STOPS =
      Phrases.of(
          "đã",
          "được",
          "có",
          "là",
          "tham gia",
          "của",
          "ở",
          "tại",
          "trong",
          "với",
          "cho",
          "và",
          "từ",
          "đến",
          "để",
          "về",
          "theo",
          "do",
          "bị",
          "đang",
          "sẽ",
          "vào",
          "trên",
          "nhằm",
          "so",
          "bằng",
          "đạt",
          "chiếm",
          "hoàn thành",
          "không",
          "chưa",
          "còn",
          "cũng",
          "mỗi",
          "như",
          "khi",
          "nên",
          "mà",
          "thì",
          "tăng",
          "giảm",
          "so với",
          "trở lên",
          "trở xuống",
          "gồm",
          "phải",
          "vẫn",
          "cùng",
          "nay",
          "hiện nay",
          "hiện có",
          "đều",
          "nhưng",
          "hoặc",
          "tổ chức",
          "này",
          "đó",
          "qua",
          "sau",
          "trước",
          "tới",
          "làm",
          "xây dựng",
          "đăng ký",
          "nghe",
          "tiếp tục",
          "bình quân",
          "lên",
          "xuống",
          "gần",
          "hơn",
          "khoảng",
          "chỉ",
          "nhờ",
          "vì",
          "năm",
          "quý",
          "tháng",
          "liền",
          "hoạt",
          "thuộc",
          "trực thuộc",
          "sinh hoạt",
          "kết nạp",
          "hưởng ứng");

  /** Words after which a rate's noun phrase begins. */
  private static final PhraseTable<String> OPENERS =
      Phrases.of("tỷ lệ", "số lượng", "số", "tổng số");

  /** Words that begin the noun phrase of a sum, a duration or a measure. */
  private static final Map<Unit, PhraseTable<String>> MEASURED =
      Map.of(
          Unit.DURATION,
          Phrases.of("thời gian", "thời lượng", "thời hạn"),
          Unit.MONEY,
          Phrases.of(
              "thu nhập",
              "kinh phí",
              "chi phí",
              "phí",
              "tổng kinh phí",
              "tổng vốn",
              "số tiền",
              "tổng số tiền",
              "tổng trị giá",
              "giá trị",
              "doanh thu",
              "tiền lời"),
          Unit.COUNT,
          Phrases.of(
              "năng suất", "diện tích", "sản lượng", "tổng diện tích", "quãng đường", "chiều dài"));

  /** Words between a duration and what it was of. */
  private static final PhraseTable<String> AFTER_DURATION =
      Phrases.of(
          "cho",
          "để",
          "liền",
          "nay",
          "qua",
          "vừa qua",
          "liên tục",
          "liên tiếp",
          "triển khai thực hiện");

  /** "6 tháng đầu năm" is a stretch of the calendar. */
  private static final PhraseTable<String> PART_OF_PERIOD = Phrases.of("đầu", "cuối", "giữa");

  /** "hội thi … 2 năm một lần": what comes so often stands before. */
  private static final PhraseTable<String> ONCE = Phrases.of("một lần", "1 lần", "/ lần");

  private static final PhraseTable<String> OPENS_DURATION =
      Phrases.of("không có", "không còn", "không", "chưa được", "chưa có", "chưa", "trước", "sau");
  private static final PhraseTable<String> IS = Phrases.of("là");
  private static final PhraseTable<String> MOVES =
      Phrases.of("đạt", "tăng", "giảm", "chiếm", "hơn", "bằng");
  private static final PhraseTable<String> RATE = Phrases.of("tỷ lệ");
  private static final PhraseTable<String> HEDGES = Phrases.of("trên", "hơn", "gần", "khoảng");
  private static final PhraseTable<String> ONE_OF =
      Phrases.of("trong", "trong số", "trong tổng số");
  private static final PhraseTable<String> OF_WHICH = Phrases.of("trong đó", "trong đó có");
  private static final String COMRADES = "đồng chí";
  private static final String MEMBERS = "đảng viên";

  private static final PhraseTable<String> ALL = Phrases.of("số", "tổng số", "trong số", "các");
  private static final PhraseTable<String> PERIODS =
      Phrases.of("năm", "quý", "tháng", "tuần", "ngày", "kỳ", "buổi");
  private static final PhraseTable<String> EVERY = Phrases.of("mỗi", "hằng", "hàng", "một");

  private static final int LONGEST = 7;

  /** "đảng viên tham gia sinh hoạt định kỳ", "chi bộ hoàn thành xuất sắc nhiệm vụ" */
  private static final int LONGEST_SUBJECT = 8;

  private static final int LONGEST_DURATION = 6;
  private static final int LONGEST_CONTEXT = 9;

  /** How far before a rate its subject is looked for, so that scanning stays linear. */
  private static final int REACH = 24;

  private CountedPhrase() {}

  /** Returns the noun phrase that starts at token {@code at}. */
  static Optional<String> after(Words line, int at) {
    int from = line.after(ALL, at);
    var noun = QuantityNouns.standard().longestAt(line.tokens(), from);
    int head = noun.map(PhraseTable.Match::to).orElse(from);
    int to = noun.isPresent() ? head : from;
    while (to - from < LONGEST && continues(line, to)) {
      to++;
    }
    if (to == from) {
      return Optional.empty();
    }
    return Optional.of(line.words(from, to) + perWhat(line, to));
  }

  private static boolean continues(Words line, int at) {
    return line.isSyllable(at) && line.after(STOPS, at) == at;
  }

  /** Returns "/quý", "/chi bộ/năm" or nothing. */
  private static String perWhat(Words line, int at) {
    int period = perPeriod(line, at);
    if (period < 0) {
      return "";
    }
    int end =
        QuantityNouns.standard()
            .longestAt(line.tokens(), period)
            .filter(noun -> line.is(at, "/"))
            .map(PhraseTable.Match::to)
            .orElse(period + 1);
    boolean more = line.is(end, "/") && line.isSyllable(end + 1);
    return "/" + line.words(period, end) + (more ? "/" + line.word(end + 1) : "");
  }

  /** Returns the token of the period in "/quý" or "mỗi tháng" at {@code at}, or -1. */
  private static int perPeriod(Words line, int at) {
    boolean sign = line.is(at, "/") || line.after(EVERY, at) > at;
    return sign && line.isSyllable(at + 1) && (line.is(at, "/") || isPeriod(line, at + 1))
        ? at + 1
        : -1;
  }

  private static boolean isPeriod(Words line, int at) {
    return line.after(PERIODS, at) > at;
  }

  /** Returns the noun with the period before the figure: "mỗi quý 1 lần" gives "lần/quý". */
  static Optional<String> perPeriodBefore(Words line, int figure, Optional<String> noun) {
    boolean every = isPeriod(line, figure - 1) && line.after(EVERY, figure - 2) == figure - 1;
    return noun.map(
        words -> every && !words.contains("/") ? words + "/" + line.word(figure - 1) : words);
  }

  /** Returns the noun of "96% là đồng bào Pa Cô". */
  static Optional<String> afterIs(Words line, int at) {
    return line.after(IS, at) > at ? after(line, line.after(IS, at)) : Optional.empty();
  }

  /** Returns whether a rate has no subject of its own: ", đạt tỷ lệ 90,1%", "và tăng 6,2%". */
  static boolean repeatsSubject(Words line, int at) {
    int figure = line.after(RATE, at - 2) == at ? at - 2 : at;
    int verb = line.after(HEDGES, figure - 1) == figure ? figure - 2 : figure - 1;
    return line.after(MOVES, verb) == verb + 1
        && (line.is(verb - 1, ",") || line.is(verb - 1, AND));
  }

  /** Returns the noun after the whole: "1 trong 26 chi bộ" counts chi bộ. */
  static Optional<String> ofWhole(Words line, int at) {
    int whole = line.after(ONE_OF, at);
    return whole > at && line.isNumber(whole)
        ? NumeralReader.digits(line, whole).flatMap(number -> after(line, number.to()))
        : Optional.empty();
  }

  /** Returns "đảng viên" for the "đồng chí" that are a part of them: "trong đó 352 đồng chí". */
  static Optional<String> asPart(
      Words line, int figure, Optional<String> noun, Optional<String> before) {
    boolean part =
        line.after(OF_WHICH, figure - 2) == figure || line.after(OF_WHICH, figure - 3) == figure;
    boolean members = before.map(words -> words.startsWith(MEMBERS)).orElse(false);
    return noun.map(words -> part && members && words.equals(COMRADES) ? MEMBERS : words);
  }

  /** Returns the words that tell what a duration was of: "5 năm thực hiện Hướng dẫn 12". */
  static Optional<String> ofDuration(Words line, int duration) {
    if (line.after(PART_OF_PERIOD, duration) > duration || line.after(ONCE, duration) > duration) {
      return Optional.empty();
    }
    int at = line.after(AFTER_DURATION, duration);
    int opened = line.after(OPENS_DURATION, at);
    int to = opened;
    while (to - at < LONGEST_DURATION && (continues(line, to) || (to > at && line.isNumber(to)))) {
      to++;
    }
    return to == opened ? Optional.empty() : Optional.of(line.words(at, to));
  }

  /** Returns what a sum, measure or duration is the size of, where its clause names it. */
  static Optional<String> measuredBefore(Words line, int at, Unit unit) {
    int from = Math.max(0, at - REACH);
    for (int start = at - 1; start >= from && !endsClause(line, start); start--) {
      int opened = line.after(MEASURED.get(unit), start);
      if (opened > start && opened <= at) {
        return subject(line, start, at);
      }
    }
    return Optional.empty();
  }

  /** Returns the subject of a rate before token {@code at}, within its clause. */
  static Optional<String> before(Words line, int at) {
    int from = Math.max(afterOtherRate(line, at), at - REACH);
    for (int start = at - 1; start >= from && !endsClause(line, start); start--) {
      int opened = line.after(OPENERS, start);
      if (opened > start && opened < at) {
        return subject(line, opened, at);
      }
    }
    Optional<String> subject =
        line.after(MOVES, at - 1) == at ? context(line, at) : Optional.empty();
    return subject.or(() -> lastNoun(line, from, at)).or(() -> context(line, at));
  }

  /**
   * "… định kỳ đạt 95%, sinh hoạt chuyên đề đạt 92%": returns where the second rate's own words
   * begin, at least three; else 0.
   */
  private static int afterOtherRate(Words line, int figure) {
    int from = figure;
    while (from > 0 && line.isSyllable(from - 1)) {
      from--;
    }
    boolean other = line.is(from - 1, ",") && (line.is(from - 2, "%") || line.isNumber(from - 2));
    return other && figure - from > SHORTEST_SUBJECT ? from : 0;
  }

  private static final int SHORTEST_SUBJECT = 3;

  /**
   * Returns the words of the clause right before a figure, without verbs and hedges at their end:
   * "họp [ít nhất] 90 phút", "thu ngân sách [đạt] 120 tỷ đồng".
   */
  static Optional<String> context(Words line, int figure) {
    int end = figure;
    while (end > 0 && line.after(LEADS_TO_FIGURE, end - 1) == end) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < LONGEST_CONTEXT && isContext(line, from - 1)) {
      from--;
    }
    from = Math.min(end, afterOtherUnit(line, from));
    while (from < end && line.after(POINTS_BACK, from) == from + 1) {
      from++;
    }
    boolean comparison = line.after(COMPARED, from) > from;
    return from == end || comparison ? Optional.empty() : Optional.of(line.words(from, end));
  }

  /** "56% so với kế hoạch và tăng 17%": what a figure is compared with isn't what it counts. */
  private static final PhraseTable<String> COMPARED = Phrases.of("so với", "so");

  /**
   * "12 triệu đồng và tuyến đường dài 1,5 km": the first figure's unit says nothing of the next.
   */
  private static int afterOtherUnit(Words line, int from) {
    if (!line.isNumber(from - 1)) {
      return from;
    }
    int unit =
        Units.standard().longestAt(line.tokens(), from).map(PhraseTable.Match::to).orElse(from);
    int noun =
        QuantityNouns.standard()
            .longestAt(line.tokens(), from)
            .map(PhraseTable.Match::to)
            .orElse(from);
    int end = Math.max(unit, noun);
    return line.is(end, AND) ? end + 1 : end;
  }

  private static final String AND = Phrases.key("và");

  private static boolean isContext(Words line, int at) {
    return line.isSyllable(at) && line.after(OPENS_CLAUSE, at) == at;
  }

  private static final PhraseTable<String> OPENS_CLAUSE =
      Phrases.of("nhưng", "song", "nên", "khi", "để", "mà", "thì", "do", "vì", "rồi", "trong đó");

  private static final PhraseTable<String> LEADS_TO_FIGURE =
      Phrases.of(
          "trên", "hơn", "gần", "khoảng", "từ", "đến", "tới", "với", "là", "đạt", "được", "còn",
          "giá", "trị", "dài", "rộng", "cao", "mất", "hết", "trong", "sau", "trước", "ít", "nhất",
          "tối", "đa", "thiểu", "không", "quá", "dưới", "thêm", "lên", "xuống", "bằng", "tăng",
          "giảm", "chiếm", "vượt", "ước", "có", "chỉ", "mới", "cho", "kéo", "vòng", "gồm", "suốt",
          "khi", "lệ", "tỷ", "cả", "chậm", "các", "những", "đầy", "chưa", "đã", "bình", "quân",
          "tính", "tương", "đương", "thu", "nhận", "sâu", "xa", "mức", "qua", "nay", "này", "lần",
          "lượt", "gọn", "gói", "đúng", "chừng", "cách", "đó");

  private static final PhraseTable<String> POINTS_BACK =
      Phrases.of("này", "đó", "đã", "thì", "rồi", "qua", "nay", "hiện", "đến", "trong", "với");

  private static boolean endsClause(Words line, int at) {
    return line.is(at, ".") || line.is(at, ";") || line.is(at, ":");
  }

  private static Optional<String> lastNoun(Words line, int from, int at) {
    for (int start = at - 1; start >= from && !endsClause(line, start); start--) {
      var noun = QuantityNouns.standard().longestAt(line.tokens(), start);
      boolean within = noun.isPresent() && noun.get().to() <= at;
      if (within && !isInsideNoun(line, start, noun.get().to()) && !isTerm(line, start)) {
        return subject(line, start, at);
      }
    }
    return Optional.empty();
  }

  /** "đại hội chi bộ nhiệm kỳ 2022-2025, đạt 100%": the term isn't what is counted. */
  private static boolean isTerm(Words line, int noun) {
    return line.after(TERM, noun - 1) == noun + 1;
  }

  private static final PhraseTable<String> TERM = Phrases.of("nhiệm kỳ");

  private static boolean isInsideNoun(Words line, int start, int to) {
    return QuantityNouns.standard()
        .longestAt(line.tokens(), Math.max(0, start - 1))
        .filter(longer -> start > 0 && longer.to() >= to)
        .isPresent();
  }

  /** Words that end a rate's subject; "dự" and "có" may stand inside it. */
  private static final PhraseTable<String> ENDS_SUBJECT =
      Phrases.of(
          "đạt",
          "chiếm",
          "là",
          "tăng",
          "giảm",
          "từ",
          "trên",
          "hơn",
          "gần",
          "khoảng",
          "bình quân",
          "còn",
          "chỉ",
          "đã",
          "được",
          "lên",
          "luôn",
          "hằng năm",
          "hiện",
          "mới",
          "đều",
          "của",
          "trong",
          "ở",
          "tại",
          "dưới",
          "thấp",
          "cao",
          "ước",
          "không",
          "phấn đấu",
          "nhiệm kỳ",
          "nâng",
          "mỗi",
          "vượt");

  /** "Con số này là 27/29": what it counts was told before. */
  private static final PhraseTable<String> POINTERS = Phrases.of("này", "đó", "ấy", "kia");

  private static Optional<String> subject(Words line, int from, int limit) {
    int to = from;
    while (to < limit
        && to - from < LONGEST_SUBJECT
        && line.isSyllable(to)
        && line.after(ENDS_SUBJECT, to) == to) {
      to++;
    }
    boolean none = to == from || line.after(POINTERS, from) == to;
    return none ? Optional.empty() : Optional.of(line.words(from, to));
  }
}
