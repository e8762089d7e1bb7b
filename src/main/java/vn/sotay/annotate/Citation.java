package vn.sotay.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sotay.article.Span;
import vn.sotay.reference.DocumentNumber;
import vn.sotay.reference.DocumentTypes.DocumentType;

/**
 * A directive as it is cited, before its number is looked up.
 *
 * @param span from the type word to the end of number, date and issuer
 * @param type by the word; empty for a number alone, whose mark tells the type
 * @param name what stands for the paper: its number, serial, plenum or congress
 * @param details date, issuer and term named within the span
 */
record Citation(Span span, Optional<DocumentType> type, Name name, Details details) {

  /** What stands for the paper. */
  sealed interface Name {

    /** {@code 12-HD/BTCTW}. */
    record Full(DocumentNumber number) implements Name {}

    /** The 12 of "Hướng dẫn 12". */
    record Serial(String digits) implements Name {}

    /** The 98/2023 of "Nghị quyết 98/2023 của Quốc hội". */
    record Yearly(String digits, String year) implements Name {}

    /** {@code Trung ương 4 (khóa XI, XII)}; the terms may be left out. */
    record Plenum(int meeting, List<String> terms) implements Name {}

    /** {@code Đại hội XIII của Đảng}, as the issuer's name. */
    record Congress(String body) implements Name {}

    /** {@code đảng viên 213}: a paper of the register by its nickname. */
    record Nickname(String registerId) implements Name {}
  }

  /**
   * What else the span tells.
   *
   * @param date of issue
   * @param day of issue, where its year is left out
   * @param year of issue, where no day is named
   * @param issuer in normal spelling
   * @param issuerMark the mark its papers carry
   * @param term the Roman digits after "khóa"
   */
  record Details(
      Optional<LocalDate> date,
      Optional<MonthDay> day,
      OptionalInt year,
      Optional<String> issuer,
      Optional<String> issuerMark,
      Optional<String> term) {

    static final Details NONE =
        new Details(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Details withDate(LocalDate found) {
      return new Details(
          Optional.of(found), day, OptionalInt.of(found.getYear()), issuer, issuerMark, term);
    }

    Details withDay(MonthDay found) {
      return new Details(date, Optional.of(found), year, issuer, issuerMark, term);
    }

    Details withYear(int found) {
      return new Details(date, day, OptionalInt.of(found), issuer, issuerMark, term);
    }

    Details withIssuer(IssuerReader.Reading found) {
      return new Details(
          date, day, year, Optional.of(found.name()), found.mark(), term.or(found::term));
    }

    /** Returns these with the mark of an issuer who is named outside the span. */
    Details withIssuerMark(String found) {
      return new Details(date, day, year, issuer, Optional.of(found), term);
    }

    Details withTerm(String found) {
      return new Details(date, day, year, issuer, issuerMark, Optional.of(found));
    }
  }

  Citation withDetails(Details other) {
    return new Citation(span, type, name, other);
  }

  Citation withName(Name other) {
    return new Citation(span, type, other, details);
  }
}
