package vn.sotay.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.sotay.article.AdminArea;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;

/** Reads what {@link AnnotationWriter} writes. */
final class AnnotationReader {

  private final NodeReader reader;

  AnnotationReader(NodeReader reader) {
    this.reader = reader;
  }

  List<Mention> mentions(JsonNode node) {
    List<Mention> mentions = new ArrayList<>();
    each(node, "persons", this::person, mentions);
    each(
        node,
        "organizations",
        item -> new Mention.Organization(reader.span(item), NodeReader.text(item, "kind")),
        mentions);
    each(node, "locations", this::location, mentions);
    each(node, "dates", item -> time(item, false), mentions);
    each(node, "recurring_dates", item -> time(item, true), mentions);
    each(node, "quantities", this::quantity, mentions);
    each(node, "directives", this::directive, mentions);
    return mentions;
  }

  /** Reads the links; none where an older writer wrote none. */
  List<Link> links(JsonNode node) {
    List<Link> links = new ArrayList<>();
    node.path("links").forEach(item -> links.add(link(item)));
    return links;
  }

  private Link link(JsonNode item) {
    return new Link(
        Link.Kind.valueOf(item.required("kind").asString().toUpperCase(Locale.ROOT)),
        reader.spans(item, "from"),
        reader.spans(item, "to").getFirst());
  }

  private static <T> void each(
      JsonNode node, String field, Function<JsonNode, T> read, List<? super T> into) {
    node.required(field).forEach(item -> into.add(read.apply(item)));
  }

  private Mention person(JsonNode item) {
    return new Mention.Person(
        reader.span(item), item.required("name").asString(), reader.bounds(item, "title_span"));
  }

  private Mention location(JsonNode item) {
    return new Mention.Location(
        reader.span(item),
        item.required("norm").asString(),
        ArticleJson.provinces(item),
        new AdminArea(
            NodeReader.text(item, "district"),
            NodeReader.text(item, "commune"),
            NodeReader.text(item, "commune_now")));
  }

  private Mention time(JsonNode item, boolean recurring) {
    return new Mention.TimeExpression(reader.span(item), NodeReader.text(item, "iso"), recurring);
  }

  private Mention quantity(JsonNode item) {
    return new Mention.Quantity(
        reader.span(item),
        NodeReader.text(item, "value").map(BigDecimal::new),
        Unit.valueOf(item.required("unit").asString().toUpperCase(Locale.ROOT)),
        NodeReader.text(item, "of"),
        NodeReader.text(item, "qualifier").map(AnnotationReader::qualifier),
        NodeReader.text(item, "denominator").map(BigDecimal::new));
  }

  private static Qualifier qualifier(String sign) {
    return Arrays.stream(Qualifier.values())
        .filter(qualifier -> qualifier.sign().equals(sign))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'qualifier' is '%s', expected >=, <= or ~".formatted(sign)));
  }

  private Mention directive(JsonNode item) {
    List<String> registerIds = new ArrayList<>();
    item.required("register_ids").forEach(id -> registerIds.add(id.asString()));
    return new Mention.Directive(
        reader.span(item),
        item.required("type").asString(),
        NodeReader.text(item, "number"),
        NodeReader.text(item, "issuer"),
        NodeReader.text(item, "date"),
        registerIds);
  }

  List<Statement> statements(JsonNode node) {
    List<Statement> statements = new ArrayList<>();
    for (ArticleJson.Field field : ArticleJson.STATEMENT_FIELDS) {
      each(node, field.name(), item -> statement(item, field.kind()), statements);
    }
    each(node, ArticleJson.OTHER_STATEMENTS, item -> statement(item, kind(item)), statements);
    return statements;
  }

  private static Statement.Kind kind(JsonNode item) {
    return Statement.Kind.valueOf(item.required("kind").asString().toUpperCase(Locale.ROOT));
  }

  private Statement statement(JsonNode item, Statement.Kind kind) {
    List<String> categories = new ArrayList<>();
    item.path("categories").forEach(category -> categories.add(category.asString()));
    Optional<Statement.Modality> modality =
        NodeReader.text(item, "modality")
            .map(slug -> Statement.Modality.valueOf(slug.toUpperCase(Locale.ROOT)));
    return new Statement(
        reader.span(item), kind, categories, modality, reader.bounds(item, "actor"));
  }
}
