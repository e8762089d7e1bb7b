package vn.sotay.search;

import java.util.Optional;
import vn.sotay.article.EntityKind;

/**
 * Which entities are looked for.
 *
 * @param kind absent for any
 * @param words of one of its names, in a row, with accents or without; the last may be unfinished;
 *     blank for all
 * @param from how many to skip
 * @param size how many to return
 */
public record EntityRequest(Optional<EntityKind> kind, String words, int from, int size) {

  /**
   * @throws IllegalArgumentException if {@code from} or {@code size} is negative or too large
   */
  public EntityRequest {
    Paging.check(from, size);
  }
}
