package vn.sotay.search;

import vn.sotay.lang.TextNormalizer;

/** Says what is wrong with a query and where. */
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
  static QueryException at(String query, int at, Said what, Said next) {
    return new QueryException(
        new Said(
            message("Không hiểu câu hỏi", query, at, what.vietnamese(), next.vietnamese()),
            message("The query can't be read", query, at, what.english(), next.english())));
  }

  private static String message(String start, String query, int at, String what, String next) {
    return "%s: %s.\n%s%s\n%s^\n%s"
        .formatted(start, what, INDENT, query, INDENT + " ".repeat(columns(query, at)), next);
  }

  /** Returns how many columns the text before {@code at} takes; combining marks take none. */
  private static int columns(String query, int at) {
    return (int) query.substring(0, at).codePoints().filter(c -> !isWithoutWidth(c)).count();
  }

  private static boolean isWithoutWidth(int c) {
    return TextNormalizer.isInvisible(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
