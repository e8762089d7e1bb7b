package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.Word;

/**
 * What an engine reads in a text.
 *
 * @param words as {@link WordSegmenter#words} returns them
 * @param names in text order, disjoint; empty where the engine knows nothing of names
 */
public record EngineReading(List<Word> words, List<NamedEntity> names) {

  public EngineReading {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }
}
