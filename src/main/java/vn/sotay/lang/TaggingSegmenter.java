package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.Span;

/**
 * A segmenter whose words carry parts of speech.
 *
 * @param words what finds the words
 * @param tagger what tags them
 */
public record TaggingSegmenter(WordSegmenter words, PartOfSpeechTagger tagger)
    implements WordSegmenter {

  /** Returns the built-in engine with both models that Sotay ships. */
  public static TaggingSegmenter load() {
    EmbeddedSegmenter segmenter = EmbeddedSegmenter.load();
    return new TaggingSegmenter(segmenter, PartOfSpeechTagger.load(segmenter));
  }

  @Override
  public List<Word> words(String text, List<Span> sentences) {
    return tagger.tagged(text, sentences, words.words(text, sentences));
  }
}
