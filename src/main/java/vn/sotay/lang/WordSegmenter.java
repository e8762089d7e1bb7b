package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

/** An engine that finds the words of a text, and may know names. */
public interface WordSegmenter {

  /**
   * Returns the words of the sentences: in text order, disjoint, each within one sentence. Every
   * character that isn't white space or invisible belongs to a word, and a span cuts its word's
   * exact surface out of the text.
   *
   * @param text normalised text
   * @param sentences spans of it, in order, disjoint
   */
  List<Word> words(String text, List<Span> sentences);

  /** As {@link #words}, with the names of people, bodies and places where the engine knows them. */
  default EngineReading read(String text, List<Span> sentences) {
    return new EngineReading(words(text, sentences), List.of());
  }
}
