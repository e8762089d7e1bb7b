package vn.sotay.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The article's own text on a web page.
 *
 * @param parts lead, paragraphs, subheadings and captions in order
 * @param byline the line at the end that names the author, if the text ends in one
 * @param first number of the first block of the body
 * @param last number of its last block
 */
record Body(List<Part> parts, Optional<String> byline, int first, int last) {

  Body {
    parts = List.copyOf(parts);
  }

  /** Returns how many letters of running text that is, where {@link Block#weight} counts. */
  int weight() {
    return runningText().mapToInt(Block::weight).sum();
  }

  /** Returns how many characters of running text there are, captions not counted. */
  int length() {
    return runningText().mapToInt(String::length).sum();
  }

  /** Returns how many characters there are, captions too. */
  int lengthWithCaptions() {
    return parts.stream().mapToInt(part -> part.text().length()).sum();
  }

  private Stream<String> runningText() {
    return parts.stream().filter(part -> part.kind() != Part.Kind.CAPTION).map(Part::text);
  }
}
