package vn.sotay.pipeline;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.sotay.article.Page;
import vn.sotay.lang.TextDecoder;
import vn.sotay.lang.TextNormalizer;

/**
 * A page's text as its DOM has it, without the extractor: so that a mistake of the extractor can't
 * confirm itself.
 */
public final class PlainPage {

  /** Digits of a JSON escape such as {@code \\u1ea1}. */
  private static final int UNICODE_DIGITS = 4;

  private PlainPage() {}

  /**
   * Returns the text of a page.
   *
   * @return absent for a format that can't be read without the extractor (PDF, Word)
   */
  public static Optional<String> of(Page page) {
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
}
