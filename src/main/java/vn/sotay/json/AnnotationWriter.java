package vn.sotay.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Statement;

/** Writes the annotation layers. */
final class AnnotationWriter {

  private static final List<String> MENTION_FIELDS =
      List.of(
          "persons",
          "organizations",
          "locations",
          "dates",
          "recurring_dates",
          "quantities",
          "directives");

  private final NodeWriter writer;

  AnnotationWriter(NodeWriter writer) {
    this.writer = writer;
  }

  void write(ObjectNode node, AnnotatedArticle annotated) {
    writer.language(node, annotated.language());
    MENTION_FIELDS.forEach(node::putArray);
    annotated.mentions().forEach(mention -> mention(node, mention));
    ArticleJson.STATEMENT_FIELDS.forEach(field -> node.putArray(field.name()));
    node.putArray(ArticleJson.OTHER_STATEMENTS);
    annotated.statements().forEach(statement -> statement(node, statement));
    ArrayNode links = node.putArray("links");
    annotated.links().forEach(link -> link(links.addObject(), link));
  }

  private void link(ObjectNode item, Link link) {
    item.put("kind", link.kind().slug());
    writer.spans(item, "from", link.from());
    writer.spans(item, "to", List.of(link.to()));
  }

  private void mention(ObjectNode node, Mention mention) {
    switch (mention) {
      case Mention.Person person -> person(item(node, "persons", person), person);
      case Mention.Organization organization ->
          NodeWriter.put(item(node, "organizations", organization), "kind", organization.kind());
      case Mention.Location location -> location(item(node, "locations", location), location);
      case Mention.TimeExpression time ->
          NodeWriter.put(
              item(node, time.recurring() ? "recurring_dates" : "dates", time), "iso", time.iso());
      case Mention.Quantity quantity -> quantity(item(node, "quantities", quantity), quantity);
      case Mention.Directive directive -> directive(item(node, "directives", directive), directive);
    }
  }

  private ObjectNode item(ObjectNode node, String field, Mention mention) {
    return writer.item((ArrayNode) node.get(field), mention.span());
  }

  private void person(ObjectNode item, Mention.Person person) {
    item.put("name", person.name());
    item.putNull("title");
    person
        .title()
        .ifPresent(
            title -> {
              ObjectNode bounds = item.putObject("title_span");
              writer.withSurface(bounds, title);
              item.set("title", bounds.remove("surface"));
            });
  }

  private void location(ObjectNode item, Mention.Location location) {
    item.put("norm", location.name());
    location.province().ifPresent(names -> writer.provinces(item, names));
    location.area().district().ifPresent(district -> item.put("district", district));
    location.area().commune().ifPresent(commune -> item.put("commune", commune));
    location.area().communeNow().ifPresent(commune -> item.put("commune_now", commune));
  }

  private static void quantity(ObjectNode item, Mention.Quantity quantity) {
    item.put("value", quantity.value().map(AnnotationWriter::plain).orElse(null));
    item.put("unit", quantity.unit().slug());
    NodeWriter.put(item, "of", quantity.counted());
    NodeWriter.put(item, "qualifier", quantity.qualifier().map(Qualifier::sign));
    quantity.denominator().ifPresent(whole -> item.put("denominator", plain(whole)));
  }

  /** Returns the number without exponent, so that 12 million stands as 12000000. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void directive(ObjectNode item, Mention.Directive directive) {
    item.put("type", directive.type());
    NodeWriter.put(item, "number", directive.number());
    NodeWriter.put(item, "issuer", directive.issuer());
    NodeWriter.put(item, "date", directive.date());
    texts(item, "register_ids", directive.registerIds());
  }

  private void statement(ObjectNode node, Statement statement) {
    Optional<ArticleJson.Field> own =
        ArticleJson.STATEMENT_FIELDS.stream()
            .filter(field -> field.kind() == statement.kind())
            .findFirst();
    String field = own.map(ArticleJson.Field::name).orElse(ArticleJson.OTHER_STATEMENTS);
    ObjectNode item = writer.item((ArrayNode) node.get(field), statement.span());
    if (own.isEmpty()) {
      item.put("kind", statement.kind().slug());
    }
    if (!statement.categories().isEmpty()) {
      texts(item, "categories", statement.categories());
    }
    statement.modality().ifPresent(modality -> item.put("modality", modality.slug()));
    statement.actor().ifPresent(actor -> writer.withSurface(item.putObject("actor"), actor));
  }

  private static void texts(ObjectNode item, String field, List<String> texts) {
    texts.forEach(item.putArray(field)::add);
  }
}
