package vn.sotay.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.Mention;
import vn.sotay.article.Page;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.lang.TextDecoder;
import vn.sotay.lang.TextNormalizer;

/**
 * Looks up what was said of an article in the page itself.
 *
 * <p>The page is read as plain DOM text, without the extractor, so that a mistake of the extractor
 * can't confirm itself. White space doesn't count: the page's line breaks are not the article's.
 */
final class Quotations {

  /** Digits of a JSON escape such as {@code \\u1ea1}. */
  private static final int UNICODE_DIGITS = 4;

  private Quotations() {}

  /**
   * Returns the facts of an article whose words the page doesn't have, in text order.
   *
   * @return absent for a format that can't be read without the extractor (PDF, Word)
   */
  static Optional<List<Evidence>> missing(Page page, AnnotatedArticle annotated) {
    return plainText(page).map(Quotations::condensed).map(text -> missing(text, annotated));
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

  private static Optional<String> plainText(Page page) {
    String type = page.header("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/plain")) {
      return Optional.of(decoded(page));
    }
    return type.contains("html")
        ? Optional.of(wholeText(Jsoup.parse(decoded(page))))
        : Optional.empty();
  }

  /** The text nodes, and what the page tells machines: some show their article only there. */
  private static String wholeText(Document page) {
    var text = new StringBuilder(page.wholeText());
    page.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
        .forEach(script -> text.append('\n').append(unescaped(script.data())));
    return text.toString();
  }

  /** Returns JSON's text with its escapes undone; white space doesn't count here. */
  private static String unescaped(String json) {
    var out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\' || i + 1 == json.length()) {
        out.append(c);
        continue;
      }
      char escaped = json.charAt(++i);
      if (escaped == 'u' && i + UNICODE_DIGITS < json.length()) {
        out.append(unicode(json.substring(i + 1, i + 1 + UNICODE_DIGITS)));
        i += UNICODE_DIGITS;
      } else {
        out.append("nrt".indexOf(escaped) >= 0 ? ' ' : escaped);
      }
    }
    return out.toString();
  }

  private static char unicode(String digits) {
    boolean hex = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return hex ? (char) Integer.parseInt(digits, 16) : ' ';
  }

  private static String decoded(Page page) {
    return TextNormalizer.normalize(
        TextDecoder.decode(
            page.body().toArray(), page.header("Content-Type").flatMap(TextDecoder::charsetOf)));
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
