package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.DocumentNumberReader;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.reference.DocumentTypes.DocumentType;

/**
 * Reads the citations that start at one token.
 *
 * <pre>
 * citation = TYPE ["của" body] ["số" [":"]] (number | serial) tail
 *          | TYPE ["số"] serial {("," | "và") serial} ("," | "và") (number | serial) tail
 *          | TYPE plenum tail | TYPE congress | number tail | nickname
 * tail     = {"(" date ")" | terms | [","] "ngày" date | [","] "của" body | "năm" year "của" body}
 * </pre>
 */
final class CitationReader {

  /** Citations read up to before token {@code to}; an enumeration holds several. */
  record Reading(int to, List<Citation> citations) {}

  private static final PhraseTable<DocumentType> TYPE_WORDS = DocumentTypes.standard().words();
  private static final PhraseTable<String> NUMBER_SIGN = Phrases.of("số");
  private static final PhraseTable<String> OF = Phrases.of("của", "do");
  private static final PhraseTable<String> SEVERAL =
      Phrases.of("các", "những", "hai", "ba", "bốn", "loạt");

  /** Shorthand that has the Central Committee in it: "NQTW4". */
  private static final PhraseTable<String> PLENUM_SHORTHAND = Phrases.of("NQTW", "NQTƯ");

  /** Words that cite what follows, so that even "hướng dẫn 12" in lower case is a paper. */
  private static final PhraseTable<String> CITING =
      Phrases.of(
          "theo", "hiện", "khai", "triệt", "cứ", "sát", "tập", "hành", "thần", "với", "kết", "hóa");

  private static final PhraseTable<String> ABOUT = Phrases.of("về việc");

  private static final PhraseTable<String> NICKNAMES =
      PhraseTable.of(
          DirectiveRegister.standard().all().stream()
              .filter(entry -> entry.nickname().isPresent())
              .collect(
                  Collectors.toMap(
                      entry -> entry.nickname().orElseThrow(), DirectiveRegister.Entry::id)));

  /** "Quyết định 1719" is a serial; longer digits are no paper's. */
  private static final int LONGEST_SERIAL = 4;

  private static final int MOST_IN_ENUMERATION = 8;

  private final Words line;
  private final int from;

  private CitationReader(Words line, int from) {
    this.line = line;
    this.from = from;
  }

  /** Returns the citations that start at token {@code at}. */
  static Optional<Reading> at(Words line, int at) {
    if (line.isNumber(at)) {
      return line.isGlued(at) ? Optional.empty() : new CitationReader(line, at).numberAlone();
    }
    return line.isSyllable(at) && mayStart(line, at)
        ? new CitationReader(line, at).inWords()
        : Optional.empty();
  }

  private static boolean mayStart(Words line, int at) {
    return line.mayStart(TYPE_WORDS, at)
        || line.mayStart(NICKNAMES, at)
        || line.mayStart(PLENUM_SHORTHAND, at);
  }

  private Optional<Reading> numberAlone() {
    return number(from)
        .filter(n -> !n.number().mark().isEmpty())
        .map(n -> one(n.to(), n.end(), Optional.empty(), full(n), Citation.Details.NONE));
  }

  private Optional<Reading> inWords() {
    int shorthand = line.after(PLENUM_SHORTHAND, from);
    if (shorthand > from) {
      return PlenumReader.afterCentral(line, shorthand).map(this::plenum);
    }
    return line.match(NICKNAMES, from)
        .map(m -> nickname(m.to(), m.value()))
        .or(() -> line.match(TYPE_WORDS, from).flatMap(m -> afterType(m.value(), m.to())));
  }

  private Reading nickname(int to, String registerId) {
    Citation citation =
        new Citation(
            line.span(from, to),
            Optional.empty(),
            new Citation.Name.Nickname(registerId),
            Citation.Details.NONE);
    return new Reading(to, List.of(citation));
  }

  private Reading plenum(PlenumReader.Reading plenum) {
    DocumentType resolution = DocumentTypes.standard().bySlug("nghi-quyet").orElseThrow();
    return plenum(resolution, plenum);
  }

