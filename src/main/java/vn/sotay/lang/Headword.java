package vn.sotay.lang;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.sotay.article.PartOfSpeech;

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

  /** Returns our own list: words of party life, which dictionaries lack or hold for rare. */
  public static List<Headword> ofTheParty() {
    return Tsv.rows("/lang/party-words.tsv").stream()
        .map(row -> new Headword(row.cell("word"), Standing.ENTRY, tags(row.cell("tag"))))
        .toList();
  }

  private static Set<PartOfSpeech> tags(String name) {
    Set<PartOfSpeech> tags = EnumSet.noneOf(PartOfSpeech.class);
    PartOfSpeech.named(name).ifPresent(tags::add);
    return tags;
  }

  /** How well a word is attested, from weakest to strongest. */
  public enum Standing {
    /** Only in the longest list, among loose phrases. */
    RARE(1),
    /** In the long list. */
    KNOWN(2),
    /** In the short lists, or in several sentences of the treebank. */
    COMMON(3),
    /** A name. */
    NAME(4),
    /** An entry of the dictionary with definitions, or our own. */
    ENTRY(5);

    private final int level;

    Standing(int level) {
      this.level = level;
    }

    /** Returns the level that stands for it in a {@link Lexicon}, from 1. */
    int level() {
      return level;
    }
  }
}
