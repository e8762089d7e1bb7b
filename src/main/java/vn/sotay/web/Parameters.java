package vn.sotay.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.sotay.reference.Provinces;
import vn.sotay.search.NumberRange;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.YearRange;

/**
 * The parameters of a request, checked: known names, bounded length, no control characters.
 *
 * @param values name → values in their order; blank ones are left out
 */
record Parameters(Map<String, List<String>> values) {

  /** Longer than any sensible query; keeps hostile ones from costing anything. */
  static final int MAX_LENGTH = 1_000;

  /** Most values in one request: more filters than that nobody chooses. */
  private static final int MAX_VALUES = 60;

  private static final int MOST_NUMBER = 9_999_999;
  private static final int FIRST_YEAR = 1930;
  private static final int LAST_YEAR = 2100;

  /** 92 or 92,5 or 92.5, at most twelve digits on each side. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,12})?");

  /** 8.155 or 1.234.567, as Vietnamese groups thousands. */
  private static final Pattern GROUPED =
      Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3}){1,3}(,\\d{1,6})?");

  Parameters {
    values = Map.copyOf(values);
  }

  /**
   * Checks what a request brings.
   *
   * @param known the names its route understands
   * @throws BadRequest if a name is unknown, or a value is too long or has control characters
   */
  static Parameters of(Map<String, List<String>> raw, Set<String> known) {
    Map<String, List<String>> checked = new LinkedHashMap<>();
    raw.forEach(
        (name, values) -> {
          checkName(name, known);
          List<String> given = values.stream().map(value -> check(name, value)).toList();
          checked.put(name, given.stream().filter(value -> !value.isBlank()).toList());
        });
    if (checked.values().stream().mapToInt(List::size).sum() > MAX_VALUES) {
      throw new BadRequest("parameter.many", MAX_VALUES);
    }
    checked.values().removeIf(List::isEmpty);
    return new Parameters(checked);
  }

  private static void checkName(String name, Set<String> known) {
    if (!known.contains(name)) {
      throw new BadRequest(
          "parameter.unknown", shortened(name), known.isEmpty() ? "-" : join(known));
    }
  }

  private static String join(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  private static String check(String name, String value) {
    if (value.length() > MAX_LENGTH) {
      throw new BadRequest("parameter.long", name, value.length(), MAX_LENGTH);
    }
    String plain = value.replaceAll("[\\t\\r\\n]", " ");
    if (plain.codePoints().anyMatch(Parameters::isForbidden)) {
      throw new BadRequest("parameter.control", name);
    }
    return plain.strip();
  }

  private static boolean isForbidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.SURROGATE || c == 0xFFFD;
  }

  /** Returns the start of a hostile value for a message, without control characters. */
  static String shortened(String value) {
    int most = 60;
    StringBuilder plain = new StringBuilder();
    value
        .codePoints()
        .limit(most)
        .forEach(c -> plain.appendCodePoint(isForbidden(c) ? '\u25a1' : c));
    return value.codePointCount(0, value.length()) > most ? plain + "…" : plain.toString();
  }

  /** Returns these with one more, such as the variable part of a path. */
  Parameters with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(check(name, value)));
    return new Parameters(more);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * Returns a parameter that may be given once.
   *
   * @throws BadRequest if it is given several times
   */
  Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new BadRequest("parameter.twice", name, given.size());
    }
    return given.stream().findFirst();
  }

  /** Returns the province asked for as it was typed. */
  Optional<String> province() {
    Optional<String> typed = one("province");
    if (typed.filter(name -> Provinces.typed(name).isEmpty()).isPresent()) {
      throw new BadRequest("parameter.province", shortened(typed.get()));
    }
    return typed;
  }

  /** Returns a parameter's words; empty where it isn't given. */
  String words(String name) {
    return one(name).orElse("");
  }

  /**
   * Returns the page asked for, from 1.
   *
   * @param size how many hits a page has
   */
  int page(int size) {
    return whole("page", 1, SearchRequest.MAX_DEPTH / Math.max(1, size)).orElse(1);
  }

  int size(int usual, int most) {
    return whole("size", 1, most).orElse(usual);
  }

  /**
   * Returns a number that a form of ours sends.
   *
   * @throws BadRequest if it is none, or missing
   */
  int number(String name) {
    return whole(name, 0, MOST_NUMBER)
        .orElseThrow(() -> new BadRequest("parameter.whole", name, "", 0, MOST_NUMBER));
  }

  YearRange years() {
    YearRange years =
        new YearRange(whole("from", FIRST_YEAR, LAST_YEAR), whole("to", FIRST_YEAR, LAST_YEAR));
    if (years.from().isPresent()
        && years.to().isPresent()
        && years.from().getAsInt() > years.to().getAsInt()) {
      throw new BadRequest("parameter.years", years.from().getAsInt(), years.to().getAsInt());
    }
    return years;
  }

  /**
   * Returns a whole number that may be given once.
   *
   * @throws BadRequest if it is none, or out of bounds
   */
  OptionalInt whole(String name, int least, int most) {
    Optional<String> given = one(name);
    if (given.isEmpty()) {
      return OptionalInt.empty();
    }
    String value = given.get();
    boolean digits = value.length() <= 7 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
      throw new BadRequest("parameter.whole", name, shortened(value), least, most);
    }
    return OptionalInt.of(Integer.parseInt(value));
  }

  NumberRange range() {
    NumberRange range = new NumberRange(figure("min"), figure("max"));
    if (range.min().isPresent()
        && range.max().isPresent()
        && range.min().get().compareTo(range.max().get()) > 0) {
      throw new BadRequest("parameter.range", range.min().get(), range.max().get());
    }
    return range;
  }

  /** Reads a figure as Vietnamese writes it: 8.155 is a whole number, 92,5 (or 92.5) isn't. */
  private Optional<BigDecimal> figure(String name) {
    return one(name)
        .map(
            value -> {
              if (GROUPED.matcher(value).matches()) {
                return new BigDecimal(value.replace(".", "").replace(',', '.'));
              }
              if (NUMBER.matcher(value).matches()) {
                return new BigDecimal(value.replace(',', '.'));
              }
              throw new BadRequest("parameter.number", name, shortened(value));
            });
  }

  /**
   * Returns the one of {@code choices} that a parameter names.
   *
   * @throws BadRequest if it names another
   */
  Optional<String> choice(String name, List<String> choices) {
    Optional<String> given = one(name);
    given
        .filter(value -> !choices.contains(value))
        .ifPresent(
            value -> {
              throw new BadRequest(
                  "parameter.choice", name, shortened(value), String.join(", ", choices));
            });
    return given;
  }

  /** Returns everything as a query string of one's own making, in the order of {@code names}. */
  Address address(String path, List<String> names) {
    List<Address.Pair> pairs = new ArrayList<>();
    for (String name : names) {
      all(name).forEach(value -> pairs.add(new Address.Pair(name, value)));
    }
    return new Address(path, pairs);
  }
}
