package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;

/**
 * A line of plain text that holds something.
 *
 * @param span its visible part
 * @param text the words there
 * @param kind what it looks like
 * @param indent how many spaces stand before it
 */
record TextLine(Span span, String text, Kind kind, int indent) {

  /** What a line looks like by itself. */
  enum Kind {
    /** A paragraph. */
    PROSE,
    /** A date, with hardly anything else. */
    DATE,
    /** Heading of other stories; the article is over. */
    END,
    /** Heading of a box of other stories. */
    BOX,
    /** A counter, a share bar, figures and signs alone. */
    CHAFF,
    /** A photo's caption, by its credit. */
    CAPTION,
    /** Anything else: a headline, a subheading, a name, an item of a list. */
    SHORT
  }

  /** So many spaces set a line to the right. */
  private static final int RIGHT_INDENT = 16;

  private static final int SHORTEST_PROSE = 60;

  /** A paragraph this long is one whether or not it ends in a stop. */
  private static final int CERTAIN_PROSE = 200;

  /** A line with more other words isn't a date line but says something on a date. */
  private static final int MOST_WORDS_BESIDE_DATE = 6;

  /** Returns the lines of a text that aren't blank, in order. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int from = Lines.startOfText(text, start, end);
      int to = Lines.endOfText(text, from, end);
      if (from < to) {
        String words = text.substring(from, to);
        lines.add(new TextLine(new Span(from, to), words, kindOf(words), from - start));
      }
      start = end + 1;
    }
    return List.copyOf(lines);
  }

  private static Kind kindOf(String line) {
    if (!Lines.hasLetter(line)) {
      return date(line).isPresent() ? Kind.DATE : Kind.CHAFF;
    }
    boolean prose =
        line.length() >= CERTAIN_PROSE
            || (line.length() >= SHORTEST_PROSE && Lines.endsSentence(line));
    Optional<FurnitureLines.Kind> furniture = FurnitureLines.kindOf(line);
    if (furniture.isPresent()) {
      return ofFurniture(furniture.get(), line);
    }
    if (!prose && date(line).isPresent()) {
      return Kind.DATE;
    }
    if (Captions.creditsPhoto(line)) {
      return Kind.CAPTION;
    }
    return prose ? Kind.PROSE : Kind.SHORT;
  }

  private static Kind ofFurniture(FurnitureLines.Kind furniture, String line) {
    return switch (furniture) {
      case END -> Kind.END;
      case BOX -> Kind.BOX;
      case LINE, COUNTER, BARE -> date(line).isPresent() ? Kind.DATE : Kind.CHAFF;
    };
  }

  private static Optional<PublicationTime> date(String line) {
    return DateReader.find(line)
        .filter(found -> found.otherWords() <= MOST_WORDS_BESIDE_DATE)
        .map(DateReader.Found::time);
  }

  /** Returns the date the line holds; empty for lines that are no date lines. */
  Optional<PublicationTime> date() {
    return kind == Kind.DATE ? date(text) : Optional.empty();
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Returns whether the line could name the author: a name, or set to the right. */
  boolean namesAuthor() {
    return kind == Kind.SHORT
        && (Bylines.ofLine(text).isPresent()
            || (indent >= RIGHT_INDENT && Bylines.ofSetOffLine(text).isPresent()));
  }

  boolean isListed() {
    return "-–•*+".indexOf(text.charAt(0)) >= 0;
  }
}
