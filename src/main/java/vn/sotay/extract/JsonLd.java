package vn.sotay.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans the JSON-LD of a page for what it says of its article (schema.org {@code NewsArticle} and
 * its kin).
 *
 * <p>It forgives what pages get wrong: line breaks in strings, missing commas, a cut-off end. It
 * keeps no tree: of every object the texts directly in it, and of {@code author} and {@code
 * publisher} their names.
 */
final class JsonLd {

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "BlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "LiveBlogPosting",
          "Report");

  private static final int DEEPEST = 64;

  /** An object that is being read, and under which key of the one around it. */
  private record Open(String key, Map<String, String> texts) {}

  private final String json;
  private final Map<String, String> article = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable String key;

  /** What the objects and texts of an array stand under. */
  private String lastKey = "";

  private int at;

  private JsonLd(String json) {
    this.json = json;
  }

  /**
   * Returns the texts of the first article in the JSON, by key; the author's and the publisher's
   * names as {@code author.name} and {@code publisher.name}. Empty where there is no article.
   */
  static Map<String, String> article(String json) {
    var scanner = new JsonLd(json);
    scanner.scan();
    return Map.copyOf(scanner.article);
  }

  private void scan() {
    while (at < json.length()) {
      char c = json.charAt(at);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '"' -> string().ifPresent(this::text);
        default -> at++;
      }
    }
    while (!open.isEmpty()) {
      close(); // the page ended in the middle
    }
  }

  private void open() {
    at++;
    if (open.size() < DEEPEST) {
      open.push(new Open(key == null ? lastKey : key, new HashMap<>()));
    }
    key = null;
  }

  private void close() {
    at++;
    key = null;
    if (open.isEmpty()) {
      return;
    }
    Open closed = open.pop();
    lastKey = closed.key;
    Open outer = open.peek();
    Optional.ofNullable(closed.texts.get("name"))
        .filter(name -> outer != null)
        .ifPresent(name -> outer.texts.putIfAbsent(closed.key + ".name", name));
    if (article.isEmpty() && ARTICLES.contains(closed.texts.getOrDefault("@type", ""))) {
      article.putAll(closed.texts);
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
      object.texts.putIfAbsent(name, text);
      if (name.equals("@type") && ARTICLES.contains(text)) {
        object.texts.put(name, text); // ["WebPage", "NewsArticle"]
      }
    }
    key = null;
  }

  /** Reads the string that starts at {@link #at}; empty if the input ends within it. */
  private Optional<String> string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '"') {
        return Optional.of(out.toString());
      }
      out.append(c == '\\' && at < json.length() ? escaped() : c);
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
