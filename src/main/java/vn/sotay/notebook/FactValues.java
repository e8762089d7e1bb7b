package vn.sotay.notebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/** The values of a fact that a person can mend, as they are typed. */
public final class FactValues {

  private FactValues() {}

  /** Returns attribute → value, blank where there is none; no attributes if the fact is gone. */
  public static Map<String, String> of(AnnotatedArticle annotated, Layer layer, Span span) {
    Map<String, String> values = new LinkedHashMap<>();
    annotated.mentions().stream()
        .filter(mention -> mention.span().equals(span) && JudgedFacts.layer(mention) == layer)
        .findFirst()
        .ifPresent(mention -> values.putAll(of(mention)));
    annotated
        .statements(Statement.Kind.PRACTICE)
        .filter(practice -> layer == Layer.PRACTICES && practice.span().equals(span))
        .findFirst()
        .ifPresent(
            practice -> {
              values.put("modality", practice.modality().map(Statement.Modality::slug).orElse(""));
              values.put("categories", String.join(", ", practice.categories()));
            });
    return values;
  }

  private static Map<String, String> of(Mention mention) {
    Map<String, String> values = new LinkedHashMap<>();
    switch (mention) {
      case Mention.Quantity quantity -> {
        values.put("value", number(quantity.value()));
        values.put("unit", quantity.unit().slug());
        values.put("of", quantity.counted().orElse(""));
        values.put("qualifier", quantity.qualifier().map(Qualifier::sign).orElse(""));
        values.put("denominator", number(quantity.denominator()));
      }
      case Mention.Directive directive -> {
        values.put("type", directive.type());
        values.put("number", directive.number().orElse(""));
        values.put("issuer", directive.issuer().orElse(""));
        values.put("date", directive.date().orElse(""));
      }
      case Mention.Person person -> values.put("name", person.name());
      case Mention.Organization body -> values.put("kind", body.kind().orElse(""));
      case Mention.Location place -> values.put("norm", place.name());
      case Mention.TimeExpression time -> values.put("iso", time.iso().orElse(""));
    }
    return values;
  }

  private static String number(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("");
  }
}
