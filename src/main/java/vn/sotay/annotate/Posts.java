package vn.sotay.annotate;

import vn.sotay.lang.MatchingKey;
import vn.sotay.reference.Positions;

/** Where a capitalised word begins a post or a word of address and is no part of a name. */
final class Posts {

  private static final String COMRADE = MatchingKey.of("đồng");
  private static final String COMRADE_END = MatchingKey.of("chí");

  private Posts() {}

  /**
   * Returns whether a post or word of address of at least two letters starts at token {@code at}.
   */
  static boolean startsAt(Words words, int at) {
    return words
            .postAt(at)
            .filter(match -> words.isOneLine(at, match.to()))
            .filter(match -> match.to() - at > 1 || match.value() == Positions.Kind.RANK)
            .isPresent()
        || (words.is(at, COMRADE) && words.is(at + 1, COMRADE_END));
  }
}
