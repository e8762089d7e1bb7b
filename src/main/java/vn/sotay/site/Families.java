package vn.sotay.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;

/**
 * The families that are known, and by which names of elements their marks and selectors are found.
 *
 * <p>Immutable; one table serves all pages.
 */
public final class Families {

  private static final String FOLDER = "/sites/families/";
  private static final String LIST = FOLDER + "list.txt";
  private static final Families NONE = new Families(List.of());

  private final List<Family> all;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<Selector.KeyKind, Map<String, List<Rule>>> byName =
      new EnumMap<>(Selector.KeyKind.class);
  private final Map<String, List<AttributeRules>> byAttribute;
  private final Map<String, Map<String, List<AttributeRules>>> byTagAndAttribute = new HashMap<>();
  private final Map<Selector.KeyKind, Map<String, List<Integer>>> outer =
      new EnumMap<>(Selector.KeyKind.class);
  private int outerNames;

  /**
   * A selector of a family.
   *
   * @param number its place among all rules
   * @param family the family's place in {@link #all()}
   * @param order its place among the selectors of that part; the first that fits counts
   * @param outer the number of the name, as {@link #outer} tells it, that an element around has to
   *     which the selector points; empty where any may be around it
   */
  public record Rule(
      int number,
      int family,
      Family.Part part,
      int order,
      Selector selector,
      Optional<Integer> outer) {}

  /**
   * Rules for elements with an attribute of which they ask the same.
   *
   * @param test what they ask
   */
  public record AttributeRules(AttributeTest test, List<Rule> rules) {}

  private Families(List<Family> families) {
    all = List.copyOf(families);
    for (int i = 0; i < all.size(); i++) {
      Family family = all.get(i);
      for (Family.Part part : Family.Part.values()) {
        List<Selector> selectors = family.selectors(part);
        for (int order = 0; order < selectors.size(); order++) {
          Selector selector = selectors.get(order);
          Optional<Integer> around = selector.outerKey().flatMap(this::numbered);
          add(new Rule(rules.size(), i, part, order, selector, around));
        }
      }
    }
    byAttribute = byAttribute(byName.getOrDefault(Selector.KeyKind.ATTRIBUTE, Map.of()));
    byName
        .getOrDefault(Selector.KeyKind.TAG, Map.of())
        .forEach((tag, all) -> byTagAndAttribute.put(tag, takeAsking(all)));
  }

  /** Takes the rules that ask something of an attribute, by its name. */
  private static Map<String, List<AttributeRules>> takeAsking(List<Rule> rules) {
    Map<String, List<Rule>> asking =
        rules.stream()
            .filter(rule -> rule.selector().test().asks())
            .collect(Collectors.groupingBy(rule -> rule.selector().test().attribute()));
    rules.removeIf(rule -> rule.selector().test().asks());
    return byAttribute(asking);
  }

  private static Map<String, List<AttributeRules>> byAttribute(Map<String, List<Rule>> rules) {
    Map<String, List<AttributeRules>> byAttribute = new HashMap<>();
    rules.forEach((attribute, all) -> byAttribute.put(attribute, byTest(all)));
    return byAttribute;
  }

  private void add(Rule rule) {
    rules.add(rule);
    byName
        .computeIfAbsent(rule.selector().key().kind(), kind -> new HashMap<>())
        .computeIfAbsent(rule.selector().key().name(), name -> new ArrayList<>())
        .add(rule);
  }

