package vn.sotay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gold that was damaged at random: items lost, moved, doubled, attributes changed. */
final class PerturbedPredictions {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final List<String> ATTRIBUTES =
      List.of(
          "title", "norm", "iso", "value", "unit", "qualifier", "of", "type", "number", "issuer");

  private final Random random;

  PerturbedPredictions(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a damaged copy of a gold document. */
  String of(String gold) {
    ObjectNode document = (ObjectNode) MAPPER.readTree(gold);
    int length = length(document);
    for (Layer layer : Layer.values()) {
      ArrayNode damaged = document.arrayNode();
      for (JsonNode item : document.get(layer.slug())) {
        damaged((ObjectNode) item, length).forEach(damaged::add);
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        damaged.add(anywhere(document, length));
      }
      document.set(layer.slug(), damaged);
    }
    if (random.nextInt(4) == 0) {
      document.putNull("title");
    }
    document.remove("body_first_sentence");
    return document.put("on_topic", random.nextBoolean()).toString();
  }

  /** Returns about how long the text is: no range lies behind this. */
  private static int length(ObjectNode document) {
    int length = 1;
    for (Layer layer : Layer.values()) {
      for (JsonNode item : document.get(layer.slug())) {
        length = Math.max(length, item.get("end").asInt());
      }
    }
    return length;
  }

  private List<ObjectNode> damaged(ObjectNode item, int length) {
    return switch (random.nextInt(9)) {
      case 0 -> List.of();
      case 1, 2 -> List.of(moved(item));
      case 3 -> List.of(item, moved(item.deepCopy()));
      case 4 -> halves(item, length);
      case 5, 6 -> List.of(changed(item));
      default -> List.of(item);
    };
  }

  private ObjectNode moved(ObjectNode item) {
    int start = Math.max(0, item.get("start").asInt() + random.nextInt(-9, 10));
    int end = Math.max(start + 1, item.get("end").asInt() + random.nextInt(-9, 10));
    return item.put("start", start).put("end", end);
  }

  private List<ObjectNode> halves(ObjectNode item, int length) {
    int start = item.get("start").asInt();
    int end = Math.min(length, item.get("end").asInt());
    if (end - start < 2) {
      return List.of(item);
    }
    int cut = start + 1 + random.nextInt(end - start - 1);
    return List.of(item.deepCopy().put("end", cut), item.deepCopy().put("start", cut));
  }

  private ObjectNode changed(ObjectNode item) {
    List<String> present = new ArrayList<>(ATTRIBUTES);
    present.removeIf(name -> !item.has(name));
    if (present.isEmpty()) {
      return item;
    }
    String name = present.get(random.nextInt(present.size()));
    JsonNode value = item.get(name);
    item.set(name, JsonNodeFactory.instance.stringNode(changed(value.asString(""))));
    return random.nextInt(6) == 0 ? item.putNull(name) : item;
  }

  private String changed(String value) {
    String[] words = value.split(" ", -1);
    return switch (random.nextInt(9)) {
      case 0 -> value.toUpperCase(Locale.ROOT);
      case 1 -> " Số " + value.replace("-", " – ").replace("/", " / ");
      case 2 -> "00" + value;
      case 3 -> value.replace("ủy", "uỷ").replace("khóa", "khoá").replace("Trung ương", "T.Ư");
      case 4 -> value.replace("Ban Chấp hành", "BCH").replace("TP. ", "TP.");
      case 5 -> String.join(" ", List.of(words).subList(0, (words.length + 1) / 2));
      case 6 -> value + ", tỉnh nào đó";
      case 7 -> "";
      default -> value + "1";
    };
  }

  private ObjectNode anywhere(ObjectNode document, int length) {
    int start = random.nextInt(length);
    return document
        .objectNode()
        .put("start", start)
        .put("end", start + 1 + random.nextInt(40))
        .put("surface", "x");
  }
}
