package vn.sotay.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import vn.sotay.article.Page;
import vn.sotay.article.UrlNormalizer;

/**
 * The address that a page calls its own, {@code <link rel="canonical" href="…">} (RFC 6596); found
 * without parsing the page.
 */
final class CanonicalLink {

  /** Where a page's head has ended. */
  private static final int HEAD = 64 * 1024;

  /** A longer tag is no link. */
  private static final int LONGEST_TAG = 3000;

  private static final String LINK = "<link";

  private CanonicalLink() {}

  /** Returns the address, normalised; empty if the page names none, or a relative one. */
  static Optional<URI> of(Page page) {
    String head = head(page);
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LINK);
    while (at >= 0) {
      int end = lower.indexOf('>', at);
      if (end < 0) {
        return Optional.empty();
      }
      boolean canonical = end - at < LONGEST_TAG && isCanonical(lower.substring(at, end));
      if (canonical) {
        return href(head.substring(at, end)).flatMap(UrlNormalizer::normalize);
      }
      at = lower.indexOf(LINK, end);
    }
    return Optional.empty();
  }

  private static String head(Page page) {
    try (InputStream in = page.body().stream()) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static boolean isCanonical(String tag) {
    return tag.contains("rel=\"canonical\"")
        || tag.contains("rel='canonical'")
        || tag.contains("rel=canonical");
  }

  private static Optional<String> href(String tag) {
    int at = tag.toLowerCase(Locale.ROOT).indexOf("href=");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = tag.substring(at + "href=".length()).strip();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    char quote = rest.charAt(0);
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? 1 : 0;
    int to = quoted ? rest.indexOf(quote, 1) : rest.indexOf(' ');
    return Optional.of(rest.substring(from, to < 0 ? rest.length() : to).replace("&amp;", "&"));
  }
}
