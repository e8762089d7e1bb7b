package vn.sotay.lang;

import vn.sotay.article.Span;

/**
 * A name as an engine sees it.
 *
 * @param span where it stands
 * @param kind what bears it
 */
public record NamedEntity(Span span, Kind kind) {

  /** What bears a name. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    LOCATION
  }
}
