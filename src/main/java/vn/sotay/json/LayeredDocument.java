package vn.sotay.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a gold file and a prediction have in common: a document's annotation layers, taken as they
 * stand, without the checks that an {@code AnnotatedArticle} makes. Offsets are code points.
 *
 * @param id the document's name
 * @param textFile name of the file with its text; absent in predictions
 * @param bySurface whether its items are compared by their words, because the gold was made on
 *     another rendering of the page
 * @param fields the document's own texts and numbers as text ({@code title}, {@code published} …);
 *     what is null is missing
 * @param onTopic whether it is about cell meetings; absent where the file doesn't tell
 * @param layers layer → its items in the file's order; a layer that the file lacks is missing
 * @param ignored parts in which a prediction without partner isn't counted
 * @param boilerplate words of the page that don't belong to the body
 * @param body the body's words; absent where the file doesn't tell
 */
public record LayeredDocument(
    String id,
    Optional<String> textFile,
    boolean bySurface,
    Map<String, String> fields,
    Optional<Boolean> onTopic,
    Map<String, List<Item>> layers,
    List<Ignored> ignored,
    List<String> boilerplate,
    Optional<String> body) {

  public LayeredDocument {
    fields = Map.copyOf(fields);
    layers = Map.copyOf(layers);
    ignored = List.copyOf(ignored);
    boilerplate = List.copyOf(boilerplate);
  }

  /** Returns a layer's items in the file's order, none if the file lacks the layer. */
  public List<Item> layer(String name) {
    return layers.getOrDefault(name, List.of());
  }

  /**
   * A half-open range in code points.
   *
   * @param start the first character
   * @param end just past the last one
   */
  public record Range(int start, int end) {

    /** Returns how many characters the two share; negative if they lie apart. */
    public int overlap(Range other) {
      return Math.min(end, other.end) - Math.max(start, other.start);
    }

    public int length() {
      return end - start;
    }

    public boolean contains(Range other) {
      return start <= other.start && other.end <= end;
    }
  }

  /**
   * A mention or a statement.
   *
   * @param range where it stands; absent where the file gives words only
   * @param surface its words; empty where the file gives none
   * @param attributes what is said of it; what is null is missing
   * @param alternatives attribute → further values that are right too
   */
  public record Item(
      Optional<Range> range,
      String surface,
      Map<String, String> attributes,
      Map<String, List<String>> alternatives) {

    public Item {
      attributes = Map.copyOf(attributes);
      alternatives = Map.copyOf(alternatives);
    }
  }

  /**
   * A part of the text that is left open.
   *
   * @param range where it stands
   * @param layers the layers it is open for; absent means all
   */
  public record Ignored(Range range, Optional<List<String>> layers) {

    public boolean leavesOpen(String layer) {
      return layers.map(open -> open.contains(layer)).orElse(true);
    }
  }
}
