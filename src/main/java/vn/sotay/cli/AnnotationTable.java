package vn.sotay.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.eval.AnnotationMeasures.Bounded;
import vn.sotay.eval.AnnotationScore;
import vn.sotay.eval.DocumentCounts;
import vn.sotay.eval.Fit;
import vn.sotay.eval.Layer;
import vn.sotay.eval.LayerCounts;
import vn.sotay.eval.TopicCounts;

/**
 * Prints a score as {@code score.py} does, so that the two can be compared line by line.
 *
 * @param out where to
 */
record AnnotationTable(PrintStream out) {

  private static final String HEAD =
      "layer           gold  pred |  exact P      R     F1 |  overl P      R     F1  docF1"
          + " | attributes (right/scored)";

  void print(
      AnnotationScore score, List<Bounded> measures, int goldDocuments, Set<String> predicted) {
    int scored = score.documents().size();
    out.printf(
        Locale.ROOT,
        "%d documents scored, %d gold documents without prediction not counted,"
            + " %d predictions without gold%n",
        scored,
        goldDocuments - scored,
        predicted.size() - scored);
    out.println(HEAD);
    for (Layer layer : Layer.values()) {
      out.println(line(layer, score));
    }
    means(score);
    out.println("document fields: " + fields(score));
    out.println(topic(score));
    out.println();
    out.println("95 % intervals, articles resampled:");
    measures.forEach(measure -> out.println(interval(measure)));
  }

  private static String line(Layer layer, AnnotationScore score) {
    LayerCounts counts = score.layer(layer);
    Fit exact = counts.exactFit();
    Fit overlap = counts.overlapFit();
    return String.format(
        Locale.ROOT,
        "%-14s %5d %5d | %8s %6s %6s | %8s %6s %6s %6s | %s",
        layer.slug(),
        counts.gold(),
        counts.predicted(),
        rounded(exact.precision()),
        rounded(exact.recall()),
        rounded(exact.f1()),
        rounded(overlap.precision()),
        rounded(overlap.recall()),
        rounded(overlap.f1()),
        rounded(score.documentMean(layer)),
        attributes(layer, counts));
  }

  private static String attributes(Layer layer, LayerCounts counts) {
    return layer.attributes().stream()
        .filter(name -> counts.attribute(name).scored() > 0)
        .map(
            name ->
                "%s %s (%d/%d)"
                    .formatted(
                        name,
                        rounded(counts.attribute(name).share()),
                        counts.attribute(name).right(),
                        counts.attribute(name).scored()))
        .collect(Collectors.joining("  "));
  }

  private void means(AnnotationScore score) {
    out.printf(
        "MACRO over layers: exact F1 %s   overlap F1 %s   mean per-document overlap F1 %s%n",
        rounded(score.meanOverLayers(layer -> score.layer(layer).exactFit().f1())),
        rounded(score.meanOverLayers(layer -> score.layer(layer).overlapFit().f1())),
        rounded(score.meanOverLayers(score::documentMean)));
    out.printf("MACRO attribute accuracy: %s%n", rounded(score.meanOfAttributes()));
    out.printf(
        "   mention layers overlap F1 %s   sentence layers overlap F1 %s%n",
        rounded(score.meanOverlap(false)), rounded(score.meanOverlap(true)));
  }

  private static String fields(AnnotationScore score) {
    return score.fields().entrySet().stream()
        .map(
            field ->
                "%s %d/%d"
                    .formatted(field.getKey(), field.getValue().right(), field.getValue().scored()))
        .collect(Collectors.joining("  "));
  }

  private static String topic(AnnotationScore score) {
    TopicCounts topic = score.topic();
    Fit fit = topic.fit();
    String wrong =
        score.documents().stream()
            .filter(document -> document.topic().goldOnly() + document.topic().predictedOnly() > 0)
            .map(AnnotationTable::wrongTopic)
            .collect(Collectors.joining(" "));
    return "on_topic: P %s R %s F1 %s  (tp %d fp %d fn %d tn %d) %s"
        .formatted(
            rounded(fit.precision()),
            rounded(fit.recall()),
            rounded(fit.f1()),
            topic.both(),
            topic.predictedOnly(),
            topic.goldOnly(),
            topic.neither(),
            wrong)
        .strip();
  }

  private static String wrongTopic(DocumentCounts document) {
    return (document.topic().goldOnly() > 0 ? "missed " : "false ") + document.id();
  }

  private static String interval(Bounded measure) {
    return "%-38s %s [%s, %s]"
        .formatted(
            measure.name(),
            rounded(measure.value()),
            rounded(measure.low()),
            rounded(measure.high()));
  }

  /** Returns three decimals as Python rounds: by the number's exact value, a tie to the even. */
  private static String rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
