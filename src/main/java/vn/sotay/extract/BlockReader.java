package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of text off a page's outline: text nodes, wherever they stand, become {@link
 * Block}s.
 */
final class BlockReader {

  /** Elements nested deeper count as the one they are in: no design needs so many. */
  private static final int DEEPEST = 250;

  /** More levels than most pages have. */
  private static final int FIRST_LEVELS = 64;

  /** A date line is no longer, and has no fewer digits. */
  private static final int LONGEST_DATE = 60;

  private static final int FEWEST_DIGITS = 6;

  /** "Cập nhật ngày", "GMT". */
  private static final int MOST_WORDS_BESIDE = 3;

  /**
   * What a block held where its last line began.
   *
   * @param start how many characters
   * @param linked how many of them in links; the others likewise
   */
  private record Line(int start, int linked, int strong, int slanted) {
    static final Line FIRST = new Line(0, 0, 0, 0);
  }

  private final Outline outline;
  private final Set<Element> leftOut;
  private final List<Block> blocks = new ArrayList<>();
  private final List<PageText.Hinted> hinted = new ArrayList<>();
  private final Words words = new Words();

  private @Nullable Place place;
  private final List<Place> places = new ArrayList<>();
  private int depth;
  private int silentDepth;
  private int linkDepth;
  private int strongDepth;
  private int slantedDepth;
  private int linked;
  private int strong;
  private int slanted;
  private int lineBreaks;
  private Line line = Line.FIRST;
  private boolean imageSeen;

  /** The looks of the elements around the current place, by their level; the deepest is last. */
  private byte[] opened = new byte[FIRST_LEVELS];

  private int deepest = -1;

  private BlockReader(Outline outline, Set<Element> leftOut) {
    this.outline = outline;
    this.leftOut = leftOut;
  }

  /** Returns the blocks of a page, whatever its family. */
  static PageText read(Document page) {
    return read(PageWalk.outline(page), page.body(), Set.of());
  }

  /**
   * Returns the blocks of everything below an element.
   *
   * @param root which stands in the outline; else there are none
   * @param leftOut elements, by identity, whose text is no article's
   */
  static PageText read(Outline outline, Element root, Set<Element> leftOut) {
    var reader = new BlockReader(outline, leftOut);
    reader.readFrom(outline.indexOf(root));
    reader.flush();
    return new PageText(reader.blocks, reader.hinted, reader.places);
  }

  private void readFrom(int first) {
    for (int i = first; i < outline.size(); i++) {
      int level = outline.level(i) - outline.level(first);
      if (level <= 0 && i > first) {
        return;
      }
      while (deepest >= level) {
        leave(opened[deepest--]);
      }
      if (outline.node(i) instanceof Element element) {
        enter(element, i);
        open(level, outline.looks(i));
      } else if (silentDepth == 0) {
        append(((TextNode) outline.node(i)).getWholeText());
      }
    }
  }

  private void enter(Element element, int index) {
    int looks = outline.looks(index);
    boolean known = !leftOut.isEmpty() && leftOut.contains(element);
    if (silentDepth > 0 || known || (looks & Looks.SILENT) != 0) {
      silentDepth++;
    }
    Hints hints = outline.hints(index);
    if ((looks & Looks.INLINE) == 0 && silentDepth == 0) {
      flush();
      depth++;
      if (depth <= DEEPEST) {
        place = new Place(places.size(), element, place, hints);
        places.add(place);
      }
    }
    if (!hints.isEmpty() && place != null) {
      hinted.add(new PageText.Hinted(element, hints, place, blocks.size()));
    }
    count(looks, 1);
    if ((looks & Looks.LINE_BREAK) != 0) {
      lineBreaks++;
      words.space();
    }
    imageSeen |= (looks & Looks.IMAGE) != 0 && silentDepth == 0;
  }

  private void open(int level, int looks) {
    if (level == opened.length) {
      opened = Arrays.copyOf(opened, 2 * level);
    }
    opened[level] = (byte) looks;
    deepest = level;
  }

  private void leave(int looks) {
    count(looks, -1);
    if (silentDepth > 0) {
      silentDepth--;
      return;
    }
    if ((looks & Looks.INLINE) == 0) {
      flush();
      place = place == null || depth > DEEPEST ? place : place.parent();
      depth--;
    }
  }

  private void count(int looks, int step) {
    linkDepth += (looks & Looks.LINK) != 0 ? step : 0;
    strongDepth += (looks & Looks.STRONG) != 0 ? step : 0;
    slantedDepth += (looks & Looks.SLANTED) != 0 ? step : 0;
  }

  private void append(String text) {
    int start = words.skipSpace(text);
    if (start == text.length()) {
      return;
    }
    breakLine();
    int length = words.add(text, start);
    linked += linkDepth > 0 ? length : 0;
    strong += strongDepth > 0 ? length : 0;
    slanted += slantedDepth > 0 ? length : 0;
  }

  /** A line break parts paragraphs where a sentence ended before it, or where there are two. */
  private void breakLine() {
    if (lineBreaks > 1 || (lineBreaks == 1 && Lines.endsSentence(words))) {
      flush();
    } else if (lineBreaks == 1) {
      partDate();
      line = new Line(words.length(), linked, strong, slanted);
    }
    lineBreaks = 0;
  }

  /**
   * Makes a date that has a line for itself, as portals write it below the headline with nothing
   * but a line break between, and what stands before it, blocks of their own.
   */
  private void partDate() {
    if (line.start() > 0 && words.length() - line.start() <= LONGEST_DATE && endsInDate()) {
      int ends = linked - line.linked();
      int endsStrong = strong - line.strong();
      int endsSlanted = slanted - line.slanted();
      add(words.takeUntil(line.start()), line.linked(), line.strong(), line.slanted());
      add(words.take(), ends, endsStrong, endsSlanted);
      begin();
    }
  }

  private boolean endsInDate() {
    int digits = 0;
    for (int i = line.start(); i < words.length(); i++) {
      char c = words.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS
        && DateReader.find(words.from(line.start()))
            .filter(date -> date.otherWords() <= MOST_WORDS_BESIDE)
            .isPresent();
  }

  private void flush() {
    partDate();
    add(words.take(), linked, strong, slanted);
    begin();
  }

  private void add(String text, int textLinked, int textStrong, int textSlanted) {
    if (!text.isEmpty() && place != null) {
      blocks.add(
          Block.of(blocks.size(), text, place, textLinked, textStrong, textSlanted, imageSeen));
      imageSeen = false;
    }
  }

  private void begin() {
    line = Line.FIRST;
    linked = 0;
    strong = 0;
    slanted = 0;
    lineBreaks = 0;
  }
}
