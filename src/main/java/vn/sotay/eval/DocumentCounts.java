package vn.sotay.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sotay.json.LayeredDocument;
import vn.sotay.json.LayeredDocument.Item;

/**
 * What was counted on one document.
 *
 * @param id its name
 * @param layers counts by layer, all layers
 * @param fields the document's own fields: title, date, province, body
 * @param topic whether gold and prediction take it to be about cell meetings
 */
public record DocumentCounts(
    String id, Map<Layer, LayerCounts> layers, Map<String, Tally> fields, TopicCounts topic) {

  /**
   * Compares a prediction with the gold.
   *
   * @param text the text the gold's ranges are in; empty if unknown
   */
  static DocumentCounts of(LayeredDocument gold, LayeredDocument predicted, String text) {
    Map<Layer, LayerCounts> layers = new EnumMap<>(Layer.class);
    var open = new OpenParts(gold, text, matching(Layer.ORGANIZATIONS, gold, predicted));
    for (Layer layer : Layer.values()) {
      layers.put(layer, counts(layer, gold, predicted, open));
    }
    return new DocumentCounts(
        gold.id(), layers, fields(gold, predicted), TopicCounts.of(gold, predicted));
  }

  private static List<Item> comparable(Layer layer, LayeredDocument gold, LayeredDocument found) {
    return found.layer(layer.slug()).stream()
        .filter(item -> gold.bySurface() || item.range().isPresent())
        .toList();
  }

  private static Matching matching(Layer layer, LayeredDocument gold, LayeredDocument found) {
    List<Item> right = gold.layer(layer.slug());
    List<Item> said = comparable(layer, gold, found);
    return gold.bySurface()
        ? Matching.byWords(right, said)
        : Matching.byRange(right, said, layer.leastOverlap());
  }

  private static LayerCounts counts(
      Layer layer, LayeredDocument gold, LayeredDocument found, OpenParts open) {
    List<Item> right = gold.layer(layer.slug());
    List<Item> said = comparable(layer, gold, found);
    Matching matching = matching(layer, gold, found);
    int kept = 0;
    for (int i = 0; i < said.size(); i++) {
      kept += matching.hasPartner(i) || !open.cover(layer, said.get(i)) ? 1 : 0;
    }
    return new LayerCounts(
        matching.exact(),
        matching.matched(),
        kept,
        right.size(),
        attributes(layer, right, said, matching));
  }

  private static Map<String, Tally> attributes(
      Layer layer, List<Item> gold, List<Item> predicted, Matching matching) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String attribute : layer.attributes()) {
      for (int i = 0; i < gold.size(); i++) {
        if (matching.isFound(i)) {
          Item partner = predicted.get(matching.partner(i));
          Agreement agreement = Agreement.of(attribute, gold.get(i), partner);
          if (agreement != Agreement.OPEN) {
            tallies.merge(attribute, Tally.NONE.plus(agreement == Agreement.RIGHT), Tally::plus);
          }
        }
      }
    }
    return tallies;
  }

  private static final List<String> FIELDS =
      List.of("title", "published", "author", "province_then", "province_now");

  /** A date is compared to the minute: 2023-08-12T14:39. */
  private static final int MINUTE = 16;

  /** 2023-08-12. */
  private static final int DAY = 10;

  private static Map<String, Tally> fields(LayeredDocument gold, LayeredDocument predicted) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String right = gold.fields().get(field);
      if (right != null) {
        String said = predicted.fields().getOrDefault(field, "");
        tallies.put(field, Tally.NONE.plus(sameField(field, said, right)));
        if (field.equals("published")) {
          tallies.put(
              "published(day)", Tally.NONE.plus(first(said, DAY).equals(first(right, DAY))));
        }
      }
    }
    predicted.body().ifPresent(body -> tallies.putAll(body(gold, Folding.text(body))));
    return tallies;
  }

  private static boolean sameField(String field, String said, String right) {
    return Folding.text(said).equals(Folding.text(right))
        || (field.equals("published")
            && withoutZone(first(said, MINUTE)).equals(first(right, MINUTE)))
        || (field.startsWith("province") && Folding.place(said).equals(Folding.place(right)));
  }

  private static String first(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String withoutZone(String time) {
    return time.endsWith("Z") ? time.substring(0, time.length() - 1) : time;
  }

  private static Map<String, Tally> body(LayeredDocument gold, String body) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String words : gold.boilerplate()) {
      boolean keptOut = !body.contains(Folding.text(words));
      tallies.merge("boilerplate kept out of body", Tally.NONE.plus(keptOut), Tally::plus);
    }
    for (String end : List.of("first", "last")) {
      String sentence = gold.fields().getOrDefault("body_%s_sentence".formatted(end), "");
      if (!sentence.isEmpty()) {
        boolean has = body.contains(Folding.text(sentence));
        tallies.put("body has %s sentence".formatted(end), Tally.NONE.plus(has));
      }
    }
    return tallies;
  }

  /** Returns the sum over documents of what a function takes from each. */
  static LayerCounts sum(List<DocumentCounts> documents, Layer layer) {
    LayerCounts sum = LayerCounts.NONE;
    for (DocumentCounts document : documents) {
      sum = sum.plus(document.layers().get(layer));
    }
    return sum;
  }

  /** Returns the share of overlap found on each document that has anything on the layer. */
  static List<Double> overlaps(List<DocumentCounts> documents, Layer layer) {
    List<Double> overlaps = new ArrayList<>();
    for (DocumentCounts document : documents) {
      LayerCounts counts = document.layers().get(layer);
      if (!counts.isEmpty()) {
        overlaps.add(counts.overlapFit().f1());
      }
    }
    return overlaps;
  }
}