  private Reading plenum(DocumentType type, PlenumReader.Reading plenum) {
    int end = line.token(plenum.to() - 1).end();
    return one(plenum.to(), end, Optional.of(type), plenum.plenum(), Citation.Details.NONE);
  }

  private Optional<Reading> afterType(DocumentType type, int at) {
    if (type.slug().equals("nghi-quyet") || type.slug().equals("ket-luan")) {
      Optional<Reading> named =
          PlenumReader.at(line, at)
              .map(p -> plenum(type, p))
              .or(() -> CongressReader.at(line, at).map(c -> congress(type, c)));
      if (named.isPresent()) {
        return named;
      }
    }
    return numbered(type, at, Citation.Details.NONE).or(() -> afterBody(type, at));
  }

  private Reading congress(DocumentType type, CongressReader.Reading congress) {
    Citation citation =
        new Citation(
            line.span(from, congress.to()),
            Optional.of(type),
            congress.congress(),
            Citation.Details.NONE);
    return new Reading(congress.to(), List.of(citation));
  }

  /** Reads "Quyết định của Bộ Chính trị số 31-QĐ/TW". */
  private Optional<Reading> afterBody(DocumentType type, int at) {
    int of = line.after(OF, at);
    return of == at
        ? Optional.empty()
        : IssuerReader.at(line, of)
            .filter(body -> line.after(NUMBER_SIGN, body.to()) > body.to())
            .flatMap(body -> numbered(type, body.to(), Citation.Details.NONE.withIssuer(body)));
  }

  private Optional<Reading> numbered(DocumentType type, int at, Citation.Details details) {
    int sign = numberSign(type, at);
    int digits = sign > at && line.is(sign, ":") ? sign + 1 : sign;
    Optional<DocumentNumberReader.Reading> number = number(digits);
    if (number.isPresent()) {
      var n = number.get();
      return Optional.of(one(n.to(), n.end(), Optional.of(type), full(n), details));
    }
    if (isYearly(digits)) {
      Citation.Name name = new Citation.Name.Yearly(line.word(digits), line.word(digits + 2));
      int end = line.token(digits + 2).end();
      return Optional.of(one(digits + 3, end, Optional.of(type), name, details));
    }
    if (!isSerial(digits)) {
      return Optional.empty();
    }
    return enumeration(type, digits, details)
        .or(
            () ->
                isShortCitation(type, sign > at, digits)
                    ? Optional.of(serial(type, digits, details))
                    : Optional.empty());
  }

  /**
   * Returns just past "số", which a law's subject or the paper's character may stand before: "Luật
   * Đất đai số", "Nghị quyết chuyên đề số".
   */
  private int numberSign(DocumentType type, int at) {
    if (isHyphenated(at)) {
      return at + 1;
    }
    int character = line.after(CHARACTERS, at);
    boolean law = type.slug().equals(LAW) && line.isCapital(from);
    int before = law ? afterSubject(at) : character;
    int sign = line.after(NUMBER_SIGN, before);
    boolean numbered = sign > before && (before == at || isNumbered(sign));
    return numbered ? sign : line.after(NUMBER_SIGN, at);
  }

  /** "NQ-05", "CT-35": initials and a serial. */
  private boolean isHyphenated(int at) {
    return at == from + 1
        && line.isUpper(from)
        && line.is(at, "-")
        && line.isGlued(at)
        && line.isGlued(at + 1)
        && line.isNumber(at + 1);
  }

  /** A number with its letters, or a serial and its day: "Quyết định chỉ định số 118 ngày …". */
  private boolean isNumbered(int at) {
    int day = line.is(at + 1, ",") ? at + 2 : at + 1;
    return number(at).isPresent() || (isSerial(at) && line.is(day, DAY));
  }

  private static final String DAY = Phrases.key("ngày");

  private int afterSubject(int at) {
    int to = at;
    while (to < at + LONGEST_SUBJECT && line.isSyllable(to) && line.after(NUMBER_SIGN, to) == to) {
      to++;
    }
    return to;
  }

