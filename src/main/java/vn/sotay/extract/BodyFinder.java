package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where on the page the article's text stands.
 *
 * <p>Every paragraph gives its worth to the element around it, and less to those further out; names
 * of classes add to it or take from it. The element with the greatest worth wins, together with
 * siblings that read like it. No element is left out beforehand, since a portal's whole page may
 * stand inside one form.
 */
final class BodyFinder {

  /** How much of a paragraph's worth the next element out gets. */
  private static final double FADING = 0.5;

  /** Elements further out than this get nothing. */
  private static final int REACH = 4;

  /** Longer paragraphs count as this many characters: one long footer text mustn't win. */
  private static final int MOST_WORTH = 1000;

  /** What a class name for the body, or for furniture, does to an element's worth. */
  private static final double BODY_FACTOR = 1.6;

  private static final double FURNITURE_FACTOR = 0.2;

  /** A furniture class on an element that holds this share of the page's prose is a misnomer. */
  private static final double WHOLE_PAGE = 0.5;

  /** A sibling with this share of the winner's prose belongs to the article. */
  private static final double SIBLING_SHARE = 0.15;

  private static final double MOST_LINKED_SIBLING = 0.3;

  private final PageText page;
  private final Place[] places;
  private final long[] prose;
  private final long[] text;
  private final long[] linked;
  private final int[] blocksIn;

  private BodyFinder(PageText page) {
    this.page = page;
    this.places = new Place[page.places()];
    this.prose = new long[page.places()];
    this.text = new long[page.places()];
    this.linked = new long[page.places()];
    this.blocksIn = new int[page.places()];
    page.blocks().forEach(this::count);
  }

  /**
   * Returns the elements that hold the article's text, outermost only, in page order; empty where
   * the page has no paragraph.
   */
  static List<Place> find(PageText page) {
    return new BodyFinder(page).find();
  }

  private void count(Block block) {
    blocksIn[block.place().id()]++;
    for (Place at = block.place(); at != null; at = at.parent()) {
      places[at.id()] = at;
      prose[at.id()] += block.isProse() ? block.length() : 0;
      text[at.id()] += block.length();
      linked[at.id()] += block.linked();
    }
  }

  private List<Place> find() {
    double[] worth = new double[places.length];
    for (Block block : page.blocks()) {
      if (block.isProse()) {
        spread(block, worth);
      }
    }
    Place best = null;
    double most = 0;
    for (Place place : places) {
      if (place != null && worth[place.id()] > 0) {
        double here = worth[place.id()] * factor(place) * (1 - linkDensity(place));
        if (here > most) {
          most = here;
          best = place;
        }
      }
    }
    return best == null ? List.of() : withSiblings(best);
  }

  private void spread(Block block, double[] worth) {
    double share = Math.min(block.length(), MOST_WORTH) * (1 - block.linkDensity());
    Place at = host(block);
    for (int i = 0; i < REACH && at != null; i++) {
      worth[at.id()] += share;
      share *= FADING;
      at = at.parent();
    }
  }

  /** A paragraph's host is the element around it; bare text is hosted by the element it is in. */
  private @Nullable Place host(Block block) {
    Place place = block.place();
    boolean bare = blocksIn[place.id()] > 1 || place.is(Hint.BODY);
    return bare || place.parent() == null ? place : place.parent();
  }

  private double factor(Place place) {
    double factor = place.is(Hint.BODY) ? BODY_FACTOR : 1;
    for (Place at = place; at != null; at = at.parent()) {
      if (at.is(Hint.FURNITURE) && prose[at.id()] < WHOLE_PAGE * prose[0]) {
        return factor * FURNITURE_FACTOR;
      }
    }
    return factor;
  }

  private double linkDensity(Place place) {
    return text[place.id()] == 0 ? 0 : (double) linked[place.id()] / text[place.id()];
  }

  /**
   * Joins what a page builder cut apart: siblings with paragraphs of their own, on the winner's level
   * and, where the winner is one of several cells, on the level above.
   */
  private List<Place> withSiblings(Place best) {
    Set<Place> found = new HashSet<>();
    found.add(best);
    for (Place level : levels(best)) {
      for (Place place : places) {
        if (place != null && level.parent() != null && level.parent().equals(place.parent())) {
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
    boolean furniture = sibling.is(Hint.FURNITURE) || sibling.is(Hint.LEAD);
    if (around || furniture || linkDensity(sibling) > MOST_LINKED_SIBLING) {
      return;
    }
    boolean alike =
        sibling.tag().equals(best.tag())
            && sibling.element().className().equals(best.element().className());
    double share = (double) prose[sibling.id()] / Math.max(1, prose[best.id()]);
    if (prose[sibling.id()] > 0 && (alike || share > SIBLING_SHARE) && furnitureFree(sibling)) {
      found.add(sibling);
    }
  }

  private boolean furnitureFree(Place place) {
    Optional<Place> furniture = place.nearest(Hint.FURNITURE);
    return furniture.isEmpty() || prose[furniture.get().id()] >= WHOLE_PAGE * prose[0];
  }
}
