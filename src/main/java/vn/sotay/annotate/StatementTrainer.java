package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Span;
import vn.sotay.article.Statement.Kind;
import vn.sotay.lang.Tokens;
import vn.sotay.lang.Tsv;

/**
 * Makes the table of {@link StatementModel} from articles whose statements are known.
 *
 * <p>Multinomial logistic regression with a penalty on large weights, solved by Adam over all
 * clauses at once: no chance in it, so that the same articles give the same table.
 */
public final class StatementTrainer {

  /** A sign seen in fewer clauses tells nothing yet. */
  private static final int LEAST_SEEN = 3;

  /** The penalty on the square of a weight. Set by cross-validation. */
  private static final double PENALTY = 1;

  private static final double CONSTANT_PENALTY = 0.001;

  /**
   * A doubtful clause – to take it for a practice is no mistake – teaches so much of a clear one.
   */
  private static final double DOUBTFUL = 0.25;

  private static final int ROUNDS = 400;
  private static final double STEP = 0.05;
  private static final double MEAN_MEMORY = 0.9;
  private static final double SQUARE_MEMORY = 0.999;
  private static final double TINY = 1e-8;

  /** A row whose weights all stay below this is left out. */
  private static final double NEGLIGIBLE = 0.02;

  /** At least this share of a clause lies in a span for the span to hold for it. */
  private static final double SHARE = 0.5;

  private static final String ALWAYS = "ALWAYS";

  /** The table's first lines. */
  private static final List<String> HEAD =
      List.of(
          "# What StatementModel weighs: a sign a row, its weight for each thing a clause may"
              + " state.",
          "# sign: word x = a word by its matching key; pair x y = two in a row; first x, second x"
              + " = the clause's opening words; after X = what the clause before states; joins X ="
              + " the same inside one sentence; the others are named in Signs and Part.Trait.",
          "# Made by: sotay train statements (docs/how-to-train-the-statement-model.md). Don't"
              + " edit.",
          "# Licence: our own table.");

  /** A span of the gold set and what it states. */
  public record Labelled(Span span, Kind kind) {}

  /**
   * A span that the gold set leaves open.
   *
   * @param entirely whether for all kinds, as a caption; otherwise it may be a practice
   */
  public record Open(Span span, boolean entirely) {}

  /** An article with its gold. */
  public record Lesson(Article article, List<Labelled> labelled, List<Open> open) {
    public Lesson {
      labelled = List.copyOf(labelled);
      open = List.copyOf(open);
    }
  }

  private final Map<String, Integer> columns = new TreeMap<>();
  private final List<Example> examples = new ArrayList<>();

  /** A clause as numbers. */
  private static final class Example {
    private final Map<String, Double> signs = new HashMap<>();
    private final Stated stated;
    private final double importance;
    private int[] columns = {};
    private double[] values = {};

    Example(Stated stated, double importance) {
      this.stated = stated;
      this.importance = importance;
    }
  }

  private StatementTrainer() {}

  /** Returns the table's lines, its column names first. */
  public static List<String> train(List<Lesson> lessons) {
    var trainer = new StatementTrainer();
    lessons.forEach(trainer::read);
    trainer.number();
    return trainer.lines(trainer.solve());
  }

  /**
   * Returns an article with the statements that a table finds, all else as it is: to score a table
   * on articles that it wasn't made from.
   */
  public static AnnotatedArticle labelled(AnnotatedArticle annotated, List<String> table) {
    ArticleText text = ArticleText.of(annotated.article());
    StatementModel model = StatementModel.of(rows(table));
    return new AnnotatedArticle(
        annotated.article(),
        annotated.language(),
        annotated.mentions(),
        StatementScanner.scan(text, annotated.mentions(), annotated.topic(), model),
        annotated.topic(),
        annotated.province(),
        annotated.links());
  }

