package vn.sotay.article;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Names a page for good: a digest of its normalised address, so that taking a page twice takes it
 * once.
 *
 * @param value 32 lower-case hexadecimal digits, the first half of the address's SHA-256
 */
public record PageId(String value) implements Comparable<PageId> {

  private static final int DIGITS = 32;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  /**
   * @throws IllegalArgumentException if the value isn't 32 lower-case hexadecimal digits
   */
  public PageId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a page id has %d lower-case hexadecimal digits, got '%s'".formatted(DIGITS, value));
    }
  }

  /** Returns the id of the page at an address that is already normalised. */
  public static PageId of(URI url) {
    return new PageId(Bytes.utf8(url.toString()).sha256().substring(0, DIGITS));
  }

  @Override
  public int compareTo(PageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
