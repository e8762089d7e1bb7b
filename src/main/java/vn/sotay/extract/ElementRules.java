package vn.sotay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotay.site.Families;
import vn.sotay.site.Selector;

/**
 * Which selectors of the families concern an element, by its names. It remembers what it has looked
 * up, since a page says the same names over and over.
 */
final class ElementRules {

  /** More names than a page of one design has; what comes after is looked up anew each time. */
  private static final int REMEMBERED_NAMES = 4096;

  private static final Named NOTHING = new Named(List.of(), List.of());

  /**
   * What concerns an element.
   *
   * @param rules the selectors that may point at it
   * @param outer its names of which selectors speak that point at elements within
   */
  record Named(List<Families.Rule> rules, List<Selector.Key> outer) {

    boolean isNothing() {
      return rules.isEmpty() && outer.isEmpty();
    }
  }

  private final Families families;
  private final Map<String, Named> byTag = new HashMap<>();
  private final Map<String, Named> byClasses = new HashMap<>();

  ElementRules(Families families) {
    this.families = families;
  }

  Named ofTag(String tag) {
    return remembered(byTag, tag, Selector.KeyKind.TAG);
  }

  /**
   * @param classes the whole class attribute
   */
  Named ofClasses(String classes) {
    return remembered(byClasses, classes, Selector.KeyKind.CLASS);
  }

  Named ofId(String id) {
    return lookUp(Selector.KeyKind.ID, List.of(id));
  }

  List<Families.Rule> ofAttribute(String attribute) {
    return families.rules(Selector.KeyKind.ATTRIBUTE, attribute);
  }

  private Named remembered(Map<String, Named> known, String names, Selector.KeyKind kind) {
    Named found = known.get(names);
    if (found == null) {
      found = lookUp(kind, words(names));
      if (known.size() < REMEMBERED_NAMES) {
        known.put(names, found);
      }
    }
    return found;
  }

  private static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int length = Math.min(names.length(), ClassHints.MOST_OF_CLASSES);
    for (int end = 0; end <= length; end++) {
      if (end == length || names.charAt(end) <= ' ') {
        if (end > start) {
          words.add(names.substring(start, end));
        }
        start = end + 1;
      }
    }
    return words;
  }

  private Named lookUp(Selector.KeyKind kind, List<String> names) {
    List<Families.Rule> rules = List.of();
    List<Selector.Key> outer = List.of();
    for (String name : names) {
      rules = joined(rules, families.rules(kind, name));
      Selector.Key key = new Selector.Key(kind, name);
      outer = families.isOuter(key) ? joined(outer, List.of(Families.folded(key))) : outer;
    }
    return rules.isEmpty() && outer.isEmpty() ? NOTHING : new Named(rules, outer);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