  private static List<Tsv.Row> rows(List<String> table) {
    List<List<String>> cells =
        table.stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split("\t", -1)))
            .toList();
    return cells.stream().skip(1).map(row -> new Tsv.Row(0, cells.getFirst(), row)).toList();
  }

  private void read(Lesson lesson) {
    AnnotatedArticle annotated = Annotator.annotate(lesson.article());
    ArticleText text = ArticleText.of(lesson.article());
    for (List<Part> paragraph : Parts.of(text, annotated.mentions(), annotated.topic())) {
      read(paragraph, lesson, text.tokens());
    }
  }

  private void read(List<Part> paragraph, Lesson lesson, Tokens tokens) {
    String before = StatementModel.START;
    Optional<Part> last = Optional.empty();
    for (Part part : paragraph) {
      Span span = part.clause().span(tokens);
      Stated stated = stated(span, lesson.labelled());
      Optional<Open> open = stated == Stated.NOTHING ? open(span, lesson) : Optional.empty();
      if (open.filter(Open::entirely).isEmpty()) {
        var example = new Example(stated, weight(part, open));
        Signs.pass(part, tokens, new Collecting(example.signs));
        example.signs.put(StatementModel.AFTER + before, 1.0);
        if (last.filter(part::sharesSentenceWith).isPresent()) {
          example.signs.put(StatementModel.AFTER_IN_SENTENCE + before, 1.0);
        }
        examples.add(example);
      }
      before = stated.name();
      last = Optional.of(part);
    }
  }

  /**
   * "Sáng 5/3, Chi bộ 3 tổ chức sinh hoạt …": the guideline leaves an event's report open or out.
   */
  private static double weight(Part part, Optional<Open> open) {
    return open.isPresent() && !part.traits().contains(Part.Trait.DATED) ? DOUBTFUL : 1;
  }

  private static Stated stated(Span clause, List<Labelled> labelled) {
    int most = 0;
    Stated stated = Stated.NOTHING;
    for (Labelled span : labelled) {
      int common = common(clause, span.span());
      if (common > most && common >= SHARE * length(clause)) {
        most = common;
        stated = Stated.valueOf(span.kind().name());
      }
    }
    return stated;
  }

  private static Optional<Open> open(Span clause, Lesson lesson) {
    return lesson.open().stream()
        .filter(open -> common(clause, open.span()) >= SHARE * length(clause))
        .findFirst();
  }

  private static int common(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  private void number() {
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(e -> e.signs.keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
    seen.values().removeIf(count -> count < LEAST_SEEN);
    seen.keySet().forEach(name -> columns.put(name, columns.size()));
    for (Example example : examples) {
      List<Map.Entry<String, Double>> known =
          example.signs.entrySet().stream()
              .filter(sign -> columns.containsKey(sign.getKey()))
              .sorted(Map.Entry.comparingByKey())
              .toList();
      example.columns = known.stream().mapToInt(sign -> columns.get(sign.getKey())).toArray();
      example.values = known.stream().mapToDouble(Map.Entry::getValue).toArray();
    }
  }

  private double[] solve() {
    double[] weights = new double[columns.size() * StatementModel.CLASSES];
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] slope = slope(weights);
      double step = STEP * (1 - (double) round / (ROUNDS + 1));
      for (int i = 0; i < weights.length; i++) {
        mean[i] = MEAN_MEMORY * mean[i] + (1 - MEAN_MEMORY) * slope[i];
        square[i] = SQUARE_MEMORY * square[i] + (1 - SQUARE_MEMORY) * slope[i] * slope[i];
        double m = mean[i] / (1 - Math.pow(MEAN_MEMORY, round));
        double s = square[i] / (1 - Math.pow(SQUARE_MEMORY, round));
        weights[i] -= step * m / (Math.sqrt(s) + TINY);
      }
    }
    return weights;
  }

  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    int constant = columns.getOrDefault(ALWAYS, -1);
    for (int i = 0; i < weights.length; i++) {
      boolean free = i / StatementModel.CLASSES == constant;
      slope[i] = weights[i] * (free ? CONSTANT_PENALTY : PENALTY);
    }
    for (Example example : examples) {
      double[] logarithms = StatementModel.logarithms(scores(example, weights));
      for (int k = 0; k < StatementModel.CLASSES; k++) {
        double target = StatementModel.STATED.get(k) == example.stated ? 1 : 0;
        double error = (Math.exp(logarithms[k]) - target) * example.importance;
        for (int i = 0; i < example.columns.length; i++) {
          slope[example.columns[i] * StatementModel.CLASSES + k] += error * example.values[i];
        }
      }
    }
    return slope;
  }

  private static double[] scores(Example example, double[] weights) {
    double[] scores = new double[StatementModel.CLASSES];
    for (int i = 0; i < example.columns.length; i++) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += weights[example.columns[i] * StatementModel.CLASSES + k] * example.values[i];
      }
    }
    return scores;
  }

  private List<String> lines(double[] weights) {
    List<String> lines = new ArrayList<>(HEAD);
    lines.add("sign\tnothing\tpractice\tresult\tlimitation");
    columns.forEach(
        (name, column) -> {
          double[] row =
              IntStream.range(0, StatementModel.CLASSES)
                  .mapToDouble(k -> weights[column * StatementModel.CLASSES + k])
                  .toArray();
          if (IntStream.range(0, row.length).anyMatch(k -> Math.abs(row[k]) >= NEGLIGIBLE)) {
            lines.add(line(name, row));
          }
        });
    return lines;
  }

  private static String line(String name, double[] row) {
    var line = new StringBuilder(name);
    for (double weight : row) {
      line.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
    }
    return line.toString();
  }

  /** Collects the signs of a clause by name. */
  private static final class Collecting implements Signs.Sink {
    private final Map<String, Double> signs;
    private String before = "";

    Collecting(Map<String, Double> signs) {
      this.signs = signs;
    }

    @Override
    public void sign(String name, double strength) {
      signs.put(name, strength);
    }

    @Override
    public void word(int place, Tokens tokens, int at) {
      String key = tokens.get(at).isNumber() ? Signs.NUMBER : tokens.get(at).key();
      signs.merge(StatementModel.WORD + key, StatementModel.WORD_STRENGTH, Double::sum);
      if (place > 0) {
        signs.merge(
            StatementModel.PAIR + before + " " + key, StatementModel.WORD_STRENGTH, Double::sum);
      }
      if (place < StatementModel.OPENINGS.size()) {
        signs.put(StatementModel.OPENINGS.get(place) + key, StatementModel.OPENING_STRENGTH);
      }
      before = key;
    }
  }
}
