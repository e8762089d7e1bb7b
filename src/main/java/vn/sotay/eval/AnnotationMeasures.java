package vn.sotay.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** All that is measured on annotations, by name, with what chance may have done to it. */
public final class AnnotationMeasures {

  /** Enough for two decimals of the bounds. */
  private static final int RESAMPLES = 1_000;

  /** Any fixed number: the same predictions give the same intervals. */
  private static final long SEED = 20_251_122;

  /** The bounds leave out this share of the resamples at either end. */
  private static final double TAIL = 0.025;

  private AnnotationMeasures() {}

  /**
   * One measure and its 95 % interval, from resampling the articles.
   *
   * @param name what is measured: {@code annotations.directives.f1}
   * @param value 0 to 1
   * @param low the interval's lower bound
   * @param high its upper bound
   */
  public record Bounded(String name, double value, double low, double high) {}

  /** A figure of a score; not a number where a resample has nothing to take it of. */
  private record Figure(String name, ToDoubleFunction<AnnotationScore> of) {}

  /**
   * Returns the measures in the order of the layers. A layer's {@code f1} is the one it is judged
   * by: exact for mentions, overlap for statements.
   */
  public static List<Bounded> of(AnnotationScore score) {
    List<Figure> figures =
        figures().stream().filter(figure -> !Double.isNaN(figure.of.applyAsDouble(score))).toList();
    double[][] resampled = resampled(score.documents(), figures);
    List<Bounded> measures = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      measures.add(bounded(figures.get(i), score, resampled[i]));
    }
    return measures;
  }

  private static Bounded bounded(Figure figure, AnnotationScore score, double[] resampled) {
    double[] sorted =
        Arrays.stream(resampled).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int cut = (int) (TAIL * sorted.length);
    return new Bounded(
        "annotations." + figure.name,
        figure.of.applyAsDouble(score),
        sorted[cut],
        sorted[sorted.length - 1 - cut]);
  }

  /** Returns each figure's values on articles drawn with replacement. */
  private static double[][] resampled(List<DocumentCounts> documents, List<Figure> figures) {
    var random = new Random(SEED);
    double[][] values = new double[figures.size()][RESAMPLES];
    for (int round = 0; round < RESAMPLES; round++) {
      List<DocumentCounts> drawn = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        drawn.add(documents.get(random.nextInt(documents.size())));
      }
      AnnotationScore score = AnnotationScore.of(drawn);
      for (int i = 0; i < figures.size(); i++) {
        values[i][round] = figures.get(i).of.applyAsDouble(score);
      }
    }
    return values;
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      figures.add(fit(layer, "f1", Fit::f1));
      figures.add(fit(layer, "precision", Fit::precision));
      figures.add(fit(layer, "recall", Fit::recall));
      figures.add(of(layer, "exact.f1", counts -> counts.exactFit().f1()));
      figures.add(of(layer, "overlap.f1", counts -> counts.overlapFit().f1()));
      for (String attribute : layer.attributes()) {
        figures.add(of(layer, attribute, counts -> share(counts.attribute(attribute))));
      }
    }
    figures.add(new Figure("on-topic.f1", score -> score.topic().fit().f1()));
    figures.add(new Figure("attributes", AnnotationScore::meanOfAttributes));
    return figures;
  }

  private static Figure fit(Layer layer, String name, ToDoubleFunction<Fit> figure) {
    return of(
        layer,
        name,
        counts ->
            figure.applyAsDouble(layer.ofStatements() ? counts.overlapFit() : counts.exactFit()));
  }

  private static Figure of(Layer layer, String name, ToDoubleFunction<LayerCounts> figure) {
    return new Figure(
        layer.slug() + "." + name,
        score -> {
          LayerCounts counts = score.layer(layer);
          return counts.isEmpty() ? Double.NaN : figure.applyAsDouble(counts);
        });
  }

  private static double share(Tally tally) {
    return tally.scored() == 0 ? Double.NaN : tally.share();
  }
}
