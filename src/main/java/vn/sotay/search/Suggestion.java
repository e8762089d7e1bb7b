package vn.sotay.search;

/**
 * What may be meant by the beginning that was typed.
 *
 * @param kind what it is
 * @param text as it is shown
 * @param query what to search for it
 * @param count how often the knowledge base has it
 */
public record Suggestion(Kind kind, String text, String query, long count) {

  /** What is suggested, in the order in which kinds are shown. */
  public enum Kind {
    DIRECTIVE,
    CATEGORY,
    PLACE,
    BODY,
    TITLE
  }
}
