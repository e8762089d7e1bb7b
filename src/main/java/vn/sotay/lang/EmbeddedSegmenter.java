package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

/**
 * The built-in engine: an averaged perceptron that decides for each piece whether it goes on with
 * the word before it (Collins 2002), with the best sequence of decisions found exactly.
 *
 * <p>Immutable; one instance serves any number of threads.
 */
public final class EmbeddedSegmenter implements WordSegmenter {

  static final String RESOURCE = "/lang/segmenter.bin";

  /**
   * How far behind the best reading others are followed. At 500 the result is the exact best but
   * for a few decisions in ten thousand; at 200, which is no faster, forty in ten thousand differ.
   */
  private static final int BEAM = 500;

  private final SegmenterModel model;

  private EmbeddedSegmenter(SegmenterModel model) {
    this.model = model;
  }

  /** Returns the segmenter with the model that Sotay ships. */
  public static EmbeddedSegmenter load() {
    return new EmbeddedSegmenter(SegmenterModel.read(ModelInput.ofResource(RESOURCE)));
  }

  /** Returns the segmenter with a model that {@link SegmenterTrainer} made. */
  public static EmbeddedSegmenter of(byte[] model) {
    return new EmbeddedSegmenter(SegmenterModel.read(new ModelInput(model)));
  }

  Lexicon lexicon() {
    return model.lexicon();
  }

  @Override
  public List<Word> words(String text, List<Span> sentences) {
    List<Word> words = new ArrayList<>();
    read(
        text,
        sentences,
        (pieces, matches, joins) ->
            addWords(pieces, joins, (span, number) -> words.add(new Word(span))));
    return words;
  }

  /** As {@link #words(String, List)}, the words with the parts of speech that the tagger says. */
  List<Word> words(String text, List<Span> sentences, PartOfSpeechTagger tagger) {
    List<Word> words = new ArrayList<>();
    TaggerFeatures features = new TaggerFeatures(tagger.lexicon());
    read(
        text,
        sentences,
        (pieces, matches, joins) -> {
          int[] tags = tagger.tags(features, features.read(pieces, matches, joins));
          addWords(
              pieces,
              joins,
              (span, number) -> words.add(PartOfSpeechTagger.word(span, tags[number])));
        });
    return words;
  }

  /** Takes a sentence's pieces, the known words, and whether each piece is joined to the last. */
  @FunctionalInterface
  private interface SentenceSink {
    void take(Pieces pieces, DictionaryMatches matches, boolean[] joins);
  }

  private void read(String text, List<Span> sentences, SentenceSink sink) {
    Pieces pieces = new Pieces();
    SegmenterFeatures features = new SegmenterFeatures(model.lexicon());
    SegmenterDecoder decoder =
        new SegmenterDecoder(features, model.weights(), model.tables(), BEAM);
    for (Span sentence : sentences) {
      pieces.read(text, sentence.start(), sentence.end());
      features.read(pieces);
      sink.take(pieces, features.matches(), decoder.joins(pieces.size()));
    }
  }

  /** Takes a word, and how many words of the sentence stand before it. */
  @FunctionalInterface
  private interface WordSink {
    void take(Span span, int number);
  }

  private static void addWords(Pieces pieces, boolean[] joins, WordSink sink) {
    int first = 0;
    int number = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || !joins[i]) {
        sink.take(new Span(pieces.start(first), pieces.end(i - 1)), number++);
        first = i;
      }
    }
  }
}
