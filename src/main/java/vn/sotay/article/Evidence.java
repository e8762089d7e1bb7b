package vn.sotay.article;

/**
 * The exact words on an archived page that a fact rests on.
 *
 * @param page whose article says it
 * @param span where in the article's text
 * @param quotation the words there
 */
public record Evidence(PageId page, Span span, String quotation) {

  /** Returns the evidence that {@code span} of {@code article} gives. */
  public static Evidence of(Article article, Span span) {
    return new Evidence(article.id(), span, span.in(article.text()));
  }
}
