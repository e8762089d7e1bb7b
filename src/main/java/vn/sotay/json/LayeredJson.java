package vn.sotay.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.json.LayeredDocument.Ignored;
import vn.sotay.json.LayeredDocument.Item;
import vn.sotay.json.LayeredDocument.Range;

/** Reads gold files and predictions. */
public final class LayeredJson {

  /** Where an item names further right values of its attribute {@code number}: number_alt. */
  private static final String ALTERNATIVES = "_alt";

  private LayeredJson() {}

  /**
   * Returns the documents of a file: one object, or a list of them. Values without an id are no
   * documents and left out.
   *
   * @throws IllegalArgumentException if the text is no JSON
   */
  public static List<LayeredDocument> read(String json) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      List<LayeredDocument> documents = new ArrayList<>();
      for (JsonNode node : root.isArray() ? root : List.of(root)) {
        if (node.has("id")) {
          documents.add(document(node));
        }
      }
      return documents;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static LayeredDocument document(JsonNode node) {
    return new LayeredDocument(
        node.get("id").asString(),
        NodeReader.text(node, "text_file"),
        NodeReader.text(node, "offset_basis").filter("surface"::equals).isPresent(),
        scalars(node),
        node.has("on_topic") ? Optional.of(node.get("on_topic").asBoolean()) : Optional.empty(),
        layers(node),
        ignored(node),
        texts(node.path("boilerplate")),
        body(node));
  }

  private static Map<String, String> scalars(JsonNode node) {
    Map<String, String> scalars = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isString() || value.isNumber()) {
        scalars.put(field.getKey(), value.asString());
      }
    }
    return scalars;
  }

  private static Map<String, List<Item>> layers(JsonNode node) {
    Map<String, List<Item>> layers = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isArray()) {
        layers.put(field.getKey(), items(field.getValue()));
      }
    }
    return layers;
  }

  private static List<Item> items(JsonNode array) {
    List<Item> items = new ArrayList<>();
    for (JsonNode node : array) {
      if (node.isObject()) {
        items.add(
            new Item(
                range(node),
                NodeReader.text(node, "surface").orElse(""),
                scalars(node),
                alternatives(node)));
      }
    }
    return List.copyOf(items);
  }

  private static Map<String, List<String>> alternatives(JsonNode node) {
    Map<String, List<String>> alternatives = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      if (name.endsWith(ALTERNATIVES)) {
        alternatives.put(
            name.substring(0, name.length() - ALTERNATIVES.length()), texts(field.getValue()));
      }
    }
    return alternatives;
  }

  private static List<Ignored> ignored(JsonNode node) {
    List<Ignored> ignored = new ArrayList<>();
    for (JsonNode item : node.path("ignore_spans")) {
      JsonNode layers = item.path("layers");
      range(item)
          .ifPresent(
              range ->
                  ignored.add(
                      new Ignored(
                          range,
                          layers.isArray() ? Optional.of(texts(layers)) : Optional.empty())));
    }
    return ignored;
  }

  private static Optional<Range> range(JsonNode node) {
    return node.has("start") && node.has("end")
        ? Optional.of(new Range(node.get("start").asInt(), node.get("end").asInt()))
        : Optional.empty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return List.copyOf(texts);
  }

  /** Returns the body, which a prediction gives as words or as a range of its text. */
  private static Optional<String> body(JsonNode node) {
    JsonNode body = node.path("body");
    if (body.isString()) {
      return Optional.of(body.asString());
    }
    return range(body)
        .map(range -> part(NodeReader.text(node, "text").orElse(""), range.start(), range.end()));
  }

  private static String part(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, Math.min(start, length));
    return text.substring(from, text.offsetByCodePoints(0, Math.min(end, length)));
  }
}
