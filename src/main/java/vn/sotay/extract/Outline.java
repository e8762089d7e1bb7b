package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page's elements and texts as one list in page order: what the walk over its tree leaves behind,
 * with all that attributes tell, so that nobody looks at them again.
 */
final class Outline {

  /** More than half of all pages have. */
  private static final int FIRST_SIZE = 2048;

  private Node[] nodes = new Node[FIRST_SIZE];
  private int[] levels = new int[FIRST_SIZE];
  private byte[] looks = new byte[FIRST_SIZE];
  private Hints[] hints = new Hints[FIRST_SIZE];
  private int size;
  private final List<Link> links = new ArrayList<>();

  /**
   * A link to another place.
   *
   * @param target as it is written
   */
  record Link(Element element, String target) {}

  void add(Link link) {
    links.add(link);
  }

  void add(TextNode text, int level) {
    add(text, level, 0, Hints.NONE);
  }

  /**
   * Adds an element.
   *
   * @param look {@link Looks}
   * @param said what its names say
   */
  void add(Element element, int level, int look, Hints said) {
    add((Node) element, level, look, said);
  }

  private void add(Node node, int level, int look, Hints said) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      levels = Arrays.copyOf(levels, 2 * size);
      looks = Arrays.copyOf(looks, 2 * size);
      hints = Arrays.copyOf(hints, 2 * size);
    }
    nodes[size] = node;
    levels[size] = level;
    looks[size] = (byte) look;
    hints[size] = said;
    size++;
  }

  int size() {
    return size;
  }

  /** Returns all links in page order. */
  List<Link> links() {
    return Collections.unmodifiableList(links);
  }

  /** Returns where an element stands in the list; its size, if it doesn't. */
  int indexOf(Element element) {
    int index = 0;
    while (index < size && !element.equals(nodes[index])) {
      index++;
    }
    return index;
  }

  /** Returns the element or text at a place of the list. */
  Node node(int index) {
    return nodes[index];
  }

  /** Returns how deep it stands. */
  int level(int index) {
    return levels[index];
  }

  /** Returns what it does to the look of its text, as {@link Looks}; nothing, if it is text. */
  int looks(int index) {
    return looks[index];
  }

  /** Returns what its names say. */
  Hints hints(int index) {
    return hints[index];
  }
}
