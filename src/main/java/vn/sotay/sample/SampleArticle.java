package vn.sotay.sample;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invented article of the sample site.
 *
 * @param id its outlet's id and a number, {@code bao-song-tra-01}
 * @param outlet id of the outlet
 * @param title headline
 * @param published in Vietnamese local time
 * @param author as the byline shows it
 * @param section in which it appears
 * @param tags key words; may be none
 * @param copyOf id of the article it was syndicated from
 * @param parts over how many pages it is spread, at least 1
 * @param lead the opening summary
 * @param blocks what follows, in order
 */
public record SampleArticle(
    String id,
    String outlet,
    String title,
    LocalDateTime published,
    String author,
    String section,
    List<String> tags,
    Optional<String> copyOf,
    int parts,
    String lead,
    List<Block> blocks) {

  private static final String CAPTION = "[ảnh] ";
  private static final String SUBHEADING = "## ";

  public SampleArticle {
    tags = List.copyOf(tags);
    blocks = List.copyOf(blocks);
  }

  /** A piece of the article. */
  public sealed interface Block {

    String text();

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A heading within the article. */
    record Subheading(String text) implements Block {}

    /** A photo, by its caption. */
    record Photo(String text) implements Block {}
  }

  /**
   * Reads an article's file: lines of {@code key: value}, a blank line, then lead and blocks parted
   * by blank lines.
   *
   * @throws IllegalArgumentException if a key is missing or there is no lead
   */
  static SampleArticle parse(String id, String file) {
    List<String> pieces =
        Stream.of(file.strip().split("\n\n+", 0))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    if (pieces.size() < 2) {
      throw new IllegalArgumentException("sample article %s has no lead".formatted(id));
    }
    Map<String, String> head = head(pieces.getFirst());
    return new SampleArticle(
        id,
        value(id, head, "outlet"),
        value(id, head, "title"),
        LocalDateTime.parse(value(id, head, "published")),
        value(id, head, "author"),
        value(id, head, "section"),
        Stream.of(head.getOrDefault("tags", "").split(",", 0))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList(),
        Optional.ofNullable(head.get("copy-of")),
        Integer.parseInt(head.getOrDefault("parts", "1")),
        pieces.get(1),
        pieces.stream().skip(2).map(SampleArticle::block).toList());
  }

  private static Map<String, String> head(String lines) {
    Map<String, String> head = new HashMap<>();
    for (String line : lines.split("\n", 0)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return head;
  }

  private static String value(String id, Map<String, String> head, String key) {
    return Optional.ofNullable(head.get(key))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sample article %s has no line '%s: …'".formatted(id, key)));
  }

  private static Block block(String text) {
    if (text.startsWith(CAPTION)) {
      return new Block.Photo(text.substring(CAPTION.length()));
    }
    return text.startsWith(SUBHEADING)
        ? new Block.Subheading(text.substring(SUBHEADING.length()))
        : new Block.Paragraph(text);
  }

  /**
   * Returns the text that an extractor should read off the article's page: title, lead, blocks and
   * author, joined by blank lines.
   */
  public String plain() {
    return Stream.of(Stream.of(title, lead), blocks.stream().map(Block::text), Stream.of(author))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * Returns the blocks on one of its pages.
   *
   * @param part from 1
   */
  List<Block> blocks(int part) {
    return blocks.subList(blocks.size() * (part - 1) / parts, blocks.size() * part / parts);
  }

  /** Returns the number within its outlet, at least 1. */
  int number() {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }
}
