package vn.sotay.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.sotay.site.Families;
import vn.sotay.site.Families.Rule;
import vn.sotay.site.Family;
import vn.sotay.site.Family.Part;
import vn.sotay.site.Selector;

/** What the families' selectors point at on one page, as it is being walked. */
final class FamilySightings {

  /** A family's host counts as many marks: more than a signature has. */
  private static final int HOST_MARKS = 100;

  private final Families families;
  private final int most;
  private final IdentityHashMap<Rule, List<Element>> found = new IdentityHashMap<>();
  private final Set<Selector.Key> entered = new HashSet<>();

  /**
   * @param most how many elements to keep for one selector
   */
  FamilySightings(Families families, int most) {
    this.families = families;
    this.most = most;
  }

  /** Notes an element, as far as selectors speak of it by that name. */
  void see(ElementNames.Named name, Element element) {
    if (!name.outer().isEmpty()) {
      entered.addAll(name.outer());
    }
    see(name.rules(), element);
  }

  /** Notes an element as far as these selectors point at it. */
  void see(List<Rule> rules, Element element) {
    for (int i = 0; i < rules.size(); i++) {
      tryRule(rules.get(i), element);
    }
  }

  private boolean isEntered(Rule rule) {
    Optional<Selector.Key> outer = rule.selector().outerKey();
    return outer.isEmpty()
        || outer.get().kind() == Selector.KeyKind.ATTRIBUTE
        || entered.contains(outer.get());
  }

  private void tryRule(Rule rule, Element element) {
    List<Element> before = found.get(rule);
    boolean enough = before != null && (rule.part() == Part.SIGNATURE || before.size() >= most);
    if (!enough && isEntered(rule) && rule.selector().matches(element)) {
      if (before == null) {
        before = new ArrayList<>();
        found.put(rule, before);
      }
      before.add(element);
    }
  }

  /**
   * Returns what the family points at whose marks the page shows most; empty where it shows none.
   *
   * @param url where the page was found
   * @param own what the page says is its address
   */
  Optional<FamilyView> best(URI url, URI own) {
    int[] marks = new int[families.all().size()];
    for (Rule rule : found.keySet()) {
      marks[rule.family()] += rule.part() == Part.SIGNATURE ? 1 : 0;
    }
    int best = -1;
    for (int i = 0; i < marks.length; i++) {
      Family family = families.all().get(i);
      marks[i] += family.isHost(url) || family.isHost(own) ? HOST_MARKS : 0;
      best = marks[i] > 0 && (best < 0 || marks[i] > marks[best]) ? i : best;
    }
    return best < 0 ? Optional.empty() : Optional.of(view(best));
  }

  private FamilyView view(int family) {
    Map<Part, List<FamilyView.Sighting>> parts = new EnumMap<>(Part.class);
    found.forEach(
        (rule, elements) -> {
          if (rule.family() == family) {
            parts
                .computeIfAbsent(rule.part(), part -> new ArrayList<>())
                .add(new FamilyView.Sighting(rule.order(), rule.selector(), elements));
          }
        });
    return new FamilyView(families.all().get(family), parts);
  }
}
