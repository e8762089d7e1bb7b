package vn.sotay.search;

import java.util.List;
import vn.sotay.article.Span;

/**
 * A piece of an article, cut on sentence bounds, with what matched in it.
 *
 * @param span where it stands in the article's text
 * @param text the exact words there
 * @param marks what matched, as ranges of {@code text}: disjoint, in order; may be empty
 */
public record Passage(Span span, String text, List<Span> marks) {

  /**
   * @throws IllegalArgumentException if span and text differ in length
   */
  public Passage {
    marks = List.copyOf(marks);
    if (span.length() != text.length()) {
      throw new IllegalArgumentException(
          "%s doesn't fit a passage of %d characters".formatted(span, text.length()));
    }
  }
}
