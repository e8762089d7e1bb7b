package vn.sotay.annotate;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable;

/** Small sets of words that a grammar asks for. */
final class Phrases {

  private Phrases() {}

  /** Returns a table of these phrases, each standing for itself. */
  static PhraseTable<String> of(String... phrases) {
    return PhraseTable.of(
        Arrays.stream(phrases).collect(Collectors.toMap(Function.identity(), phrase -> phrase)));
  }

  /** Returns the key of one syllable, for comparing with a token's. */
  static String key(String syllable) {
    return MatchingKey.of(syllable);
  }
}
