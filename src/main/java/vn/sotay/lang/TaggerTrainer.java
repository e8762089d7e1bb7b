package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.sotay.article.PartOfSpeech;

/**
 * Learns the tagger's model from marked sentences. The same input gives the same bytes on every
 * machine.
 */
public final class TaggerTrainer {

  private static final int ROUNDS = 8;
  private static final long SEED = 42;
  private static final List<PartOfSpeech> TAGS = List.of(PartOfSpeech.values());

  /** The average weight that becomes the largest one a byte can hold. */
  private static final double LARGEST_WEIGHT = 16;

  /** Average weights below this are left out: they cost 0.1 points and half the file. */
  private static final double LEAST_WEIGHT = 0.2;

  private final TaggerFeatures features;
  private final PerceptronWeights weights =
      new PerceptronWeights((1 << TaggerFeatures.BITS) * TAGS.size());
  private final PartOfSpeechTagger tagger;
  private final int[] ids = new int[TaggerFeatures.MOST];

  private TaggerTrainer(Lexicon lexicon) {
    features = new TaggerFeatures(lexicon);
    tagger = new PartOfSpeechTagger(lexicon, weights);
  }

  /**
   * Returns the model's bytes: what {@code tagger.bin} holds.
   *
   * @param segmenter whose lexicon the tagger will use
   */
  public static byte[] train(List<TaggedSentence> sentences, EmbeddedSegmenter segmenter) {
    var trainer = new TaggerTrainer(segmenter.lexicon());
    List<TaggedSentence> order = new ArrayList<>(sentences);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      order.forEach(trainer::learn);
    }
    ModelOutput out = new ModelOutput();
    PartOfSpeechTagger.write(Weights.rounded(trainer.averages(), LARGEST_WEIGHT), out);
    return out.toBytes();
  }

  private double[] averages() {
    double[] averages = weights.averages();
    for (int i = 0; i < averages.length; i++) {
      averages[i] = Math.abs(averages[i]) < LEAST_WEIGHT ? 0 : averages[i];
    }
    return averages;
  }

  /** Learns from what the tagger gets wrong with its own tags before each word. */
  private void learn(TaggedSentence sentence) {
    int[] found = tagger.tags(features, sentence.text(), sentence.words());
    for (int i = 0; i < found.length; i++) {
      int gold = TAGS.indexOf(sentence.words().get(i).tag().orElse(PartOfSpeech.X));
      if (gold != found[i]) {
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
