package vn.sotay.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.article.Article;

/**
 * Where an article is filed, and how it was read, ↔ JSON. Fields nothing is known of are left out.
 */
final class FilingJson {

  private static final String EXTRACTION = "extraction";
  private static final String PART = "part";

  private FilingJson() {}

  static void write(ObjectNode node, Article.Filing filing) {
    filing.section().ifPresent(section -> node.put("section", section));
    if (!filing.tags().isEmpty()) {
      ArrayNode tags = node.putArray("tags");
      filing.tags().forEach(tags::add);
    }
    filing.canonical().ifPresent(url -> node.put("canonical_url", url.toString()));
    filing.language().ifPresent(language -> node.put("language", language));
    filing.part().ifPresent(part -> write(node.putObject(PART), part));
  }

  static Article.Filing filing(JsonNode node) {
    List<String> tags =
        node.path("tags").isArray()
            ? node.path("tags").valueStream().map(JsonNode::asString).toList()
            : List.of();
    return new Article.Filing(
        NodeReader.text(node, "section"),
        tags,
        NodeReader.text(node, "canonical_url").map(URI::create),
        NodeReader.text(node, "language"),
        Optional.of(node.path(PART)).filter(JsonNode::isObject).map(FilingJson::part));
  }

  private static void write(ObjectNode node, Article.Part part) {
    node.put("number", part.number()).put("of", part.of());
    part.next().ifPresent(next -> node.put("next", next.toString()));
  }

  private static Article.Part part(JsonNode node) {
    return new Article.Part(
        node.required("number").asInt(),
        node.required("of").asInt(),
        NodeReader.text(node, "next").map(URI::create));
  }

  static void write(ObjectNode node, Article.Reading reading) {
    if (reading.equals(Article.Reading.UNKNOWN)) {
      return;
    }
    ObjectNode extraction = node.putObject(EXTRACTION);
    extraction.put("confidence", reading.confidence());
    reading.family().ifPresent(family -> extraction.put("family", family));
    ObjectNode sources = extraction.putObject("sources");
    reading.sources().forEach(sources::put);
  }

  static Article.Reading reading(JsonNode node) {
    JsonNode extraction = node.path(EXTRACTION);
    if (!extraction.isObject()) {
      return Article.Reading.UNKNOWN;
    }
    SortedMap<String, String> sources = new TreeMap<>();
    extraction
        .path("sources")
        .properties()
        .forEach(entry -> sources.put(entry.getKey(), entry.getValue().asString()));
    return new Article.Reading(
        extraction.required("confidence").asDouble(),
        NodeReader.text(extraction, "family"),
        sources);
  }
}
