package vn.sotay.lang;

import java.util.Set;
import vn.sotay.article.PartOfSpeech;

/** A set of parts of speech in five bits, as coarse as dictionaries tell them. */
final class DictionaryTags {

  static final int NONE = 0;

  private static final int NOUN = 1;
  private static final int VERB = 2;
  private static final int ADJECTIVE = 4;
  private static final int ADVERB = 8;
  private static final int OTHER = 16;

  private DictionaryTags() {}

  static int bits(Set<PartOfSpeech> tags) {
    int bits = NONE;
    for (PartOfSpeech tag : tags) {
      bits |=
          switch (tag) {
            case NOUN, PROPN -> NOUN;
            case VERB, AUX -> VERB;
            case ADJ -> ADJECTIVE;
            case ADV -> ADVERB;
            default -> OTHER;
          };
    }
    return bits;
  }
}
