package vn.sotay.json;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Span;
import vn.sotay.article.WordLayer;

/** Reads what {@link NodeWriter} writes. */
final class NodeReader {

  /** The field of the pages on which an article goes on. */
  static final String FURTHER = "further_pages";

  private final CodePoints points;

  NodeReader(String text) {
    this.points = CodePoints.of(text);
  }

  /** Returns a field's text; empty where it is missing or null. */
  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }

  Span span(JsonNode item) {
    return points.span(item.required("start").asInt(), item.required("end").asInt());
  }

  Optional<Span> bounds(JsonNode node, String field) {
    return node.has(field) ? Optional.of(span(node.get(field))) : Optional.empty();
  }

  List<Span> spans(JsonNode node, String field) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : node.required(field)) {
      spans.add(points.span(pair.required(0).asInt(), pair.required(1).asInt()));
    }
    return spans;
  }

  List<Article.PartPage> further(JsonNode node) {
    List<Article.PartPage> pages = new ArrayList<>();
    for (JsonNode item : node.path(FURTHER)) {
      int start = item.required("start").asInt();
      pages.add(
          new Article.PartPage(
              URI.create(item.required("url").asString()),
              item.required("digest").asString(),
              Instant.parse(item.required("fetched").asString()),
              points.span(start, start + 1).start()));
    }
    return pages;
  }

  AnnotatedArticle.Language language(JsonNode node) {
    return new AnnotatedArticle.Language(
        spans(node, "sentences"),
        points.inUnits(new WordLayer(node.required("words").asString())),
        node.required("damaged").asBoolean());
  }

  Article.Layout layout(JsonNode node) {
    return new Article.Layout(
        bounds(node, "title_span"),
        bounds(node, "lead"),
        ArticleJson.require(bounds(node, "body"), "body"),
        spans(node, "paragraphs"),
        spans(node, "captions"),
        bounds(node, "byline"));
  }
}
