package vn.sotay.article;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What something named in articles is. */
public enum EntityKind {
  PERSON,
  ORGANIZATION,
  PLACE;

  /** Returns the name used in ids, JSON and on the command line, such as {@code person}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EntityKind> ofSlug(String slug) {
    return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
