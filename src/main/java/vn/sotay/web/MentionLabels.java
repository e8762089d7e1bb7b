package vn.sotay.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.Mention;

/** What a mention is called, and what is known of it. */
final class MentionLabels {

  private MentionLabels() {}

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

  static String kind(Mention mention) {
    return switch (mention) {
      case Mention.Person p -> "Người";
      case Mention.Organization o -> "Tổ chức";
      case Mention.Location l -> "Địa danh";
      case Mention.TimeExpression t -> "Thời gian";
      case Mention.Quantity q -> "Số liệu";
      case Mention.Directive d -> "Văn bản";
    };
  }

  /** Returns what is known beyond the words; may be empty. */
  static String detail(Mention mention) {
    return switch (mention) {
      case Mention.Person p -> "";
      case Mention.Organization o -> "";
      case Mention.Location l -> l.name();
      case Mention.TimeExpression t -> t.iso().map(Labels::when).orElse("");
      case Mention.Quantity q ->
          joined(
              Stream.of(
                  Optional.of(Labels.reading(q.value(), q.unit(), q.qualifier())),
                  q.counted(),
                  q.denominator().map(d -> "trên tổng " + Labels.number(d))));
      case Mention.Directive d ->
          joined(
              Stream.of(d.number(), d.issuer(), d.date().map(day -> Labels.when(day.toString()))));
    };
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining("; "));
  }

  /** Returns kind and detail in one line. */
  static String hint(Mention mention) {
    String detail = detail(mention);
    return detail.isEmpty() ? kind(mention) : kind(mention) + ": " + detail;
  }
}
