package vn.sotay.json;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.Span;
import vn.sotay.article.Word;
import vn.sotay.article.WordLayer;

/** Turns offsets of one text from UTF-16 code units into code points and back. */
final class CodePoints {

  /** Code unit offset → code point offset; absent where the two are the same. */
  private final int @Nullable [] toPoints;

  /** Code point offset → code unit offset; absent where the two are the same. */
  private final int @Nullable [] toUnits;

  private CodePoints(int @Nullable [] toPoints, int @Nullable [] toUnits) {
    this.toPoints = toPoints;
    this.toUnits = toUnits;
  }

  static CodePoints of(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new CodePoints(null, null);
    }
    int[] toPoints = new int[text.length() + 1];
    int[] toUnits = new int[points + 1];
    int unit = 0;
    for (int point = 0; point < points; point++) {
      int width = Character.charCount(text.codePointAt(unit));
      for (int i = 0; i < width; i++) {
        toPoints[unit + i] = point;
      }
      toUnits[point] = unit;
      unit += width;
    }
    toPoints[unit] = points;
    toUnits[points] = unit;
    return new CodePoints(toPoints, toUnits);
  }

  int point(int unit) {
    return toPoints == null ? unit : toPoints[unit];
  }

  /** Returns the span in code units of a range in code points. */
  Span span(int start, int end) {
    return toUnits == null ? new Span(start, end) : new Span(toUnits[start], toUnits[end]);
  }

  /** Returns words in code units with their offsets in code points. */
  WordLayer inPoints(WordLayer words) {
    return toPoints == null
        ? words
        : moved(words, span -> new Span(point(span.start()), point(span.end())));
  }

  /** Returns words in code points with their offsets in code units. */
  WordLayer inUnits(WordLayer words) {
    return toUnits == null ? words : moved(words, span -> span(span.start(), span.end()));
  }

  private static WordLayer moved(WordLayer words, UnaryOperator<Span> move) {
    return WordLayer.of(
        words.words().stream().map(word -> new Word(move.apply(word.span()), word.tag())).toList());
  }
}
