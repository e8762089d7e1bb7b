package vn.sotay.lang;

import java.util.Set;

/**
 * A word of a dictionary, for training.
 *
 * @param text the word, syllables separated by spaces
 * @param standing how well it is attested
 * @param tags the parts of speech that the dictionary gives it; may be empty
 */
public record Headword(String text, Standing standing, Set<PartOfSpeech> tags) {

  public Headword {
    tags = Set.copyOf(tags);
  }

  /** How well a word is attested, from weakest to strongest. */
  public enum Standing {
    /** Only in the longest list, among loose phrases. */
    RARE,
    /** In the long list. */
    KNOWN,
    /** In the short lists, or in several sentences of the treebank. */
    COMMON,
    /** A name. */
    NAME,
    /** An entry of the dictionary with definitions, or our own. */
    ENTRY;

    /** Returns the level that stands for it in a {@link Lexicon}, from 1. */
    int level() {
      return ordinal() + 1;
    }
  }
}
