package vn.sotay.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.Page;
import vn.sotay.article.UrlNormalizer;

/**
 * Where a page leads.
 *
 * @param pages links to other pages, in page order, each address with its longest text
 * @param feeds {@code <link rel=alternate>} of RSS and Atom
 * @param isArticle whether the page's markup declares it an article
 * @param title of the page, empty if it has none
 */
record Links(List<Link> pages, List<URI> feeds, boolean isArticle, String title) {

  /** More links than this has no list; a trap may. */
  private static final int MAX_LINKS = 5000;

  private static final String ARTICLE_MARKS =
      "[itemprop=articleBody], [itemtype$=NewsArticle], meta[property=article:published_time]";

  /**
   * A link.
   *
   * @param url normalised
   * @param text its words, or those of its picture
   */
  record Link(URI url, String text) {}

  /** Returns where an HTML page leads. */
  static Links of(Page page) {
    Document document = parse(page);
    List<Link> links =
        document.select("a[href]").stream().limit(MAX_LINKS).flatMap(Links::link).toList();
    List<URI> feeds =
        document.select("link[rel~=(?i)alternate][href][type~=(?i)(rss|atom)]").stream()
            .flatMap(link -> UrlNormalizer.normalize(link.absUrl("href")).stream())
            .distinct()
            .toList();
    return new Links(
        links, feeds, !document.select(ARTICLE_MARKS).isEmpty(), document.title().strip());
  }

  /** Parses the page; one that jsoup 1.24.1 breaks down on leads nowhere, as an empty one does. */
  private static Document parse(Page page) {
    String address = page.finalUrl().toString();
    try {
      return Jsoup.parse(page.body().stream(), charset(page), address);
    } catch (IndexOutOfBoundsException e) {
      return Document.createShell(address);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  /**
   * Returns the charset that the header names, if Java knows it; else jsoup looks into the page.
   */
  private static @Nullable String charset(Page page) {
    String type = page.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    int at = type.indexOf("charset=");
    if (at < 0) {
      return null;
    }
    String name = type.substring(at + "charset=".length()).replace("\"", "").split(";", 2)[0];
    try {
      return Charset.forName(name.strip()).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Stream<Link> link(Element anchor) {
    Optional<URI> url = UrlNormalizer.normalize(anchor.absUrl("href"));
    String words = anchor.hasText() ? anchor.text() : anchor.attr("title");
    return url.stream().map(u -> new Link(u, words));
  }
}
