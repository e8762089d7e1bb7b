package vn.sotay.extract;

import java.io.Reader;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses web pages, however damaged. */
final class Markup {

  /** Why a page holds no article whose markup can't be parsed. */
  static final String UNREADABLE = "markup that no parser can read";

  private Markup() {}

  /**
   * Returns the page's tree; empty where the parser breaks down: jsoup 1.24.1 loses count of the
   * open formatting elements on some damaged pages ({@code MutatedPagesTest}, round 10,731).
   *
   * @param address what relative links mean; may be empty
   */
  static Optional<Document> parse(Reader html, String address) {
    try {
      return Optional.of(Parser.htmlParser().parseInput(html, address));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
