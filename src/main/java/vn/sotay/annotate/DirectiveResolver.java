package vn.sotay.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.article.Mention;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.DirectiveRegister.Entry;
import vn.sotay.reference.DocumentNumber;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.reference.DocumentTypes.DocumentType;
import vn.sotay.reference.Issuers;

/**
 * Turns citations into directives: finds the full number of a short one and the papers of the
 * register.
 *
 * <p>"Hướng dẫn 12" is looked for first in the article, the nearest full mention before it, else
 * the first after it; then in the words after "của"; then in the register.
 */
final class DirectiveResolver {

  private static final String CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương";

  private final RegisterChoice choice;
  private final Map<String, DocumentNumber> last = new HashMap<>();
  private final Map<String, DocumentNumber> first = new HashMap<>();

  /** What a serial and its issuer amount to: "Chỉ thị 36 của Bộ Chính trị" is 36-CT/TW. */
  private final Map<String, DocumentNumber> composed = new HashMap<>();

  private DirectiveResolver(RegisterChoice choice) {
    this.choice = choice;
  }

  /** Returns one directive for each citation, in the same order. */
  static List<Mention.Directive> resolve(ArticleText text, List<Citation> citations) {
    if (citations.isEmpty()) {
      return List.of();
    }
    var resolver = new DirectiveResolver(RegisterChoice.of(text));
    for (Citation citation : citations) {
      resolver.fullNumber(citation).ifPresent(n -> resolver.first.putIfAbsent(key(citation, n), n));
      composed(citation).ifPresent(n -> resolver.composed.putIfAbsent(key(citation, n), n));
    }
    List<Mention.Directive> directives = new ArrayList<>();
    for (Citation citation : citations) {
      resolver.fullNumber(citation).ifPresent(n -> resolver.last.put(key(citation, n), n));
      directives.add(resolver.directive(citation));
    }
    return directives;
  }

  /** A resolution of the National Assembly has no letters for its type: 88/2014/QH13. */
  private static String key(Citation citation, DocumentNumber number) {
    String mark =
        number.mark().isEmpty()
            ? citation.type().map(DocumentType::mark).orElse("")
            : number.mark();
    return key(mark, number.serial());
  }

  private static String key(String mark, String serial) {
    return new DocumentNumber(serial, "", mark, "", DocumentNumber.Style.PARTY).key();
  }

  private Optional<DocumentNumber> fullNumber(Citation citation) {
    return citation.name() instanceof Citation.Name.Full full
        ? Optional.of(withMarkOfWord(citation, full.number()))
        : Optional.empty();
  }

  private static Optional<DocumentNumber> composed(Citation citation) {
    return citation.name() instanceof Citation.Name.Serial serial
        ? citation.type().flatMap(type -> ofIssuer(type, serial.digits(), citation))
        : Optional.empty();
  }

  /** The word decides where the letters are missing or a stroke is: "Hướng dẫn 12-HĐ/BTCTW". */
  private static DocumentNumber withMarkOfWord(Citation citation, DocumentNumber number) {
    return citation
        .type()
        .filter(type -> !type.slug().equals("cong-van"))
        .filter(
            type ->
                number.mark().isEmpty()
                    ? number.style() == DocumentNumber.Style.PARTY
                    : isSlipOf(type, number))
        .map(type -> number.withMark(type.mark()))
        .orElse(number);
  }

  private static boolean isSlipOf(DocumentType type, DocumentNumber number) {
    return !type.marks().contains(number.mark())
        && key(type.mark(), "1").equals(key(number.mark(), "1"));
  }

  private Mention.Directive directive(Citation citation) {
    return switch (citation.name()) {
      case Citation.Name.Full full -> full(citation, withMarkOfWord(citation, full.number()));
      case Citation.Name.Serial serial -> serial(citation, serial.digits());
      case Citation.Name.Yearly yearly -> yearly(citation, yearly);
      case Citation.Name.Plenum plenum -> plenum(citation, plenum);
      case Citation.Name.Congress congress ->
          directive(
              citation, slug(citation), Optional.empty(), Optional.of(congress.body()), List.of());
      case Citation.Name.Nickname nickname -> nickname(citation, nickname.registerId());
    };
  }

