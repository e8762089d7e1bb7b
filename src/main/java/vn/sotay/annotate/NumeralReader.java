package vn.sotay.annotate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;

/**
 * Reads a number in digits: 10.677, 0,4, 98.5, 10 677, 4 nghìn, 1,2 triệu.
 *
 * <p>A dot or comma before exactly three digits groups thousands, before any other number of digits
 * it is the decimal mark; a comma before three digits groups only where people or things are
 * counted, since "1,250 km" is a fraction.
 */
final class NumeralReader {

  /** A number read up to before token {@code to}. */
  record Numeral(BigDecimal value, int to) {}

  /** Longer runs of digits are telephone or account numbers. */
  private static final int LONGEST = 12;

  private static final int GROUP = 3;

  private static final PhraseTable<BigDecimal> MAGNITUDES =
      PhraseTable.of(
          Map.of(
              "trăm", BigDecimal.valueOf(100),
              "nghìn", BigDecimal.valueOf(1_000),
              "ngàn", BigDecimal.valueOf(1_000),
              "vạn", BigDecimal.valueOf(10_000),
              "triệu", BigDecimal.valueOf(1_000_000),
              "tỷ", BigDecimal.valueOf(1_000_000_000),
              "nghìn tỷ", BigDecimal.valueOf(1_000_000_000_000L),
              "ngàn tỷ", BigDecimal.valueOf(1_000_000_000_000L)));

  /** "tỷ lệ" is no magnitude, nor is "triệu tập". */
  private static final PhraseTable<String> NO_MAGNITUDES =
      Phrases.of("tỷ lệ", "tỷ trọng", "triệu tập", "vạn sự");

  private NumeralReader() {}

  /** Returns the number that starts at token {@code at}, without a magnitude word. */
  static Optional<Numeral> digits(Words tape, int at) {
    if (!tape.isNumber(at) || tape.key(at).length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder(tape.key(at));
    int to = groups(tape, at, digits);
    if (isFraction(tape, to)) {
      digits.append('.').append(tape.key(to + 1));
      to += 2;
    }
    return digits.length() > LONGEST + 1
        ? Optional.empty()
        : Optional.of(new Numeral(new BigDecimal(digits.toString()), to));
  }

  private static int groups(Words tape, int at, StringBuilder digits) {
    int to = at + 1;
    if (tape.key(at).length() > GROUP) {
      return to;
    }
    while (digits.length() <= LONGEST && startsGroup(tape, at, to)) {
      int group = tape.isNumber(to) ? to : to + 1;
      digits.append(tape.key(group));
      to = group + 1;
    }
    return to;
  }

  private static boolean startsGroup(Words tape, int first, int at) {
    return isGroup(tape, at, ".") || isCommaGroup(tape, at) || isSpacedGroup(tape, first, at);
  }

  private static boolean isGroup(Words tape, int at, String sign) {
    return tape.is(at, sign)
        && tape.isGlued(at)
        && tape.isGlued(at + 1)
        && tape.isNumber(at + 1)
        && tape.key(at + 1).length() == GROUP;
  }

  private static boolean isCommaGroup(Words tape, int at) {
    return isGroup(tape, at, ",") && !tape.is(at - 1, "0") && Counting.isCountNoun(tape, at + 2);
  }

  private static boolean isSpacedGroup(Words tape, int first, int at) {
    return tape.isNumber(at)
        && !tape.isGlued(at)
        && tape.key(at).length() == GROUP
        && !tape.key(first).startsWith("0")
        && Counting.isCountNoun(tape, at + 1);
  }

  private static boolean isFraction(Words tape, int at) {
    boolean mark = tape.is(at, ",") || tape.is(at, ".");
    return mark && tape.isGlued(at) && tape.isGlued(at + 1) && tape.isNumber(at + 1);
  }

  /** Returns the number with the magnitude word that follows it, if one does. */
  static Numeral withMagnitude(Words tape, Numeral number) {
    if (tape.after(NO_MAGNITUDES, number.to()) > number.to()) {
      return number;
    }
    return tape.match(MAGNITUDES, number.to())
        .map(m -> new Numeral(number.value().multiply(m.value()), m.to()))
        .orElse(number);
  }
}
