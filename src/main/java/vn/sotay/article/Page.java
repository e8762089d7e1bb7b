package vn.sotay.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as it came: over HTTP, or from a file.
 *
 * <p>The digest of its bytes is counted as it comes in, once: the archive keeps the page under it,
 * every article names it, and all ask the page.
 *
 * @param url the normalised address that was asked for; for an imported file without a known
 *     address {@code urn:sha256:…} of its bytes
 * @param finalUrl the address after redirects; equal to {@code url} where there were none
 * @param fetched when it came
 * @param status the HTTP status; 200 for a file
 * @param headers the response headers in their order, names as sent
 * @param body the bytes, transfer and content encoding removed
 * @param place where the archive holds it; empty as long as it isn't archived
 */
public record Page(
    URI url,
    URI finalUrl,
    Instant fetched,
    int status,
    List<Header> headers,
    Bytes body,
    Optional<ArchivePlace> place) {

  /** The header that carries the name of an imported file. */
  public static final String FILE_NAME = "Sotay-File-Name";

  public Page {
    headers = List.copyOf(headers);
    body = body.digested();
  }

  /**
   * One response header.
   *
   * @param name as sent; compared without regard to case
   * @param value as sent, trimmed
   */
  public record Header(String name, String value) {}

  /**
   * A place in the archive.
   *
   * @param file name of the WARC file below {@code corpus/warc}
   * @param offset of the record's first byte in that file
   */
  public record ArchivePlace(String file, long offset) {}

  public PageId id() {
    return PageId.of(url);
  }

  /** Returns the SHA-256 digest of the bytes, as 64 lower-case hexadecimal digits. */
  public String digest() {
    return body.sha256();
  }

  /** Returns the first header of that name, whatever its case. */
  public Optional<String> header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** Returns the name of the imported file; empty for a page from the web. */
  public Optional<String> fileName() {
    return header(FILE_NAME);
  }

  /** Returns the same page, held by the archive at {@code place}. */
  public Page at(ArchivePlace place) {
    return new Page(url, finalUrl, fetched, status, headers, body, Optional.of(place));
  }
}
