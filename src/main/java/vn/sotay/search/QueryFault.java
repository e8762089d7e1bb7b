package vn.sotay.search;

import vn.sotay.article.MendableException;
import vn.sotay.lang.TextNormalizer;

/** Says, in Vietnamese, what is wrong with a query and where. */
final class QueryFault {

  private static final String INDENT = "  ";

  private QueryFault() {}

  /**
   * Returns a message with the query and a caret under the fault.
   *
   * @param at offset of the fault in {@code query}, at most its length
   * @param what is wrong, without a full stop
   * @param next what to do, a whole sentence
   */
  static MendableException at(String query, int at, String what, String next) {
    return new MendableException(
        "Không hiểu câu hỏi: %s.%n%s%s%n%s^%n%s"
            .formatted(what, INDENT, query, INDENT + " ".repeat(columns(query, at)), next)
            .replace(System.lineSeparator(), "\n"));
  }

  /** Returns how many columns the text before {@code at} takes; combining marks take none. */
  private static int columns(String query, int at) {
    return (int) query.substring(0, at).codePoints().filter(c -> !isWithoutWidth(c)).count();
  }

  private static boolean isWithoutWidth(int c) {
    return TextNormalizer.isInvisible(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
