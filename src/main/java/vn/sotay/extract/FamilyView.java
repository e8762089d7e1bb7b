package vn.sotay.extract;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.sotay.site.Family;
import vn.sotay.site.Family.Part;
import vn.sotay.site.Selector;

/**
 * A page as its family sees it.
 *
 * @param family whose marks the page shows
 * @param parts what its selectors point at, of each part in the order of the selectors; a part is
 *     absent where none points at anything
 */
record FamilyView(Family family, Map<Part, List<Sighting>> parts) {

  /**
   * What one selector points at.
   *
   * @param order its place among the selectors of its part
   * @param elements in page order, at least one
   */
  record Sighting(int order, Selector selector, List<Element> elements) {

    Sighting {
      elements = List.copyOf(elements);
    }
  }

  FamilyView {
    Map<Part, List<Sighting>> sorted = new EnumMap<>(Part.class);
    parts.forEach(
        (part, sightings) ->
            sorted.put(
                part,
                sightings.stream().sorted(Comparator.comparingInt(Sighting::order)).toList()));
    parts = sorted;
  }

  /** Returns what the selectors of a part point at, the first selector's elements first. */
  Stream<Element> elements(Part part) {
    return parts.getOrDefault(part, List.of()).stream().flatMap(s -> s.elements().stream());
  }

  /** Returns whether its selectors find headline, date and body, which they do on no list. */
  boolean datesArticle(MachineTime.Zone zone) {
    return parts.containsKey(Part.TITLE)
        && parts.containsKey(Part.BODY)
        && elements(Part.PUBLISHED).anyMatch(at -> Published.ofElement(at, zone).isPresent());
  }

  /** Returns the elements inside the body that aren't the article's, by identity. */
  Set<Element> dropped() {
    Set<Element> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
    elements(Part.BODY).forEach(bodies::add);
    Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    elements(Part.DROP)
        .filter(element -> !bodies.contains(element) && isWithin(element, bodies))
        .forEach(dropped::add);
    return dropped;
  }

  private static boolean isWithin(Element element, Set<Element> bodies) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (bodies.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
