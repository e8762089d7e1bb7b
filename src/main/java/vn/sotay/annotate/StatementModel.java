package vn.sotay.annotate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.lang.KeyTree;
import vn.sotay.lang.Tokens;
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
  private static final double RELUCTANCE = -0.15;

  /** Taken off where one sentence changes its kind. Set by cross-validation. */
  private static final double CHANGE = 0.5;

  private static final StatementModel STANDARD = of(Tsv.rows("/annotate/statement-model.tsv"));

  private final Map<String, double[]> signs = new HashMap<>();

  /** What a word weighs wherever it stands, and a pair. */
  private final WordWeights words = new WordWeights(CLASSES);

  /** What it weighs besides as the clause's first word, as its second. */
  private final List<WordWeights> openings =
      OPENINGS.stream().map(opening -> new WordWeights(CLASSES)).toList();

  /** What it weighs that a paragraph starts, and what the clause before states. */
  private final double[] opens;

  private final double[][] after;
  private final double[][] joins;

  private StatementModel(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      double[] of = new double[CLASSES];
      for (int i = 0; i < CLASSES; i++) {
        of[i] = Double.parseDouble(row.cells().get(i + 1));
      }
      put(row.cells().getFirst(), of);
    }
    opens = weights(AFTER + START);
    after = weightsAfter(AFTER);
    joins = weightsAfter(AFTER_IN_SENTENCE);
  }

  private double[][] weightsAfter(String name) {
    return STATED.stream().map(stated -> weights(name + stated)).toArray(double[][]::new);
  }

  static StatementModel standard() {
    return STANDARD;
  }

  /** Returns the model that a table's rows describe. */
  static StatementModel of(List<Tsv.Row> rows) {
    return new StatementModel(rows);
  }

  private void put(String name, double[] of) {
    String keys = name.substring(name.indexOf(' ') + 1);
    if (name.startsWith(WORD) || name.startsWith(PAIR)) {
      words.put(keys, of, WORD_STRENGTH);
      return;
    }
    for (int at = 0; at < OPENINGS.size(); at++) {
      if (name.startsWith(OPENINGS.get(at))) {
        openings.get(at).put(keys, of, OPENING_STRENGTH);
        return;
      }
    }
    signs.put(name, of);
  }

  /** Returns what each clause of a paragraph states, in time linear in the paragraph. */
  List<Stated> label(List<Part> paragraph, Tokens tokens) {
    double[][] best = new double[paragraph.size()][];
    int[][] cameFrom = new int[paragraph.size()][];
    for (int at = 0; at < paragraph.size(); at++) {
      double[] own = score(paragraph.get(at), tokens);
      if (at == 0) {
        best[at] = logarithms(sum(own, opens));
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
      double[] scores = sum(own, after[last]);
      scores = logarithms(joined ? sum(scores, joins[last]) : scores);
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

  private double[] score(Part part, Tokens tokens) {
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
    double max = scores[argMax(scores)];
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - max);
    }
    double total = Math.log(sum);
    double[] logarithms = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      logarithms[i] = scores[i] - max - total;
    }
    return logarithms;
  }

  /** Adds up the weights of the signs of a clause. */
  private final class Summing implements Signs.Sink {
    private final double[] sum;
    private int before = KeyTree.ROOT;

    Summing(double[] sum) {
      this.sum = sum;
    }

    @Override
    public void sign(String name, double strength) {
      add(sum, signs.get(name), strength);
    }

    @Override
    public void word(int place, Tokens tokens, int at) {
      int alone = words.place(KeyTree.ROOT, tokens, at);
      words.addTo(sum, alone);
      if (before != KeyTree.ROOT) {
        words.addTo(sum, words.place(before, tokens, at));
      }
      if (place < OPENINGS.size()) {
        WordWeights opening = openings.get(place);
        opening.addTo(sum, opening.place(KeyTree.ROOT, tokens, at));
      }
      before = alone;
    }
  }
}
