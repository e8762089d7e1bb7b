package vn.sotay.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.sotay.lang.TextNormalizer;

/**
 * The one walk over a page's tree: it turns text nodes, wherever they stand, into {@link Block}s.
 *
 * <p>It doesn't recurse, so that pages nested ten thousand deep are fine.
 */
final class PageWalk implements NodeVisitor {

  /** Elements that run within a line. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "img",
          "br",
          "o:p",
          "st1:place",
          "st1:city",
          "nobr");

  /** Elements whose text nobody reads as text. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "select",
          "button",
          "textarea",
          "iframe",
          "object",
          "canvas",
          "video",
          "audio",
          "head",
          "title",
          "math",
          "datalist",
          "input");

  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "footer", "aside", "menu", "dialog");

  private static final Set<String> HIDING_CLASSES =
      Set.of("hidden", "hide", "d-none", "sr-only", "visually-hidden", "invisible");

  /**
   * An element whose names say something, whether inline or not.
   *
   * @param element the element
   * @param hints what its names say
   * @param place the block-level element around it, or itself
   * @param blockIndex the number of the first block that can hold its text
   */
  record Hinted(Element element, Set<Hint> hints, Place place, int blockIndex) {}

  private final ClassHints classHints = new ClassHints();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Hinted> hinted = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private @Nullable Place place;
  private final List<Place> places = new ArrayList<>();
  private int silentDepth;
  private int linkDepth;
  private int strongDepth;
  private int slantedDepth;
  private int linked;
  private int strong;
  private int slanted;
  private int lineBreaks;
  private boolean spaceDue;
  private boolean imageSeen;

  private final Set<Element> leftOut;

  private PageWalk(Set<Element> leftOut) {
    this.leftOut = leftOut;
  }

  /** Returns the blocks of everything below {@code root}. */
  static PageText over(Element root) {
    return over(root, Set.of());
  }

  /**
   * Returns the blocks of everything below {@code root}.
   *
   * @param leftOut elements, by identity, whose text is no article's
   */
  static PageText over(Element root, Set<Element> leftOut) {
    var walk = new PageWalk(leftOut);
    root.traverse(walk);
    walk.flush();
    return new PageText(List.copyOf(walk.blocks), List.copyOf(walk.hinted), walk.places);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      if (silentDepth == 0) {
        append(textNode.getWholeText());
      }
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
  }

  private void enter(Element element) {
    String tag = element.normalName();
    boolean known = !leftOut.isEmpty() && leftOut.contains(element);
    if (silentDepth > 0 || known || isSilent(element, tag)) {
      silentDepth++;
    }
    Set<Hint> hints = hints(element, tag);
    if (!INLINE.contains(tag) && silentDepth == 0) {
      flush();
      place = new Place(places.size(), element, place, hints);
      places.add(place);
    }
    if (!hints.isEmpty() && place != null) {
      hinted.add(new Hinted(element, hints, place, blocks.size()));
    }
    count(element, tag, 1);
    if (tag.equals("br")) {
      lineBreaks++;
      spaceDue = true;
    } else if (tag.equals("img") && silentDepth == 0) {
      imageSeen = true;
    }
  }

  private void leave(Element element) {
    String tag = element.normalName();
    count(element, tag, -1);
    if (silentDepth > 0) {
      silentDepth--;
      return;
    }
    if (!INLINE.contains(tag)) {
      flush();
      place = place == null ? null : place.parent();
    }
  }

  private Set<Hint> hints(Element element, String tag) {
    if (tag.equals("body")) {
      return Set.of(); // its classes name what the page has, not what it is
    }
    Set<Hint> hints = classHints.of(element);
    if (FURNITURE_TAGS.contains(tag)) {
      hints = hints.isEmpty() ? EnumSet.noneOf(Hint.class) : EnumSet.copyOf(hints);
      hints.add(Hint.FURNITURE);
      hints.add(Hint.FRAME);
    } else if (tag.equals("figure") || tag.equals("figcaption")) {
      return EnumSet.of(Hint.CAPTION);
    }
    return hints;
  }

  private static boolean isSilent(Element element, String tag) {
    if (SILENT.contains(tag) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty() && style.length() < 500) {
      String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
      if (plain.contains("display:none") || plain.contains("visibility:hidden")) {
        return true;
      }
    }
    return element.hasAttr("class")
        && element.classNames().stream().anyMatch(HIDING_CLASSES::contains);
  }

  private void count(Element element, String tag, int step) {
    switch (tag) {
      case "a" -> linkDepth += element.hasAttr("href") ? step : 0;
      case "b", "strong" -> strongDepth += step;
      case "i", "em" -> slantedDepth += step;
      default -> countStyle(element, step);
    }
  }

  private void countStyle(Element element, int step) {
    String style = element.attr("style");
    if (!style.isEmpty() && style.length() < 500) {
      String plain = style.replace(" ", "");
      strongDepth +=
          plain.contains("font-weight:bold") || plain.contains("font-weight:700") ? step : 0;
      slantedDepth += plain.contains("font-style:italic") ? step : 0;
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\0') {
        spaceDue = true;
      } else if (!isHyphenation(c)) {
        breakLine();
        if (spaceDue && !text.isEmpty()) {
          add(' ');
        }
        spaceDue = false;
        add(c);
      }
    }
  }

  /** Where a word may be cut says nothing to a reader. */
  private static boolean isHyphenation(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
  }

  /** A line break parts paragraphs where a sentence ended before it, or where there are two. */
  private void breakLine() {
    if (lineBreaks > 1
        || (lineBreaks == 1 && !text.isEmpty() && Lines.endsSentence(text.toString()))) {
      flush();
    }
    lineBreaks = 0;
  }

  private void add(char c) {
    text.append(c);
    linked += linkDepth > 0 ? 1 : 0;
    strong += strongDepth > 0 ? 1 : 0;
    slanted += slantedDepth > 0 ? 1 : 0;
  }

  private void flush() {
    String words = Lines.trimmed(TextNormalizer.normalize(text.toString()));
    if (!words.isEmpty() && place != null) {
      blocks.add(new Block(blocks.size(), words, place, linked, strong, slanted, imageSeen));
      imageSeen = false;
    }
    text.setLength(0);
    linked = 0;
    strong = 0;
    slanted = 0;
    lineBreaks = 0;
    spaceDue = false;
  }
}
