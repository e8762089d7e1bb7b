package vn.sotay.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import vn.sotay.site.Families;
import vn.sotay.site.Families.AttributeRules;
import vn.sotay.site.Families.Rule;
import vn.sotay.site.Family;
import vn.sotay.site.Family.Part;

/** What the families' selectors point at on one page, as it is being walked. */
final class FamilySightings {

  /** A family's host counts as many marks: more than a signature has. */
  private static final int HOST_MARKS = 100;

  private final Families families;
  private final int most;

  /** By the rules' numbers. */
  private final List<List<Element>> found;

  private final BitSet entered = new BitSet();

  /**
   * @param most how many elements to keep for one selector
   */
  FamilySightings(Families families, int most) {
    this.families = families;
    this.most = most;
    this.found = new ArrayList<>(Collections.nCopies(families.rules().size(), List.of()));
  }

  /** Notes an element, as far as selectors speak of it by that name. */
  void see(ElementNames.Named name, Element element) {
    for (int i = 0; i < name.outer().size(); i++) {
      entered.set(name.outer().get(i));
    }
    see(name.rules(), element);
  }

  /** Notes an element with an attribute of which these selectors ask something. */
  void see(List<AttributeRules> rules, String value, Element element) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).test().mayPass(value)) {
        see(rules.get(i).rules(), element);
      }
    }
  }

  private void see(List<Rule> rules, Element element) {
    for (int i = 0; i < rules.size(); i++) {
      tryRule(rules.get(i), element);
    }
  }

  private boolean isEntered(Rule rule) {
    return rule.outer().isEmpty() || entered.get(rule.outer().get());
  }

  private void tryRule(Rule rule, Element element) {
    List<Element> before = found.get(rule.number());
    boolean none = before.isEmpty();
    boolean enough = !none && (rule.part() == Part.SIGNATURE || before.size() >= most);
    if (!enough && isEntered(rule) && rule.selector().matches(element)) {
      List<Element> elements = none ? new ArrayList<>() : before;
      elements.add(element);
      found.set(rule.number(), elements);
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
    for (Rule rule : families.rules()) {
      boolean mark = rule.part() == Part.SIGNATURE && !found.get(rule.number()).isEmpty();
      marks[rule.family()] += mark ? 1 : 0;
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
    for (Rule rule : families.rules()) {
      List<Element> elements = found.get(rule.number());
      if (rule.family() == family && !elements.isEmpty()) {
        parts
            .computeIfAbsent(rule.part(), part -> new ArrayList<>())
            .add(new FamilyView.Sighting(rule.order(), rule.selector(), elements));
      }
    }
    return new FamilyView(families.all().get(family), parts);
  }
}
