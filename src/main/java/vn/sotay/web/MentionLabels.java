package vn.sotay.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.Mention;

/** What a mention is called, and what is known of it. */
record MentionLabels(Labels labels) {

  /** Returns the name of its kind in style sheets. */
  static String slug(Mention mention) {
    return switch (mention) {
      case Mention.Person p -> "person";
      case Mention.Organization o -> "organization";
      case Mention.Location l -> "location";
      case Mention.TimeExpression t -> "date";
      case Mention.Quantity q -> "quantity";
      case Mention.Directive d -> "directive";
    };
  }

  String kind(Mention mention) {
    return labels.text("mention." + slug(mention));
  }

  /** Returns what is known beyond the words; may be empty. */
  String detail(Mention mention) {
    return switch (mention) {
      case Mention.Person p -> "";
      case Mention.Organization o -> "";
      case Mention.Location l ->
          joined(
              Stream.of(
                  Optional.of(l.name()),
                  l.area().commune().flatMap(commune -> l.area().district()),
                  l.area().communeNow().map(now -> labels.text("mention.now", now))));
      case Mention.TimeExpression t -> t.iso().map(labels::when).orElse("");
      case Mention.Quantity q ->
          joined(
              Stream.of(
                  Optional.of(labels.reading(q.value(), q.unit(), q.qualifier())),
                  q.counted(),
                  q.denominator().map(d -> labels.text("mention.whole", labels.number(d)))));
      case Mention.Directive d ->
          joined(Stream.of(d.number(), d.issuer(), d.date().map(labels::when)));
    };
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining("; "));
  }

  /** Returns kind and detail in one line. */
  String hint(Mention mention) {
    String detail = detail(mention);
    return detail.isEmpty() ? kind(mention) : kind(mention) + ": " + detail;
  }
}
