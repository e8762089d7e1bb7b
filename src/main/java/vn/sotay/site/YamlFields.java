package vn.sotay.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.sotay.article.MendableException;

/** The keys and values of a YAML file that people write; every fault names file, key and value. */
record YamlFields(String file, JsonNode root) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /**
   * @param example what a right file begins with, for the message
   * @throws MendableException if the text is no YAML, or no object
   */
  static YamlFields read(String file, String yaml, String example) {
    try (JsonParser parser = YAML.createParser(yaml)) {
      JsonNode root = YAML.readTree(parser);
      if (root == null || !root.isObject()) {
        throw mend("%s: expected keys and values such as '%s'".formatted(file, example), file);
      }
      return new YamlFields(file, root);
    } catch (JacksonException e) {
      throw new MendableException(
          "%s:%d: not YAML: %s.\n%s"
              .formatted(
                  file, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage()), next(file)),
          e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unreadable").strip();
  }

  void checkKeys(Set<String> known) {
    checkKeys(root, "", known);
  }

  void checkKeys(JsonNode node, String where, Set<String> known) {
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        throw mend(
            "%s: unknown key '%s%s', expected one of %s"
                .formatted(file, where, key, String.join(", ", known)));
      }
    }
  }

  /** Returns the object under a key; empty where there is none. */
  Optional<JsonNode> object(String key, String expected) {
    JsonNode node = root.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      throw wrong(key, node.toString(), expected);
    }
    return Optional.of(node);
  }

  String slug(String key, Optional<String> fallback) {
    String value =
        text(key)
            .or(() -> fallback)
            .orElseThrow(() -> missing(key, "a short name such as 'bao-ha-tinh'"));
    if (!SiteProfile.SLUG.matcher(value).matches()) {
      throw wrong(key, value, "lower-case letters, digits and single hyphens");
    }
    return value;
  }

  Optional<String> text(String key) {
    return text(root, key);
  }

  Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asString().isBlank()) {
      throw wrong(key, value.toString(), "one text");
    }
    return Optional.of(value.asString().strip());
  }

  List<String> texts(String key) {
    return texts(root, key, "[/rss/home.rss]");
  }

  /** Returns the texts in the list under a key; none where there is none. */
  List<String> texts(JsonNode node, String key, String example) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
      throw wrong(key, value.toString(), "a list of texts such as " + example);
    }
    return value.valueStream().map(JsonNode::stringValue).map(String::strip).toList();
  }

  MendableException missing(String key, String expected) {
    return mend("%s: '%s' is missing, expected %s".formatted(file, key, expected));
  }

  MendableException wrong(String key, String value, String expected) {
    return mend("%s: '%s' is '%s', expected %s".formatted(file, key, value, expected));
  }

  MendableException mend(String fault) {
    return mend(fault, file);
  }

  private static MendableException mend(String fault, String file) {
    return new MendableException(fault + ".\n" + next(file));
  }

  private static String next(String file) {
    return "Correct the file, then run 'sotay sites check %s'.".formatted(file);
  }
}
