package vn.sotay.annotate;

import java.util.Optional;

/** Roman digits as they stand after "khóa" and "lần thứ", up to the twenties. */
final class RomanNumerals {

  private static final int LONGEST = 6;

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
}
