package vn.sotay.annotate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tsv;

/**
 * Tells what the clauses of a paragraph state: a logistic regression over their {@link Signs} and
 * over what the clause before states, so that a paragraph is labelled as a whole.
 *
 * <p>The weights are {@code /annotate/statement-model.tsv}, a row a sign, made by {@link
 * StatementTrainer}: a table one can read, and see why.
 */
final class StatementModel {

  /** What the columns of weights stand for. */
  static final List<Stated> STATED = List.of(Stated.values());

  static final int CLASSES = STATED.size();

  /** Names of rows: a word, two words, a word at the start, what the clause before states. */
  static final String WORD = "word ";

  static final String PAIR = "pair ";
  static final List<String> OPENINGS = List.of("first ", "second ");
  static final String AFTER = "after ";

  /** The clause before belongs to the same sentence. */
  static final String AFTER_IN_SENTENCE = "joins ";

  /** What comes before a paragraph's first clause. */
  static final String START = "START";

  /** A word alone or a pair says little: it counts so much of a sign. */
  static final double WORD_STRENGTH = 0.3;

  /** Opening words say more. */
  static final double OPENING_STRENGTH = 0.45;

  /**
   * Added to {@link Stated#NOTHING}: missing a statement costs as much as a wrong one, and the
   * model alone would rather say nothing. Set by cross-validation.
   */
  private static final double RELUCTANCE = -0.3;

  /** Taken off where one sentence changes its kind. Set by cross-validation. */
  private static final double CHANGE = 0.5;

  private static final StatementModel STANDARD = of(Tsv.rows("/annotate/statement-model.tsv"));

  /** The weights of a word: alone, at a clause's start, and before other words. */
  private static final class Word {
    private double @Nullable [] alone;
    private final double @Nullable [][] opening = new double[OPENINGS.size()][];
    private final Map<String, double[]> before = new HashMap<>();
  }

  private final Map<String, double[]> signs = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>();

  private StatementModel() {}

  static StatementModel standard() {
    return STANDARD;
  }

  /** Returns the model that a table's rows describe. */
  static StatementModel of(List<Tsv.Row> rows) {
    var model = new StatementModel();
    for (Tsv.Row row : rows) {
      double[] weights = new double[CLASSES];
      for (int i = 0; i < CLASSES; i++) {
        weights[i] = Double.parseDouble(row.cells().get(i + 1));
      }
      model.put(row.cells().getFirst(), weights);
    }
    return model;
  }

  private void put(String name, double[] weights) {
    if (name.startsWith(WORD)) {
      word(name.substring(WORD.length())).alone = weights;
      return;
    }
    if (name.startsWith(PAIR)) {
      String pair = name.substring(PAIR.length());
      int space = pair.indexOf(' ');
      word(pair.substring(0, space)).before.put(pair.substring(space + 1), weights);
      return;
    }
    for (int place = 0; place < OPENINGS.size(); place++) {
      if (name.startsWith(OPENINGS.get(place))) {
        word(name.substring(OPENINGS.get(place).length())).opening[place] = weights;
        return;
      }
    }
    signs.put(name, weights);
  }

  private Word word(String key) {
    return words.computeIfAbsent(key, k -> new Word());
  }

  /** Returns what each clause of a paragraph states, in time linear in the paragraph. */
  List<Stated> label(List<Part> paragraph, List<Token> tokens) {
    double[][] best = new double[paragraph.size()][];
    int[][] cameFrom = new int[paragraph.size()][];
    for (int at = 0; at < paragraph.size(); at++) {
      double[] own = score(paragraph.get(at), tokens);
      if (at == 0) {
        best[at] = logarithms(sum(own, weights(AFTER + START)));
        best[at][0] += RELUCTANCE;
      } else {
        boolean joined = paragraph.get(at).sharesSentenceWith(paragraph.get(at - 1));
        cameFrom[at] = new int[CLASSES];
        best[at] = extend(best[at - 1], own, joined, cameFrom[at]);
      }
    }
    return path(best, cameFrom);
  }

  private double[] extend(double[] before, double[] own, boolean joined, int[] cameFrom) {
    double[] best = new double[CLASSES];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int last = 0; last < CLASSES; last++) {
      double[] scores = sum(own, weights(AFTER + STATED.get(last)));
      if (joined) {
        scores = sum(scores, weights(AFTER_IN_SENTENCE + STATED.get(last)));
      }
      scores = logarithms(scores);
      scores[0] += RELUCTANCE;
      for (int now = 0; now < CLASSES; now++) {
        double change = joined && now != last ? CHANGE : 0;
        double score = before[last] + scores[now] - change;
        if (score > best[now]) {
          best[now] = score;
          cameFrom[now] = last;
        }
      }
    }
    return best;
  }

  private static List<Stated> path(double[][] best, int[][] cameFrom) {
    Stated[] path = new Stated[best.length];
    int now = argMax(best[best.length - 1]);
    for (int at = best.length - 1; at >= 0; at--) {
      path[at] = STATED.get(now);
      if (at > 0) {
        now = cameFrom[at][now];
      }
    }
    return List.of(path);
  }

  private static int argMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  private double[] score(Part part, List<Token> tokens) {
    double[] sum = new double[CLASSES];
    Signs.pass(part, tokens, new Summing(sum));
    return sum;
  }

  private double[] weights(String name) {
    return signs.getOrDefault(name, new double[CLASSES]);
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    add(sum, other, 1);
    return sum;
  }

  private static void add(double[] sum, double @Nullable [] weights, double strength) {
    if (weights != null) {
      for (int i = 0; i < CLASSES; i++) {
        sum[i] += weights[i] * strength;
      }
    }
  }

  /** Returns the logarithms of the probabilities. */
  static double[] logarithms(double[] scores) {
    double max = Arrays.stream(scores).max().orElseThrow();
    double total = Math.log(Arrays.stream(scores).map(score -> Math.exp(score - max)).sum());
    return Arrays.stream(scores).map(score -> score - max - total).toArray();
  }

  /** Adds up the weights of the signs of a clause. */
  private final class Summing implements Signs.Sink {
    private final double[] sum;

    Summing(double[] sum) {
      this.sum = sum;
    }

    @Override
    public void sign(String name, double strength) {
      add(sum, signs.get(name), strength);
    }

    @Override
    public void word(String key) {
      Word word = words.get(key);
      add(sum, word == null ? null : word.alone, WORD_STRENGTH);
    }

    @Override
    public void pair(String first, String second) {
      Word word = words.get(first);
      add(sum, word == null ? null : word.before.get(second), WORD_STRENGTH);
    }

    @Override
    public void opening(int place, String key) {
      Word word = words.get(key);
      add(sum, word == null ? null : word.opening[place], OPENING_STRENGTH);
    }
  }
}
