package vn.sotay.index;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.Bytes;

/**
 * What tells one person, body or place from another: its kind and a key, of which the id is made.
 */
public final class Entity {

  /** Digits of an id: two of a million entities share theirs by a chance of one in two million. */
  private static final int DIGITS = 15;

  private Entity() {}

  /** What an entity is. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE;

    /** Returns the name used in ids, JSON and on the command line, such as {@code person}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofSlug(String slug) {
      return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
  }

  /** Returns the id of the entity of a key, the same in every build: {@code person-3f2a91c0de…}. */
  static String id(Kind kind, String key) {
    return kind.slug() + "-" + Bytes.utf8(key).sha256().substring(0, DIGITS);
  }

  /** Returns the kind that an id tells; empty if it is no entity's. */
  public static Optional<Kind> kind(String id) {
    int dash = id.indexOf('-');
    return dash < 0 ? Optional.empty() : Kind.ofSlug(id.substring(0, dash));
  }
}