  private Mention.Directive full(Citation citation, DocumentNumber number) {
    List<Entry> entries = choice.among(DirectiveRegister.standard().byNumber(number), citation);
    return directive(
        citation,
        slug(citation, number, entries),
        Optional.of(number.text()),
        citation.details().issuer(),
        ids(entries));
  }

  private Mention.Directive serial(Citation citation, String digits) {
    DocumentType type = citation.type().orElseThrow();
    String key = key(type.mark(), digits);
    Optional<DocumentNumber> inArticle =
        Optional.ofNullable(last.get(key))
            .or(() -> Optional.ofNullable(first.get(key)))
            .filter(number -> agrees(number, citation));
    Optional<DocumentNumber> number =
        inArticle
            .or(() -> ofIssuer(type, digits, citation))
            .or(() -> Optional.ofNullable(composed.get(key)).filter(n -> agrees(n, citation)));
    if (number.isPresent()) {
      return full(citation, number.get());
    }
    return choice.among(registerEntries(type, digits), citation).stream()
        .findFirst()
        .map(entry -> ofRegister(citation, entry))
        .orElseGet(
            () ->
                directive(
                    citation,
                    type.slug(),
                    Optional.of(digits),
                    citation.details().issuer(),
                    List.of()));
  }

  /**
   * "Nghị quyết 98/2023 của Quốc hội" is 98/2023/QH15, "quy định 102/2017 của Bộ Chính trị"
   * 102-QĐ/TW.
   */
  private Mention.Directive yearly(Citation citation, Citation.Name.Yearly yearly) {
    DocumentType type = citation.type().orElseThrow();
    Optional<DocumentNumber> written =
        Optional.ofNullable(first.get(key(type.mark(), yearly.digits())))
            .filter(number -> number.year().equals(yearly.year()));
    Optional<Issuers.Issuer> issuer = issuerOf(type, citation);
    if (written.isPresent() || issuer.isPresent()) {
      return full(citation, written.orElseGet(() -> number(type, issuer.orElseThrow(), yearly)));
    }
    String number = yearly.digits() + "/" + yearly.year();
    return directive(
        citation, type.slug(), Optional.of(number), citation.details().issuer(), List.of());
  }

  /** A decree is the Government's, a law the National Assembly's, whoever else is not named. */
  private static Optional<Issuers.Issuer> issuerOf(DocumentType type, Citation citation) {
    Optional<String> own =
        switch (type.slug()) {
          case "nghi-dinh" -> Optional.of("CP");
          case "luat", "nghi-quyet" -> Optional.of(ASSEMBLY);
          default -> Optional.empty();
        };
    return citation.details().issuerMark().or(() -> own).flatMap(Issuers.standard()::byMark);
  }

  private static DocumentNumber number(
      DocumentType type, Issuers.Issuer issuer, Citation.Name.Yearly yearly) {
    if (issuer.ofParty()) {
      return new DocumentNumber(
          twoDigits(yearly.digits()), "", type.mark(), issuer.mark(), DocumentNumber.Style.PARTY);
    }
    boolean assembly = issuer.mark().equals(ASSEMBLY);
    return new DocumentNumber(
        yearly.digits(),
        yearly.year(),
        assembly ? "" : type.mark(),
        assembly ? ASSEMBLY + assemblyTerm(Integer.parseInt(yearly.year())) : issuer.mark(),
        DocumentNumber.Style.STATE);
  }

  private static final String ASSEMBLY = "QH";

  /** The term the National Assembly is in for most of a year: its 15th from 2021 to 2026. */
  private static int assemblyTerm(int year) {
    return 15 + Math.floorDiv(year - 2021, 5);
  }

