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
  static boolean isCounted(Words line, int at) {
    if (line.after(CALENDAR, at) > at && CalendarReader.at(line, at).isPresent()) {
      return false;
    }
    return isCountNoun(line, at) || Units.standard().longestAt(line.tokens(), at).isPresent();
  }

  /** Returns whether a noun that figures count stands at {@code at}. */
  static boolean isCountNoun(Words line, int at) {
    return QuantityNouns.standard().longestAt(line.tokens(), at).isPresent();
  }
}
