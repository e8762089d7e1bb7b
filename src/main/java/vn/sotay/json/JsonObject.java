package vn.sotay.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.article.Span;

/**
 * A JSON object being written, for answers that are no articles. Fields keep their order; what is
 * absent is null.
 */
public final class JsonObject {

  private final ObjectNode node = JsonMapper.shared().createObjectNode();

  public JsonObject text(String field, String value) {
    node.put(field, value);
    return this;
  }

  /** Puts a value's {@code toString()}, or null where it is absent. */
  public JsonObject text(String field, Optional<?> value) {
    NodeWriter.put(node, field, value);
    return this;
  }

  public JsonObject texts(String field, List<String> values) {
    ArrayNode items = node.putArray(field);
    values.forEach(items::add);
    return this;
  }

  public JsonObject number(String field, long value) {
    node.put(field, value);
    return this;
  }

  public JsonObject number(String field, Optional<BigDecimal> value) {
    node.put(field, value.orElse(null));
    return this;
  }

  public JsonObject flag(String field, boolean value) {
    node.put(field, value);
    return this;
  }

  /** Puts {@code start} and {@code end} of a span of {@code text}, in code points. */
  public JsonObject span(String text, Span span) {
    int start = text.codePointCount(0, span.start());
    node.put("start", start).put("end", start + text.codePointCount(span.start(), span.end()));
    return this;
  }

  /** Puts spans of {@code text} as pairs of code points, {@code [[0,12],[13,40]]}. */
  public JsonObject spans(String field, String text, List<Span> spans) {
    new NodeWriter(text).spans(node, field, spans);
    return this;
  }

  public JsonObject object(String field, JsonObject value) {
    node.set(field, value.node);
    return this;
  }

  public JsonObject objects(String field, List<JsonObject> values) {
    ArrayNode items = node.putArray(field);
    values.forEach(value -> items.add(value.node));
    return this;
  }

  /** Returns the object as one line, without a line break. */
  @Override
  public String toString() {
    return node.toString();
  }
}
