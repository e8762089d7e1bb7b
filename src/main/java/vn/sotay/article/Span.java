package vn.sotay.article;

import java.util.Optional;

/**
 * A half-open range of an article's text, {@code start} included and {@code end} excluded.
 *
 * @param start offset of the first character, in UTF-16 code units, at least 0
 * @param end offset just past the last character, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if the span is empty, reversed, or starts before 0
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span must satisfy 0 <= start < end, got [%d, %d)".formatted(start, end));
    }
  }

  /**
   * Returns a range of a text without the white space at its ends; empty if nothing is left.
   *
   * @param from offset of its first character, at least 0
   * @param to offset just past its last character, at most the text's length
   */
  public static Optional<Span> trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** Returns the number of UTF-16 code units covered. */
  public int length() {
    return end - start;
  }

  /** Returns the exact words of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Returns the smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** By start; of two that start together, the longer one first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
