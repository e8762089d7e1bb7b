package vn.sotay.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** No words. */
  public static final WordLayer NONE = new WordLayer("");

  private static final Map<Character, PartOfSpeech> TAGS =
      Arrays.stream(PartOfSpeech.values())
          .collect(Collectors.toMap(PartOfSpeech::letter, Function.identity()));

  /**
   * @throws IllegalArgumentException if the code isn't of the form above
   */
  public WordLayer {
    decoded(code);
  }

  /**
   * Returns the layer of these words.
   *
   * @param words in text order, disjoint
   */
  public static WordLayer of(List<Word> words) {
    StringBuilder code = new StringBuilder();
    int at = 0;
    for (Word word : words) {
      int gap = word.span().start() - at;
      code.append(code.isEmpty() ? "" : " ").append(gap == 1 ? "" : gap + "+");
      code.append(word.span().end() - word.span().start());
      word.tag().ifPresent(tag -> code.append(tag.letter()));
      at = word.span().end();
    }
    return new WordLayer(code.toString());
  }

  /** Returns the words, in text order. */
  public List<Word> words() {
    return decoded(code);
  }

  private static List<Word> decoded(String code) {
    List<Word> words = new ArrayList<>();
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
        tag = Optional.of(tag(c, code));
      }
      if (c == ' ' || i + 1 == code.length()) {
        int start = end + gap;
        end = start + number;
        words.add(new Word(new Span(start, end), tag));
        number = 0;
        gap = 1;
        tag = Optional.empty();
      }
    }
    return words;
  }

  private static PartOfSpeech tag(char letter, String code) {
    PartOfSpeech tag = TAGS.get(letter);
    if (tag == null) {
      throw new IllegalArgumentException(
          "'%s' in the words '%.40s', expected a letter of %s"
              .formatted(letter, code, TAGS.keySet()));
    }
    return tag;
  }
}