  /** An article that cites 03-CT/TU may still mean another by "Chỉ thị 03 của Bộ Chính trị". */
  private static boolean agrees(DocumentNumber number, Citation citation) {
    return citation.details().issuerMark().map(mark -> mark.equals(number.issuer())).orElse(true)
        || number.style() == DocumentNumber.Style.STATE;
  }

  private static Optional<DocumentNumber> ofIssuer(
      DocumentType type, String digits, Citation citation) {
    return citation
        .details()
        .issuerMark()
        .flatMap(Issuers.standard()::byMark)
        .filter(issuer -> !issuer.mark().equals(ASSEMBLY)) // 54/2017/QH14 can't be told from 54
        .filter(issuer -> issuer.ofParty() || citation.details().year().isEmpty())
        .map(
            issuer ->
                new DocumentNumber(
                    twoDigits(digits),
                    "",
                    type.mark(),
                    issuer.mark(),
                    issuer.ofParty() ? DocumentNumber.Style.PARTY : DocumentNumber.Style.STATE));
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** QĐ is either word's abbreviation; otherwise the word decides. */
  private static List<Entry> registerEntries(DocumentType type, String digits) {
    return DirectiveRegister.standard().bySerial(type.slug(), digits).stream()
        .filter(entry -> COMMONLY_KNOWN.contains(entry.type()))
        .toList();
  }

  /** Types of which a bare number is known everywhere; plans and schemes are mostly local. */
  private static final List<String> COMMONLY_KNOWN =
      List.of("nghi-quyet", "chi-thi", "ket-luan", "quy-dinh", "huong-dan");

  private Mention.Directive ofRegister(Citation citation, Entry entry) {
    return directive(
        citation,
        entry.type(),
        Optional.of(entry.number()),
        citation.details().issuer(),
        List.of(entry.id()));
  }

  private Mention.Directive nickname(Citation citation, String registerId) {
    return ofRegister(citation, DirectiveRegister.standard().byId(registerId).orElseThrow());
  }

  private Mention.Directive plenum(Citation citation, Citation.Name.Plenum plenum) {
    List<String> named =
        plenum.terms().isEmpty() ? citation.details().term().stream().toList() : plenum.terms();
    List<String> terms = named.isEmpty() ? choice.termOfPlenum(plenum.meeting()) : named;
    String slug = slug(citation);
    List<Entry> entries =
        terms.stream()
            .flatMap(term -> DirectiveRegister.standard().byPlenum(plenum.meeting(), term).stream())
            .toList();
    String number =
        "TW" + plenum.meeting() + (terms.isEmpty() ? "" : "/" + String.join(",", terms));
    return directive(
        citation, slug, Optional.of(number), Optional.of(CENTRAL_COMMITTEE), ids(entries));
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.toList());
  }

  private static String slug(Citation citation) {
    return citation.type().orElseThrow().slug();
  }

  /** The word tells the type; for "văn bản" and a number alone its letters do. */
  private static String slug(Citation citation, DocumentNumber number, List<Entry> entries) {
    Optional<String> ofMark =
        DocumentTypes.standard().byMark(number.mark()).map(DocumentType::slug);
    if (citation.type().isEmpty()) {
      return entries.stream().findFirst().map(Entry::type).or(() -> ofMark).orElse("cong-van");
    }
    String ofWord = slug(citation);
    return ofWord.equals("cong-van") ? ofMark.orElse(ofWord) : ofWord;
  }

  private Mention.Directive directive(
      Citation citation,
      String slug,
      Optional<String> number,
      Optional<String> issuer,
      List<String> registerIds) {
    return new Mention.Directive(
        citation.span(), slug, number, issuer, date(citation.details()), registerIds);
  }

  private Optional<String> date(Citation.Details details) {
    return details
        .date()
        .or(() -> details.day().flatMap(choice::inYearOfArticle))
        .map(LocalDate::toString)
        .or(() -> details.year().stream().mapToObj(Integer::toString).findFirst());
  }
}