  private static List<AttributeRules> byTest(List<Rule> rules) {
    Map<AttributeTest, List<Rule>> byTest = new LinkedHashMap<>();
    rules.forEach(
        rule -> byTest.computeIfAbsent(rule.selector().test(), t -> new ArrayList<>()).add(rule));
    return byTest.entrySet().stream()
        .map(entry -> new AttributeRules(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** Too many elements have an attribute for it to be worth noting that one came by. */
  private Optional<Integer> numbered(Selector.Key key) {
    return key.kind() == Selector.KeyKind.ATTRIBUTE
        ? Optional.empty()
        : Optional.of(
            outer
                .computeIfAbsent(key.kind(), kind -> new HashMap<>())
                .computeIfAbsent(key.name(), name -> List.of(outerNames++))
                .getFirst());
  }

  /** Returns these families; of two that fit a page equally well the first is taken. */
  public static Families of(List<Family> families) {
    return new Families(families);
  }

  /** Returns no families: every page is read by the general rules alone. */
  public static Families none() {
    return NONE;
  }

  /** Returns the families that come with Sotay. */
  public static Families standard() {
    return Standard.FAMILIES;
  }

  /** Read once, when first asked for: they never change while Sotay runs. */
  private static final class Standard {

    private static final Families FAMILIES = load();
  }

  private static Families load() {
    return of(
        SiteFiles.entries(LIST)
            .map(id -> id + ".yaml")
            .map(file -> FamilyReader.read(file, SiteFiles.text(FOLDER + file)))
            .toList());
  }

  public List<Family> all() {
    return all;
  }

  /** Returns all selectors of all families, by their number. */
  public List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  /**
   * Returns the selectors that may point at an element with that id, class or tag; of those by tag
   * the ones that ask nothing of an attribute first.
   */
  public List<Rule> rules(Selector.KeyKind kind, String name) {
    Map<String, List<Rule>> known = byName.get(kind);
    List<Rule> found = known == null ? null : known.get(name);
    return found == null ? List.of() : found;
  }

  /** Returns the selectors that may point at an element with that attribute, by its value. */
  public List<AttributeRules> ofAttribute(String attribute) {
    return byAttribute.getOrDefault(attribute, List.of());
  }

  /** Returns the other selectors by that tag, by the attribute of which they ask something. */
  public Map<String, List<AttributeRules>> ofTag(String tag) {
    return byTagAndAttribute.getOrDefault(tag, Map.of());
  }

  /**
   * Returns the number of a name, if some selector speaks of an element that has it around those it
   * points at: before one is met, the selector needn't be tried. Empty for most, which are many: it
   * is a list, made beforehand, since nearly all of a page's names are asked for.
   */
  public List<Integer> outer(Selector.KeyKind kind, String name) {
    Map<String, List<Integer>> known = outer.get(kind);
    List<Integer> found = known == null ? null : known.get(name.toLowerCase(Locale.ROOT));
    return found == null ? List.of() : found;
  }

  /** Returns how many names {@link #outer} numbers, from 0. */
  public int outerNames() {
    return outerNames;
  }

  /** Returns the key in lower case: classes and ids are compared without regard to case. */
  public static Selector.Key folded(Selector.Key key) {
    return new Selector.Key(key.kind(), key.name().toLowerCase(Locale.ROOT));
  }

  /** Returns the family of that id; empty if it is unknown. */
  public Optional<Family> byId(String id) {
    return all.stream().filter(family -> family.id().equals(id)).findFirst();
  }

  /**
   * Returns the same families, with a site's own selectors before those of its family.
   *
   * @throws MendableException if the profile names a family that isn't there
   */
  public Families with(SiteProfile site) {
    if (site.selectors().isEmpty()) {
      return this;
    }
    Family own = own(site);
    return of(
        Stream.concat(Stream.of(own), all.stream().filter(family -> !family.id().equals(own.id())))
            .toList());
  }

  private Family own(SiteProfile site) {
    Map<Family.Part, List<Selector>> selectors = new HashMap<>(site.selectors());
    if (!site.family().equals(SiteProfile.GENERIC)) {
      Family family =
          byId(site.family())
              .orElseThrow(
                  () ->
                      new MendableException(
                          "site '%s' names the family '%s', expected one of %s.\nCorrect its file."
                              .formatted(site.id(), site.family(), ids())));
      family
          .selectors()
          .forEach(
              (part, list) ->
                  selectors.merge(
                      part,
                      list,
                      (first, then) -> Stream.concat(first.stream(), then.stream()).toList()));
    }
    return new Family(site.family(), site.outlet(), site.hosts(), selectors);
  }

  private String ids() {
    return all.stream().map(Family::id).collect(Collectors.joining(", "));
  }
}
