package vn.sotay.annotate;

import java.util.Set;
import vn.sotay.lang.PhraseTable;

/**
 * Tells the scale of a map ("quy hoạch 1/2000") from a part of a whole, a date, a paper's number.
 */
final class MapScale {

  private static final String ONE = "1";

  private static final Set<String> WHOLES = Set.of("200", "500", "1000", "2000", "5000", "10000");

  /** Last syllables of what is drawn to a scale: "quy hoạch", "tỷ lệ", "bản đồ". */
  private static final PhraseTable<String> MAPPED =
      Phrases.of("hoạch", "lệ", "khu", "tiết", "đồ", "án");

  private MapScale() {}

  /** Returns whether these two numbers, with a slash between, may be a scale. */
  static boolean is(String part, String whole) {
    return part.equals(ONE) && WHOLES.contains(whole);
  }

  /** Returns whether what may be a scale stands at token {@code at}. */
  static boolean at(Words line, int at) {
    return line.is(at + 1, "/") && is(line.key(at), line.key(at + 2));
  }

  /** Returns whether a scale stands at token {@code at}, as what is drawn to it tells. */
  static boolean ofMap(Words line, int at) {
    return at(line, at) && line.after(MAPPED, at - 1) == at;
  }
}
