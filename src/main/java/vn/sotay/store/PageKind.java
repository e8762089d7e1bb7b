package vn.sotay.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page was fetched for. */
public enum PageKind {
  ROBOTS,
  SITE_MAP,
  FEED,
  /** A page that lists articles: home, section, archive. */
  LIST,
  ARTICLE,
  /** An imported file. */
  FILE;

  /** Returns whether an article may be read from it. */
  public boolean isDocument() {
    return this == ARTICLE || this == FILE;
  }

  /** Returns the name used in the archive and the state, such as {@code site-map}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PageKind> ofSlug(String slug) {
    return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
