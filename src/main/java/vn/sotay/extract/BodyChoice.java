package vn.sotay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.sotay.site.Family.Part;
import vn.sotay.site.Selector;

/**
 * Which elements hold the article's text, where the page's family and the general rules may differ.
 *
 * <p>The family is believed as long as what it points at holds about as much running text as what
 * the general rules found. A selector that has rotted points at nothing, at a teaser or at the
 * whole page, and loses.
 *
 * @param places the elements, outermost only
 * @param source {@link Source#FAMILY}, or {@link Source#PAGE} for the general rules
 * @param selector the family's selector that won; empty where the general rules did
 * @param agreement how much of the running text both took, from 0 to 1; empty where there is but
 *     one opinion
 */
record BodyChoice(
    List<Place> places, Source source, Optional<Selector> selector, Optional<Double> agreement) {

  /** A family's body with less than this share of the general rules' running text has rotted. */
  private static final double FAR_LESS = 0.4;

  /** Likewise with more than this many times as much. */
  private static final double FAR_MORE = 2.5;

  /** What the general rules find is right this often, by themselves. */
  private static final double ALONE = 0.6;

  /** With a second opinion, the share of confidence that doesn't depend on agreement. */
  private static final double UNDISPUTED = 0.4;

  /** With more of it linked, a line is no text. */
  private static final double MOST_LINKED = 0.5;

  private static final double NEARLY_ALL = 0.9;

  /** A shorter text may be a page's other one: its greeting, its description. */
  private static final int LONG = 600;

  BodyChoice {
    places = List.copyOf(places);
  }

  /**
   * Returns the choice.
   *
   * @param general what the general rules found; may be empty
   * @param family how the page's family sees it
   */
  static BodyChoice between(PageText page, List<Place> general, Optional<FamilyView> family) {
    Set<Integer> own = prose(page, general);
    Optional<Double> agreement = Optional.empty();
    List<FamilyView.Sighting> sightings =
        family.map(view -> view.parts().getOrDefault(Part.BODY, List.of())).orElse(List.of());
    for (FamilyView.Sighting sighting : sightings) {
      Optional<Place> place = fullest(page, sighting.elements());
      if (place.isEmpty()) {
        agreement = agreement.or(() -> Optional.of(0.0));
      } else {
        Set<Integer> theirs = prose(page, List.of(place.get()));
        agreement = Optional.of(agreement(page, own, theirs));
        if (isBelieved(length(page, theirs), length(page, own))) {
          return new BodyChoice(
              List.of(place.get()), Source.FAMILY, Optional.of(sighting.selector()), agreement);
        }
      }
    }
    return new BodyChoice(general, Source.PAGE, Optional.empty(), agreement);
  }

  private static boolean isBelieved(long theirs, long own) {
    return theirs > 0 && theirs >= FAR_LESS * own && (own == 0 || theirs <= FAR_MORE * own);
  }

  /**
   * Returns whether (nearly) all the text of an element was read that the page's family points at,
   * or that calls itself the article's.
   */
  boolean isWhole(PageText page, Body read) {
    if (places.size() != 1 || (source != Source.FAMILY && !places.getFirst().is(Hint.BODY))) {
      return false;
    }
    int all = 0;
    for (Block block : page.blocks()) {
      boolean text =
          block.linkDensity() <= MOST_LINKED && block.place().isWithin(places.getFirst());
      all += text ? block.length() : 0;
    }
    return read.length() >= LONG && read.lengthWithCaptions() >= NEARLY_ALL * all;
  }

  /** Returns the confidence that {@link vn.sotay.article.Article.Reading} documents. */
  double confidence() {
    return agreement.map(share -> UNDISPUTED + (1 - UNDISPUTED) * share).orElse(ALONE);
  }

  /** Returns the place with the most running text; empty where none has any. */
  private static Optional<Place> fullest(PageText page, List<Element> elements) {
    Place best = null;
    long most = 0;
    for (Element element : elements) {
      Place place = placeOf(page, element);
      long length = place == null ? 0 : length(page, prose(page, List.of(place)));
      if (length > most) {
        most = length;
        best = place;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns the places that the page's family points at as its body, whatever they hold. */
  static List<Place> familyBodies(PageText page, Optional<FamilyView> family) {
    return family.stream()
        .flatMap(view -> view.elements(Part.BODY))
        .map(element -> placeOf(page, element))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Place placeOf(PageText page, Element element) {
    Set<Integer> seen = new HashSet<>();
    for (Block block : page.blocks()) {
      for (Place at = block.place(); at != null && seen.add(at.id()); at = at.parent()) {
        if (at.element().equals(element)) { // jsoup: by identity
          return at;
        }
      }
    }
    return null;
  }

  private static Set<Integer> prose(PageText page, List<Place> places) {
    Set<Integer> blocks = new HashSet<>();
    for (Block block : page.blocks()) {
      if (block.isProse() && block.place().isWithinAny(places)) {
        blocks.add(block.index());
      }
    }
    return blocks;
  }

  private static long length(PageText page, Set<Integer> blocks) {
    return blocks.stream().mapToLong(i -> page.blocks().get(i).length()).sum();
  }

  private static double agreement(PageText page, Set<Integer> one, Set<Integer> other) {
    List<Integer> both = new ArrayList<>(one);
    both.retainAll(other);
    long all = length(page, one) + length(page, other);
    return all == 0 ? 0 : 2.0 * length(page, Set.copyOf(both)) / all;
  }
}
