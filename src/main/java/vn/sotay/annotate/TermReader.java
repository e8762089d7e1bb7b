package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the Party's terms: "khóa XI", "(khóa XI, XII)", "khóa XI, khóa XII", "khoá XII"; "khóa 12"
 * is XII.
 *
 * <pre>
 * terms = ["("] "khóa" ROMAN {("," | "và") ["khóa"] ROMAN} [")"]
 * </pre>
 */
final class TermReader {

  /** Terms read up to before token {@code to}. */
  record Reading(int to, List<String> terms) {}

  private static final String TERM = Phrases.key("khóa");
  private static final String AND = Phrases.key("và");

  /** The Party has not had more. */
  private static final int MOST_TERMS = 6;

  private TermReader() {}

  static Optional<Reading> at(Words line, int from) {
    boolean bracket = line.is(from, "(");
    int at = bracket ? from + 1 : from;
    if (!line.is(at, TERM)) {
      return Optional.empty();
    }
    List<String> terms = new ArrayList<>();
    int end = at;
    int next = at + 1;
    while (terms.size() < MOST_TERMS && term(line, next).isPresent()) {
      terms.add(term(line, next).orElseThrow());
      end = next + 1;
      next = line.is(end, ",") || line.is(end, AND) ? end + 1 : line.size();
      next = line.is(next, TERM) ? next + 1 : next;
    }
    if (terms.isEmpty() || (bracket && !line.is(end, ")"))) {
      return Optional.empty();
    }
    return Optional.of(new Reading(bracket ? end + 1 : end, List.copyOf(terms)));
  }

  /** Digits stand right after "khóa" only: "khóa X và 4 năm" names one term. */
  private static Optional<String> term(Words line, int at) {
    return line.is(at - 1, TERM) ? RomanNumerals.spelledAt(line, at) : RomanNumerals.at(line, at);
  }
}
