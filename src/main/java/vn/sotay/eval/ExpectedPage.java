package vn.sotay.eval;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import vn.sotay.article.Bytes;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;

/**
 * A page of a gold set, and what should be read off it.
 *
 * @param id its key in the set
 * @param file the page's bytes; gzipped where the name ends in {@code .gz}
 * @param url where it came from, as far as the set tells
 * @param expected the text that is right
 * @param facts headline and day, as far as the set tells them
 */
public record ExpectedPage(
    String id, Path file, Optional<URI> url, Expected expected, PageFacts facts) {

  private static final int OK = 200;

  /** No set tells when its pages were fetched, so no date on them is too late. */
  private static final Instant UNTOLD = Instant.parse("2100-01-01T00:00:00Z");

  /** What a gold set says of a page. */
  public sealed interface Expected {

    /**
     * The article's whole text.
     *
     * @param body its words
     * @param captions whether the set counts captions as part of it
     */
    record Body(String body, boolean captions) implements Expected {}

    /**
     * Pieces of text that tell a good reading from a bad one.
     *
     * @param with must be in what is read
     * @param without must not
     */
    record Segments(List<String> with, List<String> without) implements Expected {
      public Segments {
        with = List.copyOf(with);
        without = List.copyOf(without);
      }
    }
  }

  /**
   * Returns the page as the crawler would have brought it.
   *
   * @throws MendableException if the file can't be read
   */
  public Page page() {
    URI address = url.orElseGet(() -> URI.create("http://page.invalid/article"));
    List<Page.Header> headers = List.of(new Page.Header("Content-Type", "text/html"));
    return new Page(address, address, UNTOLD, OK, headers, bytes(), Optional.empty());
  }

  private Bytes bytes() {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be read (%s), expected a saved page. Copy it from the gold set again."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
