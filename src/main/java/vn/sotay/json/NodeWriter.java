package vn.sotay.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;

/** Writes spans of one text, and what is made of them. */
final class NodeWriter {

  private final String text;
  private final CodePoints points;

  NodeWriter(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /** Writes a value's {@code toString()}, or null where it is absent. */
  static void put(ObjectNode node, String field, Optional<?> value) {
    node.put(field, value.map(Object::toString).orElse(null));
  }

  /** Appends an item with start, end and surface, and returns it. */
  ObjectNode item(ArrayNode items, Span span) {
    return withSurface(items.addObject(), span);
  }

  ObjectNode withSurface(ObjectNode node, Span span) {
    return bounds(node, span).put("surface", span.in(text));
  }

  private ObjectNode bounds(ObjectNode node, Span span) {
    return node.put("start", points.point(span.start())).put("end", points.point(span.end()));
  }

  void bounds(ObjectNode node, String field, Optional<Span> span) {
    span.ifPresent(present -> bounds(node.putObject(field), present));
  }

  /** Writes spans as pairs, {@code [[0,12],[13,40]]}. */
  void spans(ObjectNode node, String field, List<Span> spans) {
    ArrayNode pairs = node.putArray(field);
    for (Span span : spans) {
      pairs.addArray().add(points.point(span.start())).add(points.point(span.end()));
    }
  }

  /** Writes the pages on which an article goes on; nothing for one that stands on one page. */
  void further(ObjectNode node, List<Article.PartPage> pages) {
    if (pages.isEmpty()) {
      return;
    }
    ArrayNode items = node.putArray(NodeReader.FURTHER);
    for (Article.PartPage page : pages) {
      items
          .addObject()
          .put("start", points.point(page.start()))
          .put("url", page.url().toString())
          .put("digest", page.digest())
          .put("fetched", page.fetched().toString());
    }
  }

  void layout(ObjectNode node, Article.Layout layout) {
    bounds(node, "title_span", layout.title());
    bounds(node, "lead", layout.lead());
    bounds(node, "body", Optional.of(layout.body()));
    spans(node, "paragraphs", layout.paragraphs());
    spans(node, "captions", layout.captions());
    bounds(node, "byline", layout.byline());
  }

  void language(ObjectNode node, AnnotatedArticle.Language language) {
    spans(node, "sentences", language.sentences());
    node.put("words", points.inPoints(language.words()).code());
    node.put("damaged", language.damaged());
  }

  void provinces(ObjectNode node, ProvinceNames names) {
    node.put("province_then", names.then()).put("province_now", names.now());
  }
}
