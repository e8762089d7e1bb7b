package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.lang.PhraseTable;

/**
 * Reads what names a congress's resolution after its type word: "Đại hội XIII của Đảng", "Đại hội
 * đại biểu Đảng bộ tỉnh lần thứ XVII", "Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025".
 *
 * <pre>
 * congress = "Đại hội" ["đại biểu"] ["toàn quốc"] [organisation] [","] [["lần thứ"] ROMAN]
 *            ["của Đảng"] ["nhiệm kỳ" years]
 * </pre>
 *
 * <p>"Nghị quyết đại hội đảng bộ các cấp" names none: an ordinal, a term or a definite level must
 * stand there.
 */
final class CongressReader {

  /** A congress read up to before token {@code to}. */
  record Reading(int to, Citation.Name.Congress congress) {}

  private static final PhraseTable<String> CONGRESS = Phrases.of("đại hội", "ĐH");
  private static final PhraseTable<String> DELEGATES =
      Phrases.of("đại biểu", "đại biểu toàn quốc", "toàn quốc");
  private static final PhraseTable<String> ORDINAL_SIGN = Phrases.of("lần thứ", "lần", "khóa");
  private static final PhraseTable<String> OF_PARTY =
      Phrases.of("của Đảng", "của Đảng Cộng sản Việt Nam", "Đảng");
  private static final PhraseTable<String> ORGANISATION = Phrases.of("Đảng bộ", "Chi bộ", "Đảng");

  /** Far above the ordinals that national congresses will have for long. */
  private static final int LATEST_CONGRESS = 20;

  private static final PhraseTable<String> TERM_OF_OFFICE = Phrases.of("nhiệm kỳ");
  private static final PhraseTable<String> ALL_LEVELS = Phrases.of("các cấp", "cấp trên", "các");

  private CongressReader() {}

  /** Reads on after the type word. */
  static Optional<Reading> at(Words line, int from) {
    int congress = line.after(CONGRESS, from);
    if (congress == from) {
      return Optional.empty();
    }
    int delegates = line.after(DELEGATES, congress);
    int body = afterOrganisation(line, delegates);
    int ordinal = afterOrdinal(line, body);
    int party = ordinal > body ? afterOwner(line, ordinal) : ordinal;
    int end = ordinal > body ? party : afterTermOfOffice(line, body);
    boolean definite = end > body || isDefinite(line, delegates, body);
    return definite && line.after(ALL_LEVELS, end) == end
        ? Optional.of(new Reading(end, new Citation.Name.Congress(line.singleSpaced(from, end))))
        : Optional.empty();
  }

  private static int afterOrganisation(Words line, int at) {
    return line.after(ORGANISATION, at) > at
        ? IssuerReader.at(line, at).map(IssuerReader.Reading::to).orElse(at)
        : at;
  }

  /** "Đại hội lần thứ XIII của Đảng", "Đại hội lần thứ XXVI Đảng bộ huyện" */
  private static int afterOwner(Words line, int ordinal) {
    int body = afterOrganisation(line, ordinal);
    return body > ordinal + 1 ? body : line.after(OF_PARTY, ordinal);
  }

  private static int afterOrdinal(Words line, int at) {
    int sign = line.is(at, ",") ? at + 1 : at;
    int number = line.after(ORDINAL_SIGN, sign);
    boolean spelled = RomanNumerals.at(line, number).isPresent();
    boolean digits = line.isNumber(number) && (number > sign || isPartyCongress(line, number));
    return spelled || digits ? number + 1 : at;
  }

  /** "Đại hội 12 của Đảng" */
  private static boolean isPartyCongress(Words line, int number) {
    return line.number(number) <= LATEST_CONGRESS
        && line.after(OF_PARTY, number + 1) > number + 1
        && line.after(ORGANISATION, number + 1) <= number + 2;
  }

  private static int afterTermOfOffice(Words line, int at) {
    return line.after(TERM_OF_OFFICE, at) > at
        ? CalendarReader.at(line, at).map(CalendarReader.Reading::to).orElse(at)
        : at;
  }

  /** Whether more than "Đảng bộ" stands there: "Đảng bộ tỉnh", "Đảng bộ huyện Đại Từ". */
  private static boolean isDefinite(Words line, int from, int to) {
    return to - from > 2 && line.isCapital(from);
  }
}
