package vn.sotay.json;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sotay.article.MendableException;

/**
 * The plain values of a JSON object that others wrote, as text.
 *
 * @param values by field; nested values and nulls are left out
 */
public record TextFields(Map<String, String> values) {

  public TextFields {
    values = Map.copyOf(values);
  }

  /**
   * Reads one line.
   *
   * @param place names file and line, for the message
   * @throws MendableException if it is no JSON object
   */
  public static TextFields read(String line, String place) {
    JsonNode node = parsed(line, place);
    if (!node.isObject()) {
      throw new MendableException(
          "%s: expected a JSON object, found '%s'. Mend the line.".formatted(place, shown(line)));
    }
    Map<String, String> values = new TreeMap<>();
    node.properties().stream()
        .filter(field -> field.getValue().isValueNode() && !field.getValue().isNull())
        .forEach(field -> values.put(field.getKey(), field.getValue().asString()));
    return new TextFields(values);
  }

  private static JsonNode parsed(String line, String place) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      throw new MendableException(
          "%s: expected a JSON object, found '%s'. Mend the line.".formatted(place, shown(line)),
          e);
    }
  }

  private static String shown(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /** As much of a line as a message quotes. */
  private static final int SHOWN = 60;

  public Optional<String> text(String field) {
    return Optional.ofNullable(values.get(field));
  }
}
