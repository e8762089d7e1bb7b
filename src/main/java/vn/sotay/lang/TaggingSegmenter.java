package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.Bytes;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

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

  /** Returns the same, loaded once however often it is asked for. */
  public static TaggingSegmenter builtIn() {
    return BuiltIn.ENGINE;
  }

  /** Returns a digest (SHA-256, hexadecimal) of the models that Sotay ships. */
  public static String modelDigest() {
    Bytes segmenter = ModelInput.bytes(EmbeddedSegmenter.RESOURCE);
    Bytes tagger = ModelInput.bytes(PartOfSpeechTagger.RESOURCE);
    return Bytes.utf8(segmenter.sha256() + tagger.sha256()).sha256();
  }

  /** Loads the models when they are first used. */
  private static final class BuiltIn {
    private static final TaggingSegmenter ENGINE = load();
  }

  @Override
  public List<Word> words(String text, List<Span> sentences) {
    return words instanceof EmbeddedSegmenter segmenter
        ? segmenter.words(text, sentences, tagger)
        : tagger.tagged(text, sentences, words.words(text, sentences));
  }
}