  private static final String LAW = "luat";

  /** "Luật Phòng, chống tác hại của rượu, bia" has a comma; most laws' names are shorter. */
  private static final int LONGEST_SUBJECT = 10;

  private static final PhraseTable<String> CHARACTERS =
      Phrases.of(
          "chuyên đề",
          "chỉ định",
          "chuẩn y",
          "thành lập",
          "phê duyệt",
          "công nhận",
          "khen thưởng",
          "kiểm tra",
          "giám sát",
          "riêng",
          "bổ sung",
          "nội bộ",
          "liên ban",
          "liên ngành",
          "liên tịch",
          "phối hợp",
          "liên cơ quan");

  /** "98/2023": a serial and the year, without letters. */
  private boolean isYearly(int at) {
    int year = line.number(at + 2);
    return line.isNumber(at)
        && line.word(at).length() <= LONGEST_SERIAL
        && line.is(at + 1, "/")
        && line.isGlued(at + 1)
        && line.isGlued(at + 2)
        && year >= FIRST_YEAR
        && year <= LAST_YEAR
        && !isGluedOn(at + 3);
  }

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2099;

  private Reading serial(DocumentType type, int digits, Citation.Details details) {
    int end = line.token(digits).end();
    Reading serial = one(digits + 1, end, Optional.of(type), serialName(digits), details);
    return new Reading(serial.to(), serial.citations().stream().map(this::withSubject).toList());
  }

  private Citation withSubject(Citation citation) {
    return citation.details().issuer().isPresent()
        ? citation
        : IssuingSubject.mark(line, from)
            .map(mark -> citation.withDetails(citation.details().withIssuerMark(mark)))
            .orElse(citation);
  }

  private Citation.Name serialName(int digits) {
    return new Citation.Name.Serial(line.word(digits));
  }

  private boolean isSerial(int at) {
    return line.isNumber(at)
        && line.word(at).length() <= LONGEST_SERIAL
        && !isGluedOn(at + 1)
        && !line.is(at + 1, "%");
  }

  /** Whether a number or letters hang on the digits: 12.000, 1,5, 30a, 3-4. */
  private boolean isGluedOn(int at) {
    if (!line.isGlued(at)) {
      return false;
    }
    boolean sign = line.is(at, ".") || line.is(at, ",") || line.is(at, "/") || line.is(at, "-");
    return !line.isSign(at) || (sign && line.isGlued(at + 1));
  }

  private boolean isShortCitation(DocumentType type, boolean numberSign, int digits) {
    if (Counting.isCounted(line, digits + 1) && !isNamed(digits)) {
      return false;
    }
    if (numberSign) {
      return true;
    }
    boolean year = line.number(digits) >= 1900 && line.number(digits) <= 2099;
    boolean cited =
        line.isCapital(from) || line.after(CITING, from - 1) == from || isNamedByNumber(digits);
    return type.shortCitable() && cited && !year;
  }

  /** "vừa có quyết định 1484 về việc …", "quyết định 72 của Chính phủ", though in lower case */
  private boolean isNamedByNumber(int digits) {
    boolean about = line.after(ABOUT, digits + 1) > digits + 1;
    int of = line.after(OF, digits + 1);
    boolean issued = of > digits + 1 && line.isCapital(of);
    return line.word(digits).length() > 1 && (about || issued);
  }

  /** "thực hiện Đề án 05 tổ chức chiều 3/5": a capital inside a sentence and a nought name it. */
  private boolean isNamed(int digits) {
    return line.isCapital(from) && line.isSyllable(from - 1) && line.word(digits).startsWith("0");
  }

  /** Reads "số 18, 19 và 21-NQ/TW": the last member's letters go for all. */
  private Optional<Reading> enumeration(DocumentType type, int first, Citation.Details details) {
    List<Integer> serials = new ArrayList<>(List.of(first));
    int at = first + 1;
    while (serials.size() < MOST_IN_ENUMERATION && isListSign(at)) {
      int member = at + 1;
      Optional<DocumentNumberReader.Reading> last = number(member);
      if (last.isPresent()) {
        return Optional.of(members(type, serials, member, last.get(), details));
      }
      if (!isSerial(member) || Counting.isCounted(line, member + 1)) {
        break;
      }
      serials.add(member);
      at = member + 1;
    }
    return serials.size() > 1 && line.after(SEVERAL, from - 1) == from
        ? Optional.of(shortMembers(type, serials, details))
        : Optional.empty();
  }

