package vn.sotay.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads foreign JSON whose objects hold texts and lists of texts, such as a gold set's. */
public final class JsonTexts {

  private JsonTexts() {}

  /**
   * Returns an object of objects, in its order: the outer key, then the field, then its texts. A
   * single text is a list of one; numbers, nested objects and nulls are left out.
   *
   * @throws IllegalArgumentException if the text is no such JSON
   */
  public static Map<String, Map<String, List<String>>> byKey(String json) {
    Map<String, Map<String, List<String>>> items = new LinkedHashMap<>();
    object(json).properties().forEach(item -> items.put(item.getKey(), fields(item.getValue())));
    return items;
  }

  /**
   * Returns an object's texts by their fields, in its order, as {@link #byKey} does.
   *
   * @throws IllegalArgumentException if the text is no such JSON
   */
  public static Map<String, List<String>> fields(String json) {
    return fields(object(json));
  }

  private static JsonNode object(String json) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      if (!root.isObject()) {
        throw new IllegalArgumentException("not a JSON object");
      }
      return root;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Map<String, List<String>> fields(JsonNode item) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    item.properties().forEach(field -> fields.put(field.getKey(), texts(field.getValue())));
    return fields;
  }

  private static List<String> texts(JsonNode value) {
    if (value.isString()) {
      return List.of(value.asString());
    }
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(text -> texts.addAll(text.isString() ? List.of(text.asString()) : List.of()));
    }
    return texts;
  }
}
