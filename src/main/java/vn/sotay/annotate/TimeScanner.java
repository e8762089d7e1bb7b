package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sotay.annotate.MissingYear.Side;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;

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
    int paper = 0;
    List<Mention.TimeExpression> found = new ArrayList<>();
    List<Dated> dated = new ArrayList<>();
    text.words().lines().forEach(line -> dated.addAll(dated(line)));
    OptionalInt firstYear = firstYear(dated);
    MissingYear missing = MissingYear.of(text.article().publication().published(), firstYear);
    for (int i = 0; i < dated.size(); i++) {
      Dated d = dated.get(i);
      Moment moment = i + 1 < dated.size() ? d.upTo(dated.get(i + 1)) : d.reading().moment();
      while (paper < papers.size() && papers.get(paper).end() <= d.span().start()) {
        paper++;
      }
      boolean ofPaper = paper < papers.size() && papers.get(paper).contains(d.span());
      Optional<String> iso = missing.fill(moment, ofPaper ? Side.BEFORE : d.side()).iso();
      found.add(new Mention.TimeExpression(d.span(), iso, moment instanceof Moment.Recurring));
      missing = d.isBirth() ? missing : missing.after(moment);
    }
    return found;
  }

  /** Returns the first year named; terms and plans ("2020-2025") tell of no single one. */
  private static OptionalInt firstYear(List<Dated> dated) {
    return dated.stream()
        .filter(d -> !d.isBirth() && !d.isSince())
        .map(d -> d.reading().moment())
        .filter(moment -> !(moment instanceof Moment.Years))
        .map(Moment::writtenYear)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** A calendar expression and the line it stands in. */
  private record Dated(Words line, CalendarReader.Reading reading) {

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

    /** Returns the moment, with the year of the next one where both form a range. */
    Moment upTo(Dated next) {
      Moment moment = reading.moment();
      boolean range =
          line == next.line
              && next.reading.from() == reading.to() + 1
              && line.after(TO, reading.to()) > reading.to();
      boolean inherits = range && moment.writtenYear().isEmpty();
      return inherits ? moment.in(next.reading.moment().writtenYear()) : moment;
    }

    /** Returns what the words at its end and after it tell of its year. */
    Side side() {
      int to = reading.to();
      return line.match(YEARS, to - 2)
          .filter(match -> match.to() == to)
          .or(() -> line.match(YEARS, to))
          .or(() -> line.match(SIDES, to).filter(match -> !goesOn(match.to())))
          .map(PhraseTable.Match::value)
          .orElse(line.is(reading.from() - 1, BY) ? Side.THIS_YEAR : Side.EITHER);
    }

    /** "từ ngày 8/1 tới 18/10", "tháng 2 qua đời": the word belongs to what follows. */
    private boolean goesOn(int at) {
      return line.isNumber(at) || (line.isSyllable(at) && line.after(AFTER_SIDE, at) == at);
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

  /** "hoàn thành trước 31/12" */
  private static final String BY = Phrases.key("trước");

  private static final PhraseTable<String> SINCE = Phrases.of("đến nay", "tới nay", "trở lại đây");
  private static final String BORN = Phrases.key("sinh");
  private static final String DAY = "ngày ";

  private static List<Dated> dated(Words line) {
    List<Dated> found = new ArrayList<>();
    int at = 0;
    while (at < line.size()) {
      Optional<CalendarReader.Reading> reading = CalendarReader.at(line, at);
      if (reading.isEmpty()) {
        at++;
        continue;
      }
      found.add(new Dated(line, reading.get()));
      at = reading.get().to();
    }
    return found;
  }
}
