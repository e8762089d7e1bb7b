package vn.sotay.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The words of a text in three or four bytes each, so that a collection's articles fit into memory
 * with theirs.
 *
 * <p>Each word has a cell, and a space parts cells: how many characters it stands behind the end of
 * the word before (behind the start of the text, for the first) and a plus, both left out where
 * that is one; its length; the letter of its part of speech, if known. Of the text {@code "Chi bộ
 * họp."} the words are {@code 0+6N 3V 0+1.}
 *
 * @param code all cells; offsets count what whoever wrote it counts, UTF-16 code units in memory
 */
public record WordLayer(String code) {

  /** Characters a word, with one to spare. */
  private static final int USUAL_CELL = 4;

  /** No words. */
  public static final WordLayer NONE = new WordLayer("");

  /** By letter; none where no part of speech has it. */
  private static final List<Optional<PartOfSpeech>> TAGS = tags();

  private static List<Optional<PartOfSpeech>> tags() {
    List<Optional<PartOfSpeech>> tags =
        new ArrayList<>(Collections.nCopies('Z' + 1, Optional.empty()));
    for (PartOfSpeech tag : PartOfSpeech.values()) {
      tags.set(tag.letter(), Optional.of(tag));
    }
    return List.copyOf(tags);
  }

  /**
   * @throws IllegalArgumentException if the code isn't of the form above
   */
  public WordLayer {
    decode(code, WordLayer::check);
  }

  private static void check(int start, int end, Optional<PartOfSpeech> tag) {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a word's span must satisfy 0 <= start < end, got [%d, %d)".formatted(start, end));
    }
  }

  /**
   * Returns the layer of these words.
   *
   * @param words in text order, disjoint
   */
  public static WordLayer of(List<Word> words) {
    StringBuilder code = new StringBuilder(USUAL_CELL * words.size());
    int at = 0;
    for (Word word : words) {
      int gap = word.span().start() - at;
      if (at > 0) {
        code.append(' ');
      }
      if (gap != 1) {
        code.append(gap).append('+');
      }
      code.append(word.span().end() - word.span().start());
      word.tag().ifPresent(tag -> code.append(tag.letter()));
      at = word.span().end();
    }
    return new WordLayer(code.toString());
  }

  /** Returns the words, in text order. */
  public List<Word> words() {
    List<Word> words = new ArrayList<>();
    decode(code, (start, end, tag) -> words.add(new Word(new Span(start, end), tag)));
    return words;
  }

  /** Takes a word. */
  @FunctionalInterface
  private interface Sink {
    void take(int start, int end, Optional<PartOfSpeech> tag);
  }

  private static void decode(String code, Sink sink) {
    int end = 0;
    int number = 0;
    int gap = 1;
    Optional<PartOfSpeech> tag = Optional.empty();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '+') {
        gap = number;
        number = 0;
      } else if (c >= '0' && c <= '9') {
        number = 10 * number + c - '0';
      } else if (c != ' ') {
        tag = tag(c, code);
      }
      if (c == ' ' || i + 1 == code.length()) {
        int start = end + gap;
        end = start + number;
        sink.take(start, end, tag);
        number = 0;
        gap = 1;
        tag = Optional.empty();
      }
    }
  }

  private static Optional<PartOfSpeech> tag(char letter, String code) {
    Optional<PartOfSpeech> tag = letter < TAGS.size() ? TAGS.get(letter) : Optional.empty();
    if (tag.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' in the words '%.40s', expected a letter of %s"
              .formatted(letter, code, TAGS.stream().flatMap(Optional::stream).toList()));
    }
    return tag;
  }
}
