package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Span;
import vn.sotay.article.Word;

/**
 * Gives words their parts of speech: a dictionary for those that hardly ever change theirs, and for
 * the others an averaged perceptron that reads each sentence from left to right.
 *
 * <p>Immutable; one instance serves any number of threads.
 */
public final class PartOfSpeechTagger {

  static final String RESOURCE = "/lang/tagger.bin";
  private static final String MAGIC = "STT2";
  private static final PartOfSpeech[] TAGS = PartOfSpeech.values();
  private static final List<Optional<PartOfSpeech>> KNOWN_TAGS =
      Arrays.stream(TAGS).map(Optional::of).toList();

  private final Lexicon lexicon;
  private final TagDictionary dictionary;
  private final ClassWeights weights;

  PartOfSpeechTagger(Lexicon lexicon, TagDictionary dictionary, ClassWeights weights) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    this.weights = weights;
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
    return new PartOfSpeechTagger(
        segmenter.lexicon(),
        TagDictionary.read(in),
        PackedWeights.of(Weights.read(in), TAGS.length));
  }

  static void write(TagDictionary dictionary, Weights weights, ModelOutput out) {
    MAGIC.chars().forEach(out::writeByte);
    dictionary.write(out);
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
    return tags(features, words.size());
  }

  /** Returns the ordinals of the tags of the words that the features look at. */
  int[] tags(TaggerFeatures features, int words) {
    int[] tags = new int[words];
    int[] ids = new int[TaggerFeatures.MOST];
    int[] scores = new int[TAGS.length];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = dictionary.tag(features.key(i));
      if (tags[i] == TagDictionary.NONE) {
        Arrays.fill(scores, 0);
        weights.addTo(scores, ids, features.at(i, before(tags, i, 1), before(tags, i, 2), ids));
        tags[i] = best(scores);
      }
    }
    return tags;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  static int before(int[] tags, int i, int distance) {
    return i < distance ? TaggerFeatures.NO_TAG : tags[i - distance];
  }

  /** Returns the index of the highest score, the first of several. */
  static int best(int[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }
}
