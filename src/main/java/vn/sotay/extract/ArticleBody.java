package vn.sotay.extract;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.lang.Entities;
import vn.sotay.lang.TextNormalizer;

/**
 * The article's text as the page's own data quote it (schema.org {@code articleBody}): seldom
 * whole, never with its structure, but good to recognise paragraphs by.
 *
 * @param squeezed its letters and digits; empty where the page quotes nothing
 * @param paragraphs its lines
 */
record ArticleBody(String squeezed, List<String> paragraphs) {

  /** Less is a summary. */
  private static final int SHORTEST = 200;

  private static final int FAR_LONGER = 2;
  private static final int SHORTEST_WHOLE = 600;

  /** So many letters from a paragraph's start recognise it. */
  private static final int ENOUGH = 50;

  static ArticleBody of(Optional<String> text) {
    List<String> lines = lines(text.orElse(""));
    String squeezed = Headline.squeezed(String.join("", lines));
    return squeezed.length() < SHORTEST
        ? new ArticleBody("", List.of())
        : new ArticleBody(squeezed, lines);
  }

  /** Some systems put the markup there, with or without entities for its signs. */
  private static List<String> lines(String text) {
    boolean marked = text.contains("</") || text.contains("&lt;/") || text.contains("<br");
    Stream<String> lines =
        marked
            ? Markup.parse(new StringReader(Entities.resolved(text)), "").stream()
                .flatMap(page -> BlockReader.read(page).blocks().stream())
                .map(Block::text)
            : text.lines().map(line -> Lines.trimmed(TextNormalizer.normalize(line)));
    return lines.filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Returns the body as it was read; or this one, where it is far longer than what the page shows:
   * there a program in the page is to fetch the article.
   */
  Optional<Body> instead(Optional<Body> read, PageText page) {
    int shown = read.map(Body::length).orElse(0);
    if (squeezed.length() < SHORTEST_WHOLE
        || squeezed.length() < FAR_LONGER * shown
        || page.blocks().isEmpty()) {
      return read;
    }
    List<Part> parts =
        paragraphs.stream().map(line -> new Part(Part.Kind.PARAGRAPH, line)).toList();
    return Optional.of(
        new Body(
            parts,
            read.flatMap(Body::byline),
            read.map(Body::first).orElse(0),
            read.map(Body::last).orElse(0)));
  }

  /** Returns whether a block stands in it. */
  boolean quotes(Block block) {
    if (squeezed.isEmpty()) {
      return false;
    }
    String start =
        Headline.squeezed(block.text().substring(0, Math.min(block.length(), 2 * ENOUGH)));
    return start.length() >= ENOUGH / 2
        && squeezed.contains(start.substring(0, Math.min(ENOUGH, start.length())));
  }
}
