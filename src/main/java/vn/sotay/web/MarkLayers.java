package vn.sotay.web;

import java.util.List;
import java.util.stream.Stream;
import vn.sotay.article.Statement;

/** The kinds of marks in an article, each of which can be hidden. */
final class MarkLayers {

  static final List<String> MENTIONS =
      List.of("person", "organization", "location", "date", "quantity", "directive");

  private static final String STATEMENT = "s-";
  private static final String MENTION = "m-";

  /** The classes of all marks in the style sheet. */
  static final List<String> ALL =
      Stream.concat(
              MENTIONS.stream().map(MENTION::concat),
              Stream.of(Statement.Kind.values()).map(kind -> STATEMENT + kind.slug()))
          .toList();

  private MarkLayers() {}

  static String of(Statement.Kind kind) {
    return STATEMENT + kind.slug();
  }

  /** Returns the layer of a kind of mention. */
  static String ofMention(String slug) {
    return MENTION + slug;
  }

  /** Returns the message that names a layer. */
  static String key(String layer) {
    return (layer.startsWith(STATEMENT) ? "statement." : "mention.") + layer.substring(2);
  }
}
