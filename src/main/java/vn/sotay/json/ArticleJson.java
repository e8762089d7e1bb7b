package vn.sotay.json;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/**
 * An article, annotated or not, ↔ one line of JSON.
 *
 * <p>The field names of the annotation layers are those of the gold sets ({@code persons}, {@code
 * start}, {@code surface}, {@code of} …). Everything a reader needs to build the same value again
 * stands beside them, so that {@code read(write(x))} equals {@code x}.
 */
public final class ArticleJson {

  private ArticleJson() {}

  /**
   * Returns the article as one line, without a line break.
   *
   * @param id what to call it: a page id, or a file's stem
   */
  public static String write(String id, AnnotatedArticle annotated) {
    return node(id, annotated).toString();
  }

  /**
   * Returns the article as a file of a gold set.
   *
   * @param id the file's stem
   * @param textFile the name of the file with its text
   * @param open layer → parts in which a prediction without partner isn't to be counted
   */
  public static String writeGold(
      String id, String textFile, AnnotatedArticle annotated, Map<String, List<Span>> open) {
    ObjectNode node = node(id, annotated).put("text_file", textFile).put("offset_basis", "text");
    node.remove(List.of("text", "words", "sentences"));
    var writer = new NodeWriter(annotated.article().text());
    ArrayNode ignored = node.putArray("ignore_spans");
    open.forEach(
        (layer, spans) ->
            spans.forEach(span -> writer.item(ignored, span).putArray("layers").add(layer)));
    return node.toPrettyString() + "\n";
  }

  private static ObjectNode node(String id, AnnotatedArticle annotated) {
    var writer = new NodeWriter(annotated.article().text());
    ObjectNode node = articleNode(id, annotated.article(), writer);
    NodeWriter.put(node, "province_then", annotated.province().map(ProvinceNames::then));
    NodeWriter.put(node, "province_now", annotated.province().map(ProvinceNames::now));
    node.put("on_topic", annotated.topic().onTopic()).put("topic_score", annotated.topic().score());
    new AnnotationWriter(writer).write(node, annotated);
    return node;
  }

  /** Returns an article that isn't annotated yet as one line. */
  public static String write(String id, Article article) {
    return articleNode(id, article, new NodeWriter(article.text())).toString();
  }

  private static ObjectNode articleNode(String id, Article article, NodeWriter writer) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("id", id);
    Article.Publication publication = article.publication();
    node.put("title", article.layout().title().map(span -> span.in(article.text())).orElse(null));
    NodeWriter.put(node, "published", publication.published());
    NodeWriter.put(node, "updated", publication.updated());
    NodeWriter.put(node, "author", publication.author());
    NodeWriter.put(node, "outlet", publication.outlet());
    NodeWriter.put(node, "outlet_province", publication.province());
    FilingJson.write(node, article.filing());
    FilingJson.write(node, article.reading());
    node.put("url", article.origin().url().toString());
    node.put("digest", article.origin().digest());
    NodeWriter.put(node, "file_name", article.origin().fileName());
    node.put("fetched", article.origin().fetched().toString());
    writer.further(node, article.origin().further());
    node.put("text", article.text());
    writer.layout(node, article.layout());
    return node;
  }

  /** Returns whether a line tells an article of several parts, without reading it. */
  public static boolean hasFurtherPages(String line) {
    return line.contains("\"" + NodeReader.FURTHER + "\":[");
  }

  /**
   * Reads what {@link #write(String, AnnotatedArticle)} wrote.
   *
   * @throws IllegalArgumentException if the line is no such JSON
   */
  public static AnnotatedArticle read(String line) {
    try {
      return annotated(JsonMapper.shared().readTree(line));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not an annotated article: " + e.getOriginalMessage(), e);
    }
  }

  private static AnnotatedArticle annotated(JsonNode node) {
    Article article = article(node);
    var reader = new NodeReader(article.text());
    var annotations = new AnnotationReader(reader);
    return new AnnotatedArticle(
        article,
        reader.language(node),
        annotations.mentions(node),
        annotations.statements(node),
        new AnnotatedArticle.Topic(
            node.required("topic_score").asDouble(), node.required("on_topic").asBoolean()),
        provinces(node),
        annotations.links(node));
  }

  private static Article article(JsonNode node) {
    String text = node.required("text").asString();
    return new Article(
        new Article.Origin(
            URI.create(node.required("url").asString()),
            node.required("digest").asString(),
            NodeReader.text(node, "file_name"),
            Instant.parse(node.required("fetched").asString()),
            new NodeReader(text).further(node)),
        text,
        new NodeReader(text).layout(node),
        new Article.Publication(
            NodeReader.text(node, "published").map(PublicationTime::parse),
            NodeReader.text(node, "updated").map(PublicationTime::parse),
            NodeReader.text(node, "author"),
            NodeReader.text(node, "outlet"),
            NodeReader.text(node, "outlet_province")),
        FilingJson.filing(node),
        FilingJson.reading(node));
  }

  static Optional<ProvinceNames> provinces(JsonNode node) {
    return NodeReader.text(node, "province_then")
        .map(then -> new ProvinceNames(then, node.required("province_now").asString()));
  }

  /**
   * The JSON field of each kind of statement that has one of its own; the others share {@code
   * other_statements}.
   */
  static final List<Field> STATEMENT_FIELDS =
      List.of(
          new Field("practices", Statement.Kind.PRACTICE),
          new Field("results", Statement.Kind.RESULT),
          new Field("limitations", Statement.Kind.LIMITATION));

  /** The field of all other kinds; each item names its kind. */
  static final String OTHER_STATEMENTS = "other_statements";

  record Field(String name, Statement.Kind kind) {}

  static Span require(Optional<Span> span, String field) {
    return span.orElseThrow(() -> new IllegalArgumentException("'%s' is missing".formatted(field)));
  }
}
