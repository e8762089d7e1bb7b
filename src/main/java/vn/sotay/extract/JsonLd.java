package vn.sotay.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans the JSON-LD of a page for what it says of its article (schema.org {@code NewsArticle} and
 * its kin).
 *
 * <p>It forgives what pages get wrong: line breaks in strings, missing commas, a cut-off end. It
 * keeps no tree: of every object the texts directly in it, and of the objects directly in that
 * their names and addresses.
 */
final class JsonLd {

  private static final int DEEPEST = 64;

  /** Of these, all texts of a list are kept, joined by commas; of others the first. */
  private static final Set<String> MANY =
      Set.of("keywords", "articleSection", "author", "author.name");

  /** Under these stand other articles. */
  private static final Set<String> LISTS =
      Set.of(
          "itemListElement",
          "relatedLink",
          "related",
          "citation",
          "mentions",
          "isBasedOn",
          "hasPart",
          "liveBlogUpdate",
          "comment",
          "review",
          "subjectOf");

  /** What of an inner object its outer one keeps. */
  private static final List<String> KEPT_OF_INNER = List.of("name", "@id", "url");

  private static final String MANY_JOINED = ", ";

  /**
   * An object that says something of the page.
   *
   * @param type its first type that names an article; else its first type
   * @param listed whether it stands in a list of other things
   * @param depth how many objects are around it
   * @param texts by key; of inner objects {@code author.name}, {@code mainEntityOfPage.@id}
   */
  record Thing(String type, boolean listed, int depth, Map<String, String> texts) {

    Thing {
      texts = Map.copyOf(texts);
    }

    boolean isArticle() {
      return isArticleType(type);
    }

    boolean isPage() {
      return type.endsWith("WebPage") || type.equals("ItemPage");
    }
  }

  /** An object that is being read, and under which key of the one around it. */
  private record Open(String key, boolean listed, Map<String, String> texts) {}

  private final String json;
  private final List<Thing> things = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable String key;

  /** What the objects and texts of an array stand under. */
  private String lastKey = "";

  private int tooDeep;
  private int at;

  private JsonLd(String json) {
    this.json = json;
  }

  /** Returns the articles and pages the JSON describes, in the order in which they end. */
  static List<Thing> things(String json) {
    var scanner = new JsonLd(json);
    scanner.scan();
    return List.copyOf(scanner.things);
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
  }

  private void scan() {
    while (at < json.length()) {
      char c = json.charAt(at);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '"' -> string().ifPresent(this::text);
        case ',' -> endValue();
        default -> at++;
      }
    }
    while (!open.isEmpty()) {
      close(); // the page ended in the middle
    }
  }

  /** What stood before the comma may be no text: {@code "isAccessibleForFree": true}. */
  private void endValue() {
    at++;
    key = null;
  }

  private void open() {
    at++;
    if (open.size() < DEEPEST) {
      Open outer = open.peek();
      String under = key == null ? lastKey : key;
      boolean listed = (outer != null && outer.listed) || LISTS.contains(under);
      open.push(new Open(under, listed, new HashMap<>()));
    } else {
      tooDeep++;
    }
    key = null;
  }

  private void close() {
    at++;
    key = null;
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Open closed = open.pop();
    lastKey = closed.key;
    Open outer = open.peek();
    if (outer != null) {
      for (String kept : KEPT_OF_INNER) {
        String text = closed.texts.get(kept);
        if (text != null) {
          keep(outer.texts, closed.key + "." + kept, text);
        }
      }
    }
    var thing =
        new Thing(closed.texts.getOrDefault("@type", ""), closed.listed, open.size(), closed.texts);
    if (thing.isArticle() || thing.isPage()) {
      things.add(thing);
    }
  }

  private static void keep(Map<String, String> texts, String name, String text) {
    if (MANY.contains(name)) {
      texts.merge(name, text, (first, next) -> first + MANY_JOINED + next);
    } else {
      texts.putIfAbsent(name, text);
    }
  }

  private void text(String text) {
    int next = at;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    if (key == null && next < json.length() && json.charAt(next) == ':') {
      key = text;
      lastKey = text;
      at = next + 1;
      return;
    }
    Open object = open.peek();
    if (object != null) {
      String name = key == null ? lastKey : key;
      keep(object.texts, name, text);
      if (name.equals("@type") && isArticleType(text)) {
        object.texts.put(name, text); // ["WebPage", "NewsArticle"]
      }
    }
    key = null;
  }

  /** Reads the string that starts at {@link #at}; empty if the input ends within it. */
  private Optional<String> string() {
    StringBuilder out = new StringBuilder();
    at++;
    int from = at;
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '"') {
        return Optional.of(out.append(json, from, at - 1).toString());
      }
      if (c == '\\' && at < json.length()) {
        out.append(json, from, at - 1).append(escaped());
        from = at;
      }
    }
    return Optional.empty();
  }

  private char escaped() {
    char c = json.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 'r', 't' -> ' ';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() {
    if (at + 4 > json.length()) {
      return '\ufffd';
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(json.charAt(at + i), 16);
      if (digit < 0) {
        return '\ufffd';
      }
      code = 16 * code + digit;
    }
    at += 4;
    return (char) code;
  }
}
