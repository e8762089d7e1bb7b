package vn.sotay.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
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
   * Returns the facts of an article whose words its page doesn't have, in text order; of an article
   * of several parts each is looked up on the page of its part.
   *
   * @param pages the first page and those on which the article goes on, in their order
   * @return absent for a format that can't be read without the extractor (PDF, Word)
   */
  static Optional<List<Evidence>> missing(List<Page> pages, AnnotatedArticle annotated) {
    List<String> condensed =
        pages.stream()
            .flatMap(page -> PlainPage.of(page).stream())
            .map(Quotations::condensed)
            .toList();
    if (condensed.size() < pages.size()) {
      return Optional.empty();
    }
    return Optional.of(
        facts(annotated)
            .sorted()
            .distinct()
            .filter(
                span ->
                    !condensed
                        .get(annotated.article().origin().pageAt(span.start()))
                        .contains(condensed(span.in(annotated.article().text()))))
            .map(span -> Evidence.of(annotated.article(), span))
            .toList());
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
