package vn.sotay.annotate;

import java.util.List;
import java.util.Optional;

/** Roman digits as they stand after "khóa" and "lần thứ", up to the twenties. */
final class RomanNumerals {

  private static final int LONGEST = 6;

  /** No party body has had more terms. */
  private static final int GREATEST = 39;

  private static final List<String> ONES =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

  private RomanNumerals() {}

  /** Returns the token if it is written in capital Roman digits I, V and X. */
  static Optional<String> at(Words line, int at) {
    String word = line.word(at);
    boolean roman =
        !word.isEmpty()
            && word.length() <= LONGEST
            && word.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
    return roman ? Optional.of(word) : Optional.empty();
  }

  /** As {@link #at}; digits are respelled, "12" as XII. */
  static Optional<String> spelledAt(Words line, int at) {
    int number = line.number(at);
    return number >= 1 && number <= GREATEST ? Optional.of(spelled(number)) : at(line, at);
  }

  private static String spelled(int number) {
    return "X".repeat(number / 10) + ONES.get(number % 10);
  }
}