  private boolean isListSign(int at) {
    return line.is(at, ",") || line.is(at, AND);
  }

  private static final String AND = Phrases.key("và");

  private Reading members(
      DocumentType type,
      List<Integer> serials,
      int lastFrom,
      DocumentNumberReader.Reading last,
      Citation.Details details) {
    List<Citation> citations = new ArrayList<>();
    for (int serial : serials) {
      var number = last.number().withSerial(line.word(serial));
      citations.add(
          new Citation(
              memberSpan(serials, serial),
              Optional.of(type),
              new Citation.Name.Full(number),
              details));
    }
    Reading end =
        new CitationReader(line, lastFrom)
            .one(last.to(), last.end(), Optional.of(type), full(last), details);
    citations.addAll(end.citations());
    return new Reading(end.to(), citations);
  }

  private Reading shortMembers(DocumentType type, List<Integer> serials, Citation.Details details) {
    List<Citation> citations = new ArrayList<>();
    for (int serial : serials.subList(0, serials.size() - 1)) {
      citations.add(
          new Citation(
              memberSpan(serials, serial), Optional.of(type), serialName(serial), details));
    }
    int last = serials.get(serials.size() - 1);
    Reading end = new CitationReader(line, last).serial(type, last, details);
    citations.addAll(end.citations());
    return new Reading(end.to(), withIssuerOfLast(citations));
  }

  /** "các Nghị quyết 57, 59 của Bộ Chính trị": the issuer named last is that of all. */
  private static List<Citation> withIssuerOfLast(List<Citation> citations) {
    Optional<String> mark = citations.getLast().details().issuerMark();
    return citations.stream()
        .map(c -> mark.map(m -> c.withDetails(c.details().withIssuerMark(m))).orElse(c))
        .toList();
  }

  private Span memberSpan(List<Integer> serials, int serial) {
    return serial == serials.get(0) ? line.span(from, serial + 1) : line.span(serial, serial + 1);
  }

  private Optional<DocumentNumberReader.Reading> number(int at) {
    return line.has(at)
        ? DocumentNumberReader.at(line.text(), line.tokens(), at)
        : Optional.empty();
  }

  /**
   * "Chỉ thị 05-CT/TW năm 2016" is of that year; "… năm 2023" tells when it was carried out. The
   * year behind a paper that isn't in the register is taken for its own.
   */
  private boolean isYearOfIssue(Citation.Name name, int at) {
    int year = line.number(at + 1);
    if (line.after(YEAR, at) == at || year < FIRST_YEAR || year > LAST_YEAR) {
      return false;
    }
    List<DirectiveRegister.Entry> known =
        name instanceof Citation.Name.Full(var number)
            ? DirectiveRegister.standard().byNumber(number)
            : List.of();
    return name instanceof Citation.Name.Full
        && (known.isEmpty() || known.stream().anyMatch(entry -> entry.year() == year));
  }

  private static final PhraseTable<String> YEAR = Phrases.of("năm");

  private static Citation.Name full(DocumentNumberReader.Reading reading) {
    return new Citation.Name.Full(reading.number());
  }

  private Reading one(
      int to, int end, Optional<DocumentType> type, Citation.Name name, Citation.Details details) {
    boolean dated = isYearOfIssue(name, to);
    CitationTail.Reading tail =
        dated
            ? CitationTail.at(
                line, to + 2, line.token(to + 1).end(), details.withYear(line.number(to + 1)))
            : CitationTail.at(line, to, end, details);
    Citation citation =
        new Citation(new Span(line.token(from).start(), tail.end()), type, name, tail.details());
    return new Reading(tail.to(), List.of(citation));
  }
}
