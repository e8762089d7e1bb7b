package vn.sotay.search;

import java.util.List;
import vn.sotay.article.Span;

/**
 * A piece of an article, cut on sentence bounds, with what matched in it.
 *
 * @param span where it stands in the article's text
 * @param text the exact words there
 * @param marks what matched, as ranges of {@code text}: disjoint, in order; may be empty
 * @param cut whether its sentence was too long to be shown whole
 */
public record Passage(Span span, String text, List<Span> marks, Cut cut) {

  /** What of a sentence is left out. */
  public enum Cut {
    NONE,
    START,
    END,
    BOTH;

    static Cut of(Span shown, Span sentence) {
      boolean start = shown.start() > sentence.start();
      boolean end = shown.end() < sentence.end();
      if (start && end) {
        return BOTH;
      }
      if (start) {
        return START;
      }
      return end ? END : NONE;
    }
  }

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

  /** A passage that is a whole sentence or statement. */
  public Passage(Span span, String text, List<Span> marks) {
    this(span, text, marks, Cut.NONE);
  }

  /** Returns what is to be shown before the words: an ellipsis, or nothing. */
  public String before() {
    return cut == Cut.START || cut == Cut.BOTH ? "… " : "";
  }

  /** Returns what is to be shown after the words. */
  public String after() {
    return cut == Cut.END || cut == Cut.BOTH ? " …" : "";
  }
}
