package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.sotay.article.Word;
import vn.sotay.lang.Headword.Standing;

/**
 * Learns the segmenter's model from marked sentences and a dictionary.
 *
 * <p>The same input gives the same bytes on every machine: the order of examples comes from fixed
 * seeds, and all sums are exact or in a fixed order.
 */
@SuppressWarnings("EnumOrdinal")
public final class SegmenterTrainer {

  /** Rounds over all examples; from 5 to 14 cross-validation gave the same (± 0.05 F1). */
  private static final int ROUNDS = 8;

  /** While learning no sequence is passed over. Far from the ends of int. */
  private static final int EXACT = 1 << 29;

  /** Models learned in different orders and averaged, so that chance decides less. */
  private static final int MODELS = 4;

  /** The average weight that becomes the largest one a byte can hold. */
  private static final double LARGEST_WEIGHT = 8;

  /**
   * Sentences a word must occur in to be taken into the lexicon. Words of one sentence would be
   * known whenever they occur in training and unknown later, and the lexicon be trusted too much.
   */
  private static final int SENTENCES_FOR_A_WORD = 2;

  private static final SegmenterPattern[] PATTERNS = SegmenterPattern.values();

  private final SegmenterFeatures features;
  private final SegmenterDecoder decoder;
  private final PerceptronWeights weights = new PerceptronWeights(1 << SegmenterFeatures.BITS);
  private final int[] ids = new int[SegmenterFeatures.MOST];

  private SegmenterTrainer(Lexicon lexicon) {
    features = new SegmenterFeatures(lexicon);
    decoder = new SegmenterDecoder(features, weights, this::sum, EXACT);
  }

  private int sum(int[] keys, int from, int to) {
    int sum = 0;
    for (int k = from; k < to; k++) {
      sum += weights.sum(ids, PATTERNS[k].features(keys[k], ids));
    }
    return sum;
  }

  /** A sentence and its right decisions; no record, since records hold no arrays. */
  private static final class Example {
    private final Pieces pieces;
    private final boolean[] joins;

    private Example(Pieces pieces, boolean[] joins) {
      this.pieces = pieces;
      this.joins = joins;
    }
  }

  /** Returns the model's bytes: what {@code segmenter.bin} holds. */
  public static byte[] train(List<TaggedSentence> sentences, List<Headword> headwords) {
    LexiconBuilder words = lexicon(sentences, headwords);
    double[] sums = new double[1 << SegmenterFeatures.BITS];
    for (int seed = 0; seed < MODELS; seed++) {
      var trainer = new SegmenterTrainer(words.build());
      trainer.learn(examples(sentences), new Random(seed));
      double[] averages = trainer.weights.averages();
      Arrays.setAll(sums, i -> sums[i] + averages[i]);
    }
    ModelOutput out = new ModelOutput();
    SegmenterModel.write(words, Weights.rounded(sums, MODELS * LARGEST_WEIGHT), out);
    return out.toBytes();
  }

  private static LexiconBuilder lexicon(List<TaggedSentence> sentences, List<Headword> headwords) {
    LexiconBuilder lexicon = new LexiconBuilder();
    for (Headword word : headwords) {
      lexicon.add(word.text(), word.standing().level(), DictionaryTags.bits(word.tags()));
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (TaggedSentence sentence : sentences) {
      words(sentence).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.forEach(
        (word, count) -> {
          if (count >= SENTENCES_FOR_A_WORD) {
            lexicon.add(word, Standing.COMMON.level(), DictionaryTags.NONE);
          }
        });
    return lexicon;
  }

  private static Set<String> words(TaggedSentence sentence) {
    Set<String> words = new HashSet<>();
    for (Word word : sentence.words()) {
      String surface = word.span().in(sentence.text());
      if (surface.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ')) {
        words.add(surface.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** Each sentence counts twice: with the treebank's spaces around signs, and as printed. */
  private static List<Example> examples(List<TaggedSentence> sentences) {
    List<Example> examples = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      examples.add(example(sentence));
      TaggedSentence printed = sentence.printed();
      if (!printed.text().equals(sentence.text())) {
        examples.add(example(printed));
      }
    }
    return examples;
  }

  private static Example example(TaggedSentence sentence) {
    Pieces pieces = new Pieces();
    pieces.read(sentence.text(), 0, sentence.text().length());
    Set<Integer> starts = new HashSet<>();
    sentence.words().forEach(word -> starts.add(word.span().start()));
    boolean[] joins = new boolean[pieces.size()];
    for (int i = 1; i < joins.length; i++) {
      joins[i] = !starts.contains(pieces.start(i));
    }
    return new Example(pieces, joins);
  }

  private void learn(List<Example> examples, Random random) {
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(this::learn);
    }
  }

  private void learn(Example example) {
    features.read(example.pieces);
    boolean[] found = decoder.joins(example.pieces.size());
    if (!Arrays.equals(found, example.joins)) {
      move(example.joins, 1);
      move(found, -1);
    }
    weights.advance();
  }

  private void move(boolean[] joins, int change) {
    for (int i = 1; i < joins.length; i++) {
      if (joins[i]) {
        int history = (i >= 2 && joins[i - 2] ? 2 : 0) | (joins[i - 1] ? 1 : 0);
        features.look(i);
        features.follow(history);
        add(features.pieces(ids), change);
        add(features.piecesOfWord(ids), change);
        for (SegmenterPattern pattern : PATTERNS) {
          add(pattern.features(features.keys()[pattern.index()], ids), change);
        }
      }
    }
  }

  private void add(int count, int change) {
    for (int k = 0; k < count; k++) {
      weights.add(ids[k], change);
    }
  }
}
