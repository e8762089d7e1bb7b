package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.sotay.article.PartOfSpeech;

/**
 * Learns the tagger's model from marked sentences. The same input gives the same bytes on every
 * machine.
 */
public final class TaggerTrainer {

  private static final int ROUNDS = 8;
  private static final long SEED = 42;

  /** Models learned in different orders and averaged, so that chance decides less. */
  private static final int MODELS = 4;

  private static final List<PartOfSpeech> TAGS = List.of(PartOfSpeech.values());

  /** The average weight that becomes the largest one a byte can hold. */
  private static final double LARGEST_WEIGHT = 16;

  /** Average weights below this are left out: they cost 0.1 points and half the file. */
  private static final double LEAST_WEIGHT = 0.2;

  private final TaggerFeatures features;
  private final TagDictionary dictionary;
  private final PerceptronWeights weights =
      new PerceptronWeights((1 << TaggerFeatures.BITS) * TAGS.size());
  private final PartOfSpeechTagger tagger;
  private final int[] ids = new int[TaggerFeatures.MOST];

  private TaggerTrainer(Lexicon lexicon, TagDictionary dictionary) {
    this.features = new TaggerFeatures(lexicon);
    this.dictionary = dictionary;
    this.tagger = new PartOfSpeechTagger(lexicon, dictionary, weights);
  }

  /**
   * Returns the model's bytes: what {@code tagger.bin} holds.
   *
   * @param segmenter whose lexicon the tagger will use
   */
  public static byte[] train(List<TaggedSentence> sentences, EmbeddedSegmenter segmenter) {
    Lexicon lexicon = segmenter.lexicon();
    TagDictionary dictionary = TagDictionary.of(counts(sentences, lexicon));
    double[] sums = new double[(1 << TaggerFeatures.BITS) * TAGS.size()];
    for (int model = 0; model < MODELS; model++) {
      var trainer = new TaggerTrainer(lexicon, dictionary);
      trainer.learn(new ArrayList<>(sentences), new Random(SEED + model));
      double[] averages = trainer.weights.averages();
      Arrays.setAll(sums, i -> sums[i] + averages[i]);
    }
    Arrays.setAll(sums, i -> Math.abs(sums[i]) < MODELS * LEAST_WEIGHT ? 0 : sums[i]);
    ModelOutput out = new ModelOutput();
    PartOfSpeechTagger.write(dictionary, Weights.rounded(sums, MODELS * LARGEST_WEIGHT), out);
    return out.toBytes();
  }

  private static Map<Integer, int[]> counts(List<TaggedSentence> sentences, Lexicon lexicon) {
    Map<Integer, int[]> counts = new TreeMap<>();
    TaggerFeatures words = new TaggerFeatures(lexicon);
    for (TaggedSentence sentence : sentences) {
      words.read(sentence.text(), sentence.words());
      for (int i = 0; i < sentence.words().size(); i++) {
        counts.computeIfAbsent(words.key(i), key -> new int[TAGS.size()])[gold(sentence, i)]++;
      }
    }
    return counts;
  }

  private static int gold(TaggedSentence sentence, int word) {
    return TAGS.indexOf(sentence.words().get(word).tag().orElse(PartOfSpeech.X));
  }

  private void learn(List<TaggedSentence> sentences, Random random) {
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(sentences, random);
      sentences.forEach(this::learn);
    }
  }

  /** Learns from what the tagger gets wrong with its own tags before each word. */
  private void learn(TaggedSentence sentence) {
    int[] found = tagger.tags(features, sentence.text(), sentence.words());
    for (int i = 0; i < found.length; i++) {
      int gold = gold(sentence, i);
      if (gold != found[i] && dictionary.tag(features.key(i)) == TagDictionary.NONE) {
        move(i, found, gold);
      }
      weights.advance();
    }
  }

  private void move(int i, int[] found, int gold) {
    int before = PartOfSpeechTagger.before(found, i, 1);
    int twoBefore = PartOfSpeechTagger.before(found, i, 2);
    int count = features.at(i, before, twoBefore, ids);
    for (int k = 0; k < count; k++) {
      weights.add(ids[k] * TAGS.size() + gold, 1);
      weights.add(ids[k] * TAGS.size() + found[i], -1);
    }
  }
}
