package vn.sotay.extract;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.sotay.site.Families;
import vn.sotay.site.Families.AttributeRules;

/**
 * The one walk over a page's tree. It gathers what the page says to machines and what the families'
 * selectors point at, and writes elements and texts down as an {@link Outline}: only at its end is
 * it known which family's page it is, and so which elements are no article's.
 *
 * <p>Elements are looked up by their names, so that no selector is tried in vain. It doesn't
 * recurse, so that pages nested ten thousand deep are fine.
 */
final class PageWalk {

  /** More elements for one selector are a list's. */
  private static final int MOST_FOUND = 500;

  /** More levels than most pages have. */
  private static final int FIRST_LEVELS = 64;

  private static final Hints FRAME = Hints.of(Hint.FURNITURE, Hint.FRAME);
  private static final Hints CAPTION = Hints.of(Hint.CAPTION);
  private static final Hints DATE = Hints.of(Hint.DATE);

  private final ElementNames names;
  private final FamilySightings sightings;
  private final RawMetadata metadata = new RawMetadata();
  private final Outline outline = new Outline();

  /** What is known of the element that is being read. */
  private int looks;

  private Hints hints = Hints.NONE;

  private PageWalk(Families families) {
    this.names = new ElementNames(families);
    this.sightings = new FamilySightings(families, MOST_FOUND);
  }

  /**
   * What the walk found.
   *
   * @param raw what the page says to machines
   * @param family what the page's family points at; empty for a page of no known family
   * @param outline its elements and texts
   */
  record Found(RawMetadata raw, Optional<FamilyView> family, Outline outline) {}

  /**
   * Walks over a page.
   *
   * @param url where the page was found
   */
  static Found over(Document page, URI url, Families families) {
    var walk = new PageWalk(families);
    walk.walk(page);
    return new Found(
        walk.metadata, walk.sightings.best(url, walk.metadata.ownAddress(url)), walk.outline);
  }

  /** Returns the elements and texts of a page, whatever its family. */
  static Outline outline(Document page) {
    var walk = new PageWalk(Families.none());
    walk.walk(page);
    return walk.outline;
  }

  private void walk(Element root) {
    Element[] open = new Element[FIRST_LEVELS];
    int[] next = new int[FIRST_LEVELS];
    int level = 0;
    open[0] = root;
    enter(root, 0);
    while (level >= 0) {
      Element around = open[level];
      if (next[level] == around.childNodeSize()) {
        level--;
        continue;
      }
      Node child = around.childNode(next[level]++);
      if (child instanceof Element element) {
        level++;
        if (level == open.length) {
          open = Arrays.copyOf(open, 2 * level);
          next = Arrays.copyOf(next, 2 * level);
        }
        open[level] = element;
        next[level] = 0;
        enter(element, level);
      } else if (child instanceof TextNode text) {
        outline.add(text, level + 1);
      }
    }
  }

  private void enter(Element element, int level) {
    String tag = element.normalName();
    ElementNames.Tag said = names.ofTag(tag);
    looks = said.looks();
    hints = Hints.NONE;
    if (said.tells()) {
      metadata.see(element);
    }
    sightings.see(said.named(), element);
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        read(attribute.getKey(), attribute.getValue(), element);
        if (!said.asked().isEmpty()) {
          List<AttributeRules> asked = said.asked().getOrDefault(attribute.getKey(), List.of());
          sightings.see(asked, attribute.getValue(), element);
        }
      }
    }
    outline.add(element, level, looks, hints(hints, tag, said.kind()));
  }

  private void read(String attribute, String value, Element element) {
    ElementNames.AttributeName name = names.ofAttribute(attribute);
    switch (name.use()) {
      case CLASSES -> take(names.ofClasses(value), element);
      case ID -> take(names.ofId(value), element);
      case NAMES -> hints = hints.with(ElementNames.hints(value));
      case PROPERTY -> hints = value.startsWith("schema:date") ? hints.with(DATE) : hints;
      case LINK -> link(value, element);
      case LOOKS -> looks |= Looks.of(attribute, value, element.normalName());
      case NOTHING -> {}
    }
    sightings.see(name.rules(), value, element);
  }

  private void link(String target, Element element) {
    int look = Looks.of("href", target, element.normalName());
    looks |= look;
    if (look == Looks.LINK) {
      outline.add(new Outline.Link(element, target));
    }
  }

  private void take(ElementNames.Named named, Element element) {
    hints = hints.with(named.hints());
    looks |= named.hides() ? Looks.SILENT : 0;
    sightings.see(named, element);
  }

  private static Hints hints(Hints said, String tag, TagKind kind) {
    return switch (kind) {
      case FURNITURE -> FRAME.with(said);
      case FIGURE -> CAPTION;
      // the classes of the body name what the page has, not what it is
      case SILENT, BLOCK -> tag.equals("body") ? Hints.NONE : said;
      case INLINE -> tag.equals("time") ? DATE.with(said) : said;
    };
  }
}
