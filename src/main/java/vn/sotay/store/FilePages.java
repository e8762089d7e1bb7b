package vn.sotay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Bytes;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;

/**
 * A saved file as a page.
 *
 * <p>Its address is {@code urn:sha256:…} of its bytes, so that the same file, under whatever name,
 * is one page.
 */
public final class FilePages {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** What a file's name says about its content, by its end. */
  private static final Map<String, String> TYPES =
      Map.of(
          ".html", "text/html",
          ".htm", "text/html",
          ".txt", "text/plain",
          ".pdf", "application/pdf",
          ".docx", DOCX);

  /** Larger than any article; a film with a wrong name must not fill the memory. */
  private static final long MAX_LENGTH = 64L * 1024 * 1024;

  private static final int OK = 200;

  private FilePages() {}

  /**
   * Returns the content type that a file's name tells; empty for a kind no article is read from.
   */
  static Optional<String> typeOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return TYPES.keySet().stream().filter(name::endsWith).findFirst().map(TYPES::get);
  }

  /**
   * Returns the page that a file holds.
   *
   * @param clock tells when the page "came": now
   * @throws MendableException if the file is missing, unreadable, empty, too large, or of an
   *     unknown kind
   */
  public static Page read(Path file, Clock clock) {
    if (!Files.isRegularFile(file)) {
      throw new MendableException(
          "'%s' doesn't exist or is no file.\nCheck the path, then run the same command again."
              .formatted(file));
    }
    String type =
        typeOf(file)
            .orElseThrow(
                () ->
                    new MendableException(
                        "'%s': unknown kind of file, expected .html .htm .txt .pdf or .docx."
                            .formatted(file)));
    try {
      return page(file, type, clock);
    } catch (IOException e) {
      throw new MendableException("'%s': can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Returns the page that a file of a known type holds.
   *
   * @throws IOException that says why, if there is none
   */
  static Page page(Path file, String type, Clock clock) throws IOException {
    long length = Files.size(file);
    if (length == 0 || length > MAX_LENGTH) {
      throw new IOException("has %d bytes, expected 1 to %d".formatted(length, MAX_LENGTH));
    }
    Bytes body = Bytes.of(Files.readAllBytes(file));
    URI url = URI.create("urn:sha256:" + body.sha256());
    List<Header> headers =
        List.of(
            new Header("Content-Type", type),
            new Header(Page.FILE_NAME, file.getFileName().toString()));
    return new Page(
        url,
        url,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        OK,
        headers,
        body,
        Optional.empty());
  }
}
