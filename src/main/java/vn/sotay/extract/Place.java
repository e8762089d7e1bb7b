package vn.sotay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block-level element on the way of the walk. Places of one page are equal by their number.
 *
 * @param id its number in the order of the walk, from 0
 * @param element the element itself
 * @param parent the block-level element around it; null for the outermost
 * @param hints what its names say
 */
record Place(int id, Element element, @Nullable Place parent, Hints hints) {

  String tag() {
    return element.normalName();
  }

  boolean is(Hint hint) {
    return hints.contains(hint);
  }

  boolean isHeading() {
    String tag = tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Returns whether the element holds a paragraph's or a heading's own words. */
  boolean isParagraph() {
    return tag().equals("p") || isHeading();
  }

  /** Returns whether this is a cell of a row with others, or all that such a cell holds. */
  boolean isInCell() {
    for (Place at = this; at != null; at = at.parent) {
      Element around = at.element.parent();
      if (at.tag().equals("td") || at.tag().equals("th")) {
        return around != null && around.childrenSize() > 1;
      }
      if (around == null || around.childrenSize() > 1) {
        return false; // a layout's cell, with whole texts in it
      }
    }
    return false;
  }

  /** Returns whether this is {@code other} or lies in it. */
  boolean isWithin(Place other) {
    Place at = this;
    while (at != null && at.id > other.id) {
      at = at.parent;
    }
    return at != null && at.id == other.id;
  }

  /** Returns the innermost place that holds this and another of its page. */
  Place common(Place other) {
    Place one = this;
    Place two = other;
    while (one.id != two.id && one.parent != null && two.parent != null) {
      if (one.id > two.id) {
        one = one.parent;
      } else {
        two = two.parent;
      }
    }
    return one.id < two.id ? one : two;
  }

  /** Returns whether this lies in one of the others, or is one of them. */
  boolean isWithinAny(List<Place> others) {
    for (int i = 0; i < others.size(); i++) {
      if (isWithin(others.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the nearest place, this one or around it, with that hint. */
  Optional<Place> nearest(Hint hint) {
    for (Place at = this; at != null; at = at.parent) {
      if (at.is(hint)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether names say that this is furniture. Names on elements around {@code body} don't
   * count: they are on whole columns and pages.
   */
  boolean isFurnitureBeside(Place body) {
    for (Place at = this; at != null && !body.isWithin(at); at = at.parent()) {
      if (at.is(Hint.FURNITURE)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the element's own attributes align its text that way. */
  boolean isAligned(String way) {
    return element.attr("align").equalsIgnoreCase(way)
        || element
            .attr("style")
            .replace(" ", "")
            .toLowerCase(Locale.ROOT)
            .contains("text-align:" + way)
        || element.hasClass("text-" + way)
        || element.hasClass("align-" + way);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that && id == that.id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return element.cssSelector();
  }
}
