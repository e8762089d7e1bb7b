package vn.sotay.extract;

import java.util.Locale;

/** Where on a page a fact was found. */
public enum Source {
  /** A selector of the page's family, or of its site's profile. */
  FAMILY,
  /** A JSON-LD script (schema.org). */
  JSON_LD,
  /** Open Graph and {@code article:} meta elements. */
  OPEN_GRAPH,
  /** Other meta elements, microdata among them. */
  META,
  /** What a reader sees, told by names, place and form. */
  PAGE,
  /** The page's address. */
  ADDRESS,
  /** The lines of a plain text, PDF or Word file. */
  LINES;

  /** Returns the name in JSON: {@code json-ld}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
