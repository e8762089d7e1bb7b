package vn.sotay.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;

/**
 * Reads what names a plenum's paper after its type word: "Trung ương 4 (khóa XI, XII)", "TW 4 khóa
 * XI", "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", "Trung ương Đảng lần thứ 11, khóa
 * XII".
 *
 * <pre>
 * plenum = ["Hội nghị"] ["lần thứ" ordinal [","]] CENTRAL ["Đảng"] [["lần thứ"] ordinal] [","] [terms]
 * </pre>
 */
final class PlenumReader {

  /** A plenum read up to before token {@code to}. */
  record Reading(int to, Citation.Name.Plenum plenum) {}

  private static final PhraseTable<String> MEETING = Phrases.of("hội nghị", "HN");
  private static final PhraseTable<String> CENTRAL =
      Phrases.of(
          "Trung ương",
          "Trung ương Đảng",
          "TW",
          "TƯ",
          "T.Ư",
          "T.W",
          "BCH Trung ương",
          "BCH Trung ương Đảng",
          "Ban Chấp hành Trung ương",
          "Ban Chấp hành Trung ương Đảng",
          "BCHTW");
  private static final PhraseTable<String> ORDINAL_SIGN = Phrases.of("lần thứ", "lần", "thứ");
  private static final PhraseTable<Integer> ORDINALS =
      PhraseTable.of(
          Map.of(
              "hai", 2, "ba", 3, "tư", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9, "mười",
              10));

  /** No term has had more meetings of the Central Committee. */
  private static final int MOST_MEETINGS = 15;

  private PlenumReader() {}

  /** Reads on after the type word. */
  static Optional<Reading> at(Words line, int from) {
    int meeting = line.after(MEETING, from);
    Optional<Ordinal> first = ordinal(line, meeting, true);
    int ordered = first.map(Ordinal::to).orElse(meeting);
    int central = ordered > meeting && line.is(ordered, ",") ? ordered + 1 : ordered;
    int afterCentral = line.after(CENTRAL, central);
    return afterCentral > central ? afterCentral(line, afterCentral, first) : Optional.empty();
  }

  /** Reads on after "Trung ương", which a shorthand such as "NQTW" includes. */
  static Optional<Reading> afterCentral(Words line, int from) {
    return afterCentral(line, from, Optional.empty());
  }

  private static Optional<Reading> afterCentral(Words line, int from, Optional<Ordinal> before) {
    Optional<Ordinal> after = before.isPresent() ? Optional.empty() : ordinal(line, from, false);
    Optional<Ordinal> ordinal = before.or(() -> after);
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    int end = after.map(Ordinal::to).orElse(from);
    int meeting = ordinal.get().number();
    return TermReader.at(line, line.is(end, ",") ? end + 1 : end)
        .map(t -> new Reading(t.to(), new Citation.Name.Plenum(meeting, t.terms())))
        .or(() -> Optional.of(new Reading(end, new Citation.Name.Plenum(meeting, List.of()))));
  }

  /** A meeting's number, read up to before token {@code to}. */
  private record Ordinal(int number, int to) {}

  private static Optional<Ordinal> ordinal(Words line, int from, boolean needsSign) {
    int at = line.after(ORDINAL_SIGN, from);
    boolean sign = at > from;
    if (needsSign && !sign) {
      return Optional.empty();
    }
    int number = line.number(at);
    if (number >= 1 && number <= MOST_MEETINGS) {
      return Optional.of(new Ordinal(number, at + 1));
    }
    return sign
        ? line.match(ORDINALS, at).map(m -> new Ordinal(m.value(), m.to()))
        : Optional.empty();
  }
}
