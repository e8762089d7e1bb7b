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
  static Optional<Numeral> digits(Words line, int at) {
    if (!line.isNumber(at) || line.key(at).length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder(line.key(at));
    int to = groups(line, at, digits);
    if (isFraction(line, to)) {
      digits.append('.').append(line.key(to + 1));
      to += 2;
    }
    return digits.length() > LONGEST + 1
        ? Optional.empty()
        : Optional.of(new Numeral(new BigDecimal(digits.toString()), to));
  }

  private static int groups(Words line, int at, StringBuilder digits) {
    int to = at + 1;
    if (line.key(at).length() > GROUP) {
      return to;
    }
    while (digits.length() <= LONGEST && startsGroup(line, at, to)) {
      int group = line.isNumber(to) ? to : to + 1;
      digits.append(line.key(group));
      to = group + 1;
    }
    return to;
  }

  private static boolean startsGroup(Words line, int first, int at) {
    return isGroup(line, at, ".") || isCommaGroup(line, at) || isSpacedGroup(line, first, at);
  }

  private static boolean isGroup(Words line, int at, String sign) {
    return line.is(at, sign)
        && line.isGlued(at)
        && line.isGlued(at + 1)
        && line.isNumber(at + 1)
        && line.key(at + 1).length() == GROUP;
  }

  private static boolean isCommaGroup(Words line, int at) {
    return isGroup(line, at, ",") && !line.is(at - 1, "0") && Counting.isCountNoun(line, at + 2);
  }

  private static boolean isSpacedGroup(Words line, int first, int at) {
    return line.isNumber(at)
        && !line.isGlued(at)
        && line.key(at).length() == GROUP
        && !line.key(first).startsWith("0")
        && Counting.isCountNoun(line, at + 1);
  }

  private static boolean isFraction(Words line, int at) {
    boolean mark = line.is(at, ",") || line.is(at, ".");
    return mark && line.isGlued(at) && line.isGlued(at + 1) && line.isNumber(at + 1);
  }

  /** Returns the number with the magnitude word that follows it, if one does. */
  static Numeral withMagnitude(Words line, Numeral number) {
    if (line.after(NO_MAGNITUDES, number.to()) > number.to()) {
      return number;
    }
    return line.match(MAGNITUDES, number.to())
        .map(m -> new Numeral(number.value().multiply(m.value()), m.to()))
        .orElse(number);
  }
}
