package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where on the page the article's text stands.
 *
 * <p>Every block has a worth ({@link BlockWorth}): paragraphs count for an element, menus and
 * teasers against it. The element in which the sum is greatest wins, together with siblings that
 * read like it. So a text that is cut into many sections is found as a whole, and one among boxes
 * without them. No element is left out beforehand, since a portal's whole page may stand inside one
 * form.
 */
final class BodyFinder {

  /** What a class name for the body does to an element's worth. */
  private static final double BODY_FACTOR = 1.3;

  /** An element further out must be worth this much more than the one in it. */
  private static final double GROWTH = 1.03;

  /** A sibling with this share of the winner's worth belongs to the article. */
  private static final double SIBLING_SHARE = 0.15;

  private static final double MOST_LINKED_SIBLING = 0.3;

  private final PageText page;
  private final BlockWorth worth;
  private final double[] sum;

  private BodyFinder(PageText page, BlockWorth worth) {
    this.page = page;
    this.worth = worth;
    this.sum = new double[page.places().size()];
    for (Block block : page.blocks()) {
      sum[block.place().id()] += worth.of(block);
    }
    for (int id = sum.length - 1; id > 0; id--) {
      Place parent = page.places().get(id).parent();
      if (parent != null) {
        sum[parent.id()] += sum[id];
      }
    }
  }

  /**
   * Returns the elements that hold the article's text, outermost only, in page order; empty where
   * the page has no paragraph.
   */
  static List<Place> find(PageText page, BlockWorth worth) {
    return new BodyFinder(page, worth).find();
  }

  private List<Place> find() {
    Place best = null;
    double most = 0;
    for (int id = sum.length - 1; id >= 0; id--) {
      Place place = page.places().get(id);
      if (place.isParagraph()) {
        continue;
      }
      boolean around = best != null && best.isWithin(place);
      double here = sum[id] * (place.is(Hint.BODY) ? BODY_FACTOR : 1);
      if (here > most * (around ? GROWTH : 1)) {
        most = here;
        best = place;
      }
    }
    return best == null ? named() : withSiblings(best);
  }

  /**
   * Where links outweigh the text everywhere, as below a broadcast or in a list of sources, the
   * element that calls itself the article's text is believed.
   */
  private List<Place> named() {
    double[] gain = new double[sum.length];
    for (Block block : page.blocks()) {
      for (Place at = block.place(); at != null; at = at.parent()) {
        gain[at.id()] += Math.max(0, worth.of(block));
      }
    }
    return page.places().stream()
        .filter(place -> place.is(Hint.BODY) && !worth.isFurniture(place) && gain[place.id()] > 0)
        .max(Comparator.comparingDouble((Place place) -> gain[place.id()]).thenComparing(Place::id))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * Joins what a page builder cut apart: siblings with paragraphs of their own, on the winner's
   * level and, where the winner is one of several cells, on the level above.
   */
  private List<Place> withSiblings(Place best) {
    Set<Place> found = new HashSet<>();
    found.add(best);
    for (Place level : levels(best)) {
      for (Place place : page.places()) {
        if (level.parent() != null && level.parent().equals(place.parent())) {
          addIfAlike(place, best, found);
        }
      }
    }
    List<Place> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Place::id));
    return List.copyOf(sorted);
  }

  private static List<Place> levels(Place best) {
    return best.is(Hint.BODY) || best.parent() == null
        ? List.of(best)
        : List.of(best, best.parent());
  }

  private void addIfAlike(Place sibling, Place best, Set<Place> found) {
    boolean around = best.isWithin(sibling);
    boolean furniture = worth.isFurniture(sibling) || sibling.is(Hint.LEAD);
    if (around || furniture || worth.linkDensity(sibling) > MOST_LINKED_SIBLING) {
      return;
    }
    boolean alike =
        sibling.tag().equals(best.tag())
            && sibling.element().className().equals(best.element().className());
    if (sum[sibling.id()] > 0 && (alike || sum[sibling.id()] > SIBLING_SHARE * sum[best.id()])) {
      found.add(sibling);
    }
  }
}
