package vn.sotay.extract;

/**
 * A piece of an article in the order of reading.
 *
 * @param kind what it is
 * @param text its words, normalised, without line breaks
 */
record Part(Kind kind, String text) {

  /** What a part is; a subheading counts as a paragraph. */
  enum Kind {
    LEAD,
    PARAGRAPH,
    CAPTION
  }
}
