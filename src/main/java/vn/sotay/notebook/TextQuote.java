package vn.sotay.notebook;

import vn.sotay.article.PageId;
import vn.sotay.article.Span;

/**
 * Words on a page, and what stands around them: enough to find them again when the page's text is
 * made anew (a text quote selector of the W3C's Web Annotation model).
 *
 * @param page whose article has them
 * @param words the exact words
 * @param before up to {@link #CONTEXT} characters in front of them
 * @param after up to {@link #CONTEXT} characters behind them
 */
public record TextQuote(PageId page, String words, String before, String after) {

  /** Tells two figures of one sentence apart, and survives a change some words away. */
  public static final int CONTEXT = 32;

  /**
   * @throws IllegalArgumentException if there are no words
   */
  public TextQuote {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a quotation of page %s has no words".formatted(page));
    }
  }

  /** Returns the quote of a span of a page's text. */
  public static TextQuote of(PageId page, String text, Span span) {
    return new TextQuote(
        page,
        span.in(text),
        text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
        text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
  }
}
