package vn.sotay.annotate;

import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.QuantityNouns;
import vn.sotay.reference.Units;

/** Tells a number that counts from one that names. */
final class Counting {

  /** Words that a unit's word may open instead: "Hướng dẫn 12 ngày 06/7/2018", "… năm 2018". */
  private static final PhraseTable<String> CALENDAR = Phrases.of("ngày", "tháng", "năm", "quý");

  private Counting() {}

  /** Returns whether a noun or unit at {@code at} is what the number before it counts. */
  static boolean isCounted(Words tape, int at) {
    if (tape.after(CALENDAR, at) > at && CalendarReader.at(tape, at).isPresent()) {
      return false;
    }
    return isCountNoun(tape, at) || Units.standard().longestAt(tape.tokens(), at).isPresent();
  }

  /** Returns whether a noun that figures count stands at {@code at}. */
  static boolean isCountNoun(Words tape, int at) {
    return QuantityNouns.standard().longestAt(tape.tokens(), at).isPresent();
  }
}
