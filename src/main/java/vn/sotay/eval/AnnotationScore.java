package vn.sotay.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sotay.json.LayeredDocument;

/**
 * How well predicted annotations fit the gold: the rules and the figures of the gold sets' own
 * {@code score.py}.
 *
 * @param documents what was counted on each document
 * @param layers the sums by layer, all layers
 */
public record AnnotationScore(List<DocumentCounts> documents, Map<Layer, LayerCounts> layers) {

  public AnnotationScore {
    documents = List.copyOf(documents);
  }

  /**
   * Scores the predictions for which there is gold; gold without prediction isn't counted.
   *
   * @param folder the gold's folder
   */
  public static AnnotationScore of(
      Path folder, Map<String, LayeredDocument> gold, Map<String, LayeredDocument> predictions) {
    List<DocumentCounts> documents = new ArrayList<>();
    for (LayeredDocument right : gold.values()) {
      LayeredDocument predicted = predictions.get(right.id());
      if (predicted != null) {
        documents.add(DocumentCounts.of(right, predicted, GoldFolder.text(folder, right)));
      }
    }
    return of(documents);
  }

  static AnnotationScore of(List<DocumentCounts> documents) {
    Map<Layer, LayerCounts> layers = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      layers.put(layer, DocumentCounts.sum(documents, layer));
    }
    return new AnnotationScore(documents, layers);
  }

  public LayerCounts layer(Layer layer) {
    return layers.get(layer);
  }

  /** Returns the mean overlap F1 of the documents that have anything on the layer; 1 if none. */
  public double documentMean(Layer layer) {
    return DocumentCounts.overlaps(documents, layer).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(1);
  }

  /**
   * Returns the mean of a figure over the layers on which there is anything; 0 if there is none.
   *
   * @param figure what to take of a layer
   */
  public double meanOverLayers(Function<Layer, Double> figure) {
    return mean(Arrays.stream(Layer.values()).filter(layer -> !layer(layer).isEmpty()), figure);
  }

  /** Returns the mean overlap F1 of the layers of mentions, or of those of statements. */
  public double meanOverlap(boolean ofStatements) {
    return mean(
        Arrays.stream(Layer.values()).filter(layer -> layer.ofStatements() == ofStatements),
        layer -> layer(layer).overlapFit().f1());
  }

  /** Returns the mean share of right attributes over all attributes that were scored. */
  public double meanOfAttributes() {
    return Arrays.stream(Layer.values())
        .flatMap(layer -> layer(layer).attributes().values().stream())
        .mapToDouble(Tally::share)
        .average()
        .orElse(0);
  }

  private static double mean(Stream<Layer> layers, Function<Layer, Double> figure) {
    return layers.mapToDouble(figure::apply).average().orElse(0);
  }

  /** Returns the tallies of the documents' own fields, in the order in which they were met. */
  public Map<String, Tally> fields() {
    Map<String, Tally> sum = new LinkedHashMap<>();
    documents.forEach(
        document ->
            document.fields().forEach((name, tally) -> sum.merge(name, tally, Tally::plus)));
    return sum;
  }

  public TopicCounts topic() {
    TopicCounts sum = TopicCounts.NONE;
    for (DocumentCounts document : documents) {
      sum = sum.plus(document.topic());
    }
    return sum;
  }
}
