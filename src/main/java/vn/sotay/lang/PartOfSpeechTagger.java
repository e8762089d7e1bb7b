package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

/**
 * Gives words their parts of speech: an averaged perceptron that reads each sentence from left to
 * right.
 *
 * <p>Immutable; one instance serves any number of threads.
 */
public final class PartOfSpeechTagger {

  static final String RESOURCE = "/lang/tagger.bin";
  private static final String MAGIC = "STT1";
  private static final PartOfSpeech[] TAGS = PartOfSpeech.values();
  private static final List<Optional<PartOfSpeech>> KNOWN_TAGS =
      Arrays.stream(TAGS).map(Optional::of).toList();

  private final Lexicon lexicon;
  private final Scorer scorer;

  /** Adds to the score of each tag, for word {@code i} of a sentence after two tags. */
  @FunctionalInterface
  private interface Scores {
    void addTo(int[] scores, int i, int before, int twoBefore);
  }

  /** Looks at a sentence's words and tells their scores. */
  @FunctionalInterface
  private interface Scorer {
    Scores of(TaggerFeatures sentence);
  }

  /** Returns the tagger with weights that are still being learned. */
  PartOfSpeechTagger(Lexicon lexicon, ClassWeights weights) {
    this(lexicon, sentence -> scores(sentence, weights));
  }

  private PartOfSpeechTagger(Lexicon lexicon, Scorer scorer) {
    this.lexicon = lexicon;
    this.scorer = scorer;
  }

  private static Scores scores(TaggerFeatures sentence, ClassWeights weights) {
    int[] ids = new int[TaggerFeatures.MOST];
    return (scores, i, before, twoBefore) ->
        weights.addTo(scores, ids, sentence.at(i, before, twoBefore, ids));
  }

  /**
   * Returns the tagger with the model that Sotay ships.
   *
   * @param segmenter whose lexicon it uses; the two models are trained together
   */
  public static PartOfSpeechTagger load(EmbeddedSegmenter segmenter) {
    return read(segmenter, ModelInput.ofResource(RESOURCE));
  }

  /** Returns the tagger with a model that {@link TaggerTrainer} made with this segmenter. */
  public static PartOfSpeechTagger of(EmbeddedSegmenter segmenter, byte[] model) {
    return read(segmenter, new ModelInput(model));
  }

  private static PartOfSpeechTagger read(EmbeddedSegmenter segmenter, ModelInput in) {
    in.expect(MAGIC);
    var sums = new WordSums(PackedWeights.of(Weights.read(in), TAGS.length));
    return new PartOfSpeechTagger(
        segmenter.lexicon(), sentence -> sums.sentence(sentence)::addTo);
  }

  static void write(Weights weights, ModelOutput out) {
    MAGIC.chars().forEach(out::writeByte);
    weights.write(out);
  }

  /**
   * Returns the words with their parts of speech; tags they had are replaced.
   *
   * @param text normalised text
   * @param sentences spans of it, in order, disjoint
   * @param words in order, each within one sentence
   */
  public List<Word> tagged(String text, List<Span> sentences, List<Word> words) {
    List<Word> tagged = new ArrayList<>(words.size());
    TaggerFeatures features = new TaggerFeatures(lexicon);
    int from = 0;
    for (Span sentence : sentences) {
      int to = from;
      while (to < words.size() && words.get(to).span().start() < sentence.end()) {
        to++;
      }
      List<Word> here = words.subList(from, to);
      int[] tags = tags(features, text, here);
      for (int i = 0; i < tags.length; i++) {
        tagged.add(word(here.get(i).span(), tags[i]));
      }
      from = to;
    }
    return tagged;
  }

  /** Returns a word with the tag of this ordinal. */
  static Word word(Span span, int tag) {
    return new Word(span, KNOWN_TAGS.get(tag));
  }

  /** Returns the ordinals of the tags of one sentence's words. */
  int[] tags(TaggerFeatures features, String text, List<Word> words) {
    features.read(text, words);
    return tags(features);
  }

  /** Returns the ordinals of the tags of one sentence's words, as the segmenter has found them. */
  int[] tags(TaggerFeatures features, Pieces pieces, boolean[] joins) {
    features.read(pieces, joins);
    return tags(features);
  }

  private int[] tags(TaggerFeatures features) {
    Scores sentence = scorer.of(features);
    int[] tags = new int[features.size()];
    int[] scores = new int[TAGS.length];
    for (int i = 0; i < tags.length; i++) {
      Arrays.fill(scores, 0);
      sentence.addTo(scores, i, before(tags, i, 1), before(tags, i, 2));
      tags[i] = best(scores);
    }
    return tags;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  static int before(int[] tags, int i, int distance) {
    return i < distance ? TaggerFeatures.NO_TAG : tags[i - distance];
  }

  private static int best(int[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }
}
