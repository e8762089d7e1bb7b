package vn.sotay.index;

import java.util.Optional;
import vn.sotay.article.Bytes;
import vn.sotay.article.EntityKind;

/**
 * What tells one person, body or place from another: its kind and a key, of which the id is made.
 */
public final class Entity {

  /** Digits of an id: two of a million entities share theirs by a chance of one in two million. */
  private static final int DIGITS = 15;

  private Entity() {}

  /** Returns the id of the entity of a key, the same in every build: {@code person-3f2a91c0de…}. */
  static String id(EntityKind kind, String key) {
    return kind.slug() + "-" + Bytes.utf8(key).sha256().substring(0, DIGITS);
  }

  /** Returns the kind that an id tells; empty if it is no entity's. */
  public static Optional<EntityKind> kind(String id) {
    int dash = id.indexOf('-');
    return dash < 0 ? Optional.empty() : EntityKind.ofSlug(id.substring(0, dash));
  }
}
