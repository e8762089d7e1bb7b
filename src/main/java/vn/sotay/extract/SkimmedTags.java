package vn.sotay.extract;

import java.util.List;
import vn.sotay.article.Bytes;

/**
 * What {@link PageSkimmer} knows of a tag by its name, and which of the elements that form letters
 * it has left open.
 */
final class SkimmedTags {

  /** A tag of which nothing is known. */
  static final int OTHER = 0;

  /**
   * It stands on lines of its own, for {@link TagKind} and for jsoup: white space inside its edges,
   * and between two of them, says nothing.
   */
  static final int BLOCK = 1;

  /** A drawing. */
  static final int DRAWING = 2;

  /** It draws, and nothing else comes of it. */
  static final int SHAPE = 3;

  /**
   * From here on, each with a number of its own, elements that go on in what comes after the one
   * that they stand in, if they aren't closed: any text there, even white space, begins them anew
   * (HTML standard, 13.2.4.3).
   */
  static final int FIRST_FORMATTING = 4;

  /** Of the longest name that is known: as many bytes as a number has. */
  static final int LONGEST = Long.BYTES;

  static final List<String> BLOCKS =
      List.of(
          "body",
          "div",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "aside",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "form",
          "figure",
          "hr",
          "meta",
          "link",
          "address",
          "fieldset");

  private static final List<String> SHAPES =
      List.of(
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "use",
          "defs",
          "symbol",
          "stop",
          "clippath",
          "mask");

  private static final List<String> FORMATTING =
      List.of(
          "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong",
          "tt", "u");

  /** A new link closes the one before it. */
  private static final int LINK = FIRST_FORMATTING;

  private static final int SLOTS = 512;

  /** Knuth's multiplicative hash, of which the upper bits are well mixed. */
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  /** Slots of an open hash table; a free one has no name. */
  private static final long[] NAMES = new long[SLOTS];

  private static final byte[] KINDS = new byte[SLOTS];

  static {
    BLOCKS.forEach(name -> put(name, BLOCK));
    SHAPES.forEach(name -> put(name, SHAPE));
    put("svg", DRAWING);
    for (int i = 0; i < FORMATTING.size(); i++) {
      put(FORMATTING.get(i), FIRST_FORMATTING + i);
    }
  }

  private final int[] open = new int[FIRST_FORMATTING + FORMATTING.size()];
  private int allOpen;

  private static void put(String name, int kind) {
    long packed = 0;
    for (byte letter : Bytes.utf8(name).toArray()) {
      packed = packed << Byte.SIZE | letter;
    }
    int slot = slot(packed);
    while (NAMES[slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    NAMES[slot] = packed;
    KINDS[slot] = (byte) kind;
  }

  private static int slot(long name) {
    return (int) ((name * MIXER) >>> (Long.SIZE - Integer.numberOfTrailingZeros(SLOTS)));
  }

  /**
   * Returns what is known of a tag.
   *
   * @param name its letters in lower case, eight bits each; 0 for a longer one
   */
  static int kind(long name) {
    int slot = slot(name);
    while (NAMES[slot] != 0) {
      if (NAMES[slot] == name) {
        return KINDS[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return OTHER;
  }

  /** Notes that an element begins. */
  void begin(int kind) {
    if (kind >= FIRST_FORMATTING && (kind != LINK || open[kind] == 0)) {
      open[kind]++;
      allOpen++;
    }
  }

  /** Notes that an element ends. */
  void end(int kind) {
    if (kind >= FIRST_FORMATTING && open[kind] > 0) {
      open[kind]--;
      allOpen--;
    }
  }

  /** Returns whether no element that forms letters goes on. */
  boolean isPlain() {
    return allOpen == 0;
  }
}
