package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.sotay.annotate.MissingYear.Side;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Tokenizer;

/** Finds calendar expressions: days, months, quarters, years, periods, terms. */
final class TimeScanner {

  private TimeScanner() {}

  /**
   * Returns the calendar expressions in text order, those inside directives included.
   *
   * @param before mentions found so far; a directive's date can't lie ahead
   */
  static List<Mention.TimeExpression> scan(ArticleText text, List<Mention> before) {
    List<Span> papers =
        before.stream()
            .filter(Mention.Directive.class::isInstance)
            .map(Mention::span)
            .sorted()
            .toList();
    List<Dated> dated = new ArrayList<>();
    OptionalInt planned = OptionalInt.empty();
    for (Words line : text.words().lines(WrappedDates::goesOn)) {
      planned = isHeading(line) ? plannedYear(line) : planned;
      dated.addAll(dated(line, planned));
    }
    boolean[] ofPaper = inside(papers, dated);
    List<Moment> moments = moments(dated);
    Optional<Moment> own = latest(dated, i -> !ofPaper[i]);
    Optional<Moment> latest =
        own.or(() -> latest(dated, i -> true)).or(() -> inHeadline(text.article()));
    MissingYear missing = MissingYear.of(text.article().publication().published(), latest);
    List<Mention.TimeExpression> found = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      Dated d = dated.get(i);
      Side side = ofPaper[i] ? Side.BEFORE : d.side();
      Moment moment = d.asPlanned(moments.get(i), side);
      Optional<String> iso = missing.fill(moment, side).iso();
      found.add(new Mention.TimeExpression(d.span(), iso, moment instanceof Moment.Recurring));
      missing = d.tellsYear() && !ofPaper[i] ? missing.after(moment) : missing;
    }
    return found;
  }

  /** "Chi bộ tổ 14 sinh hoạt tháng 11 năm 2025": the only year may stand in the headline. */
  private static Optional<Moment> inHeadline(Article article) {
    return article.layout().title().stream()
        .flatMap(
            title ->
                Words.of(article.text(), Tokenizer.tokens(article.text(), List.of(title)))
                    .lines()
                    .stream())
        .flatMap(line -> dated(line, OptionalInt.empty()).stream())
        .map(d -> d.reading().moment())
        .filter(moment -> !(moment instanceof Moment.Years) && moment.writtenYear().isPresent())
        .findFirst();
  }

  /** A heading is short and ends without a stop. */
  private static boolean isHeading(Words line) {
    int last = line.size() - 1;
    return line.size() <= LONGEST_HEADING && !line.is(last, ".") && !line.is(last, ";");
  }

  /** Returns the year whose tasks a heading announces: "Phương hướng năm 2022". */
  private static OptionalInt plannedYear(Words line) {
    boolean plans = IntStream.range(0, line.size()).anyMatch(at -> line.after(TASKS, at) > at);
    return plans
        ? dated(line, OptionalInt.empty()).stream()
            .map(d -> d.reading().moment())
            .filter(Moment.Year.class::isInstance)
            .flatMapToInt(moment -> moment.writtenYear().stream())
            .findFirst()
        : OptionalInt.empty();
  }

  /** Which of them stand in a paper's citation. */
  private static boolean[] inside(List<Span> papers, List<Dated> dated) {
    boolean[] inside = new boolean[dated.size()];
    int paper = 0;
    for (int i = 0; i < inside.length; i++) {
      Span span = dated.get(i).span();
      while (paper < papers.size() && papers.get(paper).end() <= span.start()) {
        paper++;
      }
      inside[i] = paper < papers.size() && papers.get(paper).contains(span);
    }
    return inside;
  }

  /** Returns what is said, each with the year that it shares with the one behind it. */
  private static List<Moment> moments(List<Dated> dated) {
    List<Moment> moments = new ArrayList<>();
    for (int i = dated.size() - 1; i >= 0; i--) {
      Dated d = dated.get(i);
      moments.add(
          moments.isEmpty()
              ? d.reading().moment()
              : d.sharing(dated.get(i + 1), moments.getLast()));
    }
    return moments.reversed();
  }

  /**
   * Returns the moment of the last year named, as who reports looks back; terms and plans
   * ("2020-2025") tell of no single one.
   */
  private static Optional<Moment> latest(List<Dated> dated, IntPredicate which) {
    return IntStream.range(0, dated.size())
        .filter(which)
        .mapToObj(dated::get)
        .filter(Dated::tellsYear)
        .map(d -> d.reading().moment())
        .filter(moment -> !(moment instanceof Moment.Years) && moment.writtenYear().isPresent())
        .max(Comparator.comparingInt(moment -> moment.writtenYear().getAsInt()));
  }

  /** A calendar expression and the line it stands in. */
  private record Dated(Words line, CalendarReader.Reading reading, OptionalInt planned) {

    /** Under "Phương hướng năm 2022" a month without a year is one of that. */
    Moment asPlanned(Moment moment, Side side) {
      boolean inherits = side == Side.EITHER && moment.writtenYear().isEmpty();
      return inherits && planned.isPresent() ? moment.in(planned) : moment;
    }

    /** The words read; "ngày" belongs to them also where it is glued to a paper's number. */
    Span span() {
      Span read = line.span(reading.from(), reading.to());
      int start = read.start() - DAY.length();
      boolean glued =
          line.isNumber(reading.from())
              && reading.from() > 0
              && line.token(reading.from() - 1).start() < start
              && line.text().startsWith(DAY, start);
      return glued ? new Span(start, read.end()) : read;
    }

    /** Returns the moment, with the year of the next one where both form a range or a pair. */
    Moment sharing(Dated next, Moment nextMoment) {
      Moment moment = reading.moment();
      boolean adjacent = line == next.line && next.reading.from() == reading.to() + 1;
      boolean range = line.after(TO, reading.to()) > reading.to();
      boolean pair = line.is(reading.to(), AND) && moment.getClass().equals(nextMoment.getClass());
      boolean inherits = adjacent && (range || pair) && moment.writtenYear().isEmpty();
      return inherits ? moment.in(nextMoment.writtenYear()) : moment;
    }

    /** Returns what the words at its end and after it tell of its year. */
    Side side() {
      int to = reading.to();
      return line.match(YEARS, to - 2)
          .filter(match -> match.to() == to)
          .or(() -> line.match(YEARS, to))
          .or(() -> line.match(SIDES, to).filter(match -> !goesOn(match.to())))
          .map(PhraseTable.Match::value)
          .orElseGet(this::toldAround);
    }

    /** What the clause tells: "dự kiến tháng 2", "tháng 11, chi bộ đã …", "sáng 22/11". */
    private Side toldAround() {
      int from = reading.from();
      if (isNear(PLANS, from - CLAUSE, from, false)) {
        return Side.PLANNED;
      }
      if (line.is(from - 1, BY)) {
        return Side.DUE;
      }
      int to = reading.to();
      if (isNear(WILL, to, to + CLAUSE, true)) {
        return Side.PLANNED;
      }
      boolean reported =
          line.after(PARTS_OF_DAY, from - 1) == from
              || line.after(COMPARED, from - 2) == from
              || isNear(DONE, to, to + CLAUSE, true);
      return reported ? Side.REPORTED : Side.EITHER;
    }

    /**
     * Returns whether such a word stands in a range, not cut off by a sentence's or clause's end.
     */
    private boolean isNear(PhraseTable<String> phrases, int from, int to, boolean ahead) {
      boolean near = false;
      for (int at = Math.max(0, from); at < Math.min(line.size(), to); at++) {
        if (line.isAny(at, CLAUSE_ENDS)) {
          if (ahead) {
            return near;
          }
          near = false;
        }
        near |= line.after(phrases, at) > at;
      }
      return near;
    }

    /** "từ ngày 8/1 tới 18/10", "tháng 2 qua đời": the word belongs to what follows. */
    private boolean goesOn(int at) {
      return line.isNumber(at) || (line.isSyllable(at) && line.after(AFTER_SIDE, at) == at);
    }

    /** Whether its year may be that of other dates: no birthday's, none of long ago or a plan's. */
    boolean tellsYear() {
      return !isBirth() && !isSince() && !isGoal() && !isAhead();
    }

    /** "năm 2022 và những năm tiếp theo": a plan's beginning. */
    private boolean isAhead() {
      return line.after(ONWARDS, reading.to()) > reading.to();
    }

    /** "đến năm 2030", but not "từ năm 2020 đến năm 2023". */
    private boolean isGoal() {
      int before = reading.from() - 1;
      return line.is(before, UNTIL) && !line.isNumber(before - 1);
    }

    /** "từ năm 2014 đến nay": the article is younger. */
    boolean isSince() {
      return line.match(SINCE, reading.to()).isPresent();
    }

    /** Whether it tells when somebody was born, which says nothing of the dates around it. */
    boolean isBirth() {
      return line.is(reading.from() - 1, BORN);
    }
  }

  /** "ngày 5/8 đến ngày 10/8/2012" */
  private static final PhraseTable<String> TO = Phrases.of("đến", "tới", "-");

  private static final PhraseTable<Side> YEARS =
      PhraseTable.of(
          Map.of(
              "năm nay", Side.THIS_YEAR,
              "năm ngoái", Side.YEAR_BEFORE,
              "năm trước", Side.YEAR_BEFORE,
              "năm tới", Side.YEAR_AFTER,
              "năm sau", Side.YEAR_AFTER));

  private static final PhraseTable<Side> SIDES =
      PhraseTable.of(
          Map.of(
              "vừa qua", Side.BEFORE,
              "vừa rồi", Side.BEFORE,
              "qua", Side.BEFORE,
              "tới", Side.AFTER,
              "tới đây", Side.AFTER,
              "sắp tới", Side.AFTER));

  /** Words that may follow "tới" and "qua" where these look ahead and back. */
  private static final PhraseTable<String> AFTER_SIDE = Phrases.of("sẽ", "tại", "ở");

  /** How many words a date's clause is looked through for what tells its year. */
  private static final int CLAUSE = 8;

  private static final KeySet CLAUSE_ENDS = Words.keys(". ; ! ? :");
  private static final PhraseTable<String> PLANS =
      Phrases.of("sẽ", "dự kiến", "chậm nhất", "phấn đấu", "hạn cuối");
  private static final PhraseTable<String> WILL = Phrases.of("sẽ", "dự kiến");
  private static final PhraseTable<String> DONE = Phrases.of("đã", "vừa");
  private static final PhraseTable<String> PARTS_OF_DAY =
      Phrases.of("sáng", "trưa", "chiều", "tối", "đêm");
  private static final PhraseTable<String> COMPARED = Phrases.of("so với");
  private static final int LONGEST_HEADING = 16;
  private static final PhraseTable<String> TASKS =
      Phrases.of("phương hướng", "nhiệm vụ", "kế hoạch", "chương trình");
  private static final String AND = Phrases.key("và");
  private static final String UNTIL = Phrases.key("đến");

  /** "hoàn thành trước 31/12" */
  private static final String BY = Phrases.key("trước");

  private static final PhraseTable<String> SINCE = Phrases.of("đến nay", "tới nay", "trở lại đây");
  private static final PhraseTable<String> ONWARDS =
      Phrases.of("và những năm tiếp theo", "và các năm tiếp theo", "và những năm tới");
  private static final String BORN = Phrases.key("sinh");
  private static final String DAY = "ngày ";

  private static List<Dated> dated(Words line, OptionalInt planned) {
    List<Dated> found = new ArrayList<>();
    int at = 0;
    while (at < line.size()) {
      Optional<CalendarReader.Reading> reading = CalendarReader.at(line, at);
      if (reading.isEmpty()) {
        at++;
        continue;
      }
      found.add(new Dated(line, reading.get(), planned));
      at = reading.get().to();
    }
    return found;
  }
}
