package vn.sotay.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.Mention;
import vn.sotay.article.Page;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.lang.TextNormalizer;

/**
 * Looks up what was said of an article in the page itself.
 *
 * <p>The page is read as plain DOM text, without the extractor, so that a mistake of the extractor
 * can't confirm itself. White space doesn't count: the page's line breaks are not the article's.
 */
final class Quotations {

  private Quotations() {}

  /**
   * Returns the facts of an article whose words the page doesn't have, in text order.
   *
   * @return absent for a format that can't be read without the extractor (PDF, Word)
   */
  static Optional<List<Evidence>> missing(Page page, AnnotatedArticle annotated) {
    return PlainPage.of(page).map(Quotations::condensed).map(text -> missing(text, annotated));
  }

  private static List<Evidence> missing(String condensed, AnnotatedArticle annotated) {
    Article article = annotated.article();
    return facts(annotated)
        .sorted()
        .distinct()
        .map(span -> Evidence.of(article, span))
        .filter(evidence -> !condensed.contains(condensed(evidence.quotation())))
        .toList();
  }

  /** Returns the ranges that are claimed to be the words of the page, in no order. */
  static Stream<Span> facts(AnnotatedArticle annotated) {
    return Stream.of(
            annotated.article().layout().title().stream(),
            annotated.mentions().stream().map(Mention::span),
            annotated.statements().stream().map(Statement::span))
        .flatMap(spans -> spans);
  }

  /** Returns the normalised text without white space and invisible characters. */
  private static String condensed(String text) {
    String normalized = TextNormalizer.normalize(text);
    var out = new StringBuilder(normalized.length());
    normalized
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !TextNormalizer.isInvisible(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
