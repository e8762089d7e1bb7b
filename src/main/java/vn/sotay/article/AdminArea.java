package vn.sotay.article;

import java.util.Optional;

/**
 * The district and commune that a place is or lies in, each with its type word, as far as its name
 * and the article tell them for certain.
 *
 * @param district the one of 30 June 2025 ({@code huyện Mường La}), of a younger commune that which
 *     all of it lay in
 * @param commune as the article names it ({@code xã Tạ Bú})
 * @param communeNow what the commune belongs to since 1 July 2025 ({@code xã Mường Bú}); absent
 *     where it was divided
 */
public record AdminArea(
    Optional<String> district, Optional<String> commune, Optional<String> communeNow) {

  /** Nothing is known. */
  public static final AdminArea UNKNOWN =
      new AdminArea(Optional.empty(), Optional.empty(), Optional.empty());
}
