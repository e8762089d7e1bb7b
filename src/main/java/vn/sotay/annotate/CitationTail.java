package vn.sotay.annotate;

import java.time.LocalDate;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;

/**
 * Reads what follows a directive's number and belongs to its citation: date, issuer, term.
 *
 * <pre>
 * tail = {"(" date ")" | terms | [","] "ngày" date | [","] "của" body | "năm" year "của" body}
 * </pre>
 *
 * <p>Each kind is read once. After a body a comma ends the tail, since what follows it is the
 * sentence's own ("…của Ban Tổ chức Trung ương, ngày 5/3 chi bộ họp").
 */
final class CitationTail {

  /**
   * A tail read up to before token {@code to}; {@code end} is the offset where the citation ends.
   */
  record Reading(int to, int end, Citation.Details details) {}

  private static final PhraseTable<String> OF = Phrases.of("của", "do");
  private static final PhraseTable<String> YEAR = Phrases.of("năm");
  private static final PhraseTable<String> DAY = Phrases.of("ngày", "ra ngày", "ký ngày");

  private final Words line;
  private int at;
  private int end;
  private Citation.Details details;

  private CitationTail(Words line, int at, int end, Citation.Details details) {
    this.line = line;
    this.at = at;
    this.end = end;
    this.details = details;
  }

  /**
   * Returns the tail that starts at token {@code from}, possibly an empty one.
   *
   * @param end offset where the number ends
   * @param details what stood before the number
   */
  static Reading at(Words line, int from, int end, Citation.Details details) {
    var tail = new CitationTail(line, from, end, details);
    while (tail.readDate() || tail.readTerm() || tail.readBody()) {}
    return new Reading(tail.at, tail.end, tail.details);
  }

  private boolean readDate() {
    if (details.date().isPresent()) {
      return false;
    }
    int comma = line.is(at, ",") && details.issuer().isEmpty() ? at + 1 : at;
    if (line.is(at, "(")) {
      int day = line.after(DAY, at + 1);
      return date(day).filter(d -> line.is(d.to(), ")")).map(d -> take(d, 1)).orElse(false);
    }
    boolean cutWord = line.has(at - 1) && end < line.token(at - 1).end();
    if (line.after(DAY, comma) > comma || cutWord) {
      return date(line.after(DAY, comma)).map(d -> take(d, 0)).orElse(false)
          || readDayOfYear(comma);
    }
    return false;
  }

  /** "Công điện số 13/CĐ-TTg ngày 13-10 của Thủ tướng": the year is left out. */
  private boolean readDayOfYear(int from) {
    if (details.day().isPresent()) {
      return false;
    }
    Optional<DayReader.DayOfYear> day =
        DayReader.dayOfYear(line, line.after(DAY, from))
            .filter(d -> from == at ? endsCitation(d.to()) : line.after(GOES_ON, d.to()) > d.to());
    day.ifPresent(
        d -> {
          details = details.withDay(d.day());
          takeTo(d.to());
        });
    return day.isPresent();
  }

  private boolean endsCitation(int to) {
    return line.after(GOES_ON, to) > to || !line.isSyllable(to);
  }

  private static final PhraseTable<String> GOES_ON = Phrases.of("của", "về", "do");

  private record Dated(int to, LocalDate date) {}

  private Optional<Dated> date(int from) {
    if (!line.isNumber(from)) {
      return Optional.empty();
    }
    return DayReader.fullDay(line, from).flatMap(r -> r.date().map(day -> new Dated(r.to(), day)));
  }

  private boolean take(Dated date, int brackets) {
    details = details.withDate(date.date());
    return takeTo(date.to() + brackets);
  }

  private boolean takeTo(int to) {
    at = to;
    end = line.token(to - 1).end();
    return true;
  }

  private boolean readTerm() {
    if (details.term().isPresent()) {
      return false;
    }
    Optional<TermReader.Reading> terms = TermReader.at(line, at);
    terms.ifPresent(
        t -> {
          details = details.withTerm(t.terms().get(0));
          takeTo(t.to());
        });
    return terms.isPresent();
  }

  private boolean readBody() {
    if (details.issuer().isPresent()) {
      return false;
    }
    Citation.Details before = details;
    int of = bodySign(line.is(at, ",") ? at + 1 : at);
    if (of < 0) {
      of = yearAndBodySign();
    }
    Optional<IssuerReader.Reading> body =
        of < 0 ? Optional.empty() : IssuerReader.at(line, line.after(OF, of));
    details = body.map(b -> details.withIssuer(b)).orElse(before);
    return body.map(b -> takeTo(b.to())).orElse(false);
  }

  private int bodySign(int from) {
    return line.after(OF, from) > from ? from : -1;
  }

  private int yearAndBodySign() {
    int year = line.after(YEAR, at);
    if (year == at || line.key(year).length() != 4 || bodySign(year + 1) < 0) {
      return -1;
    }
    details = details.withYear(line.number(year));
    return year + 1;
  }
}
