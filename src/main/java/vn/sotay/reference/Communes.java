package vn.sotay.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * What became of districts and communes on 1 July 2025, when the districts ended and communes were
 * made one.
 */
public final class Communes {

  /**
   * A district or commune until 30 June 2025.
   *
   * @param name with its type word, {@code xã Mường Bú}
   * @param district {@code huyện Mường La}; empty of a district itself
   * @param province one of the 63
   * @param since the communes its area belongs to now, in the table's order; a commune that was
   *     divided has several
   */
  public record Unit(String name, String district, String province, List<String> since) {

    public Unit {
      since = List.copyOf(since);
    }

    /** Returns {@code xã Mường Bú, huyện Mường La}. */
    public String words() {
      return district.isEmpty() ? name : name + ", " + district;
    }
  }

  /**
   * A commune since 1 July 2025.
   *
   * @param name with its type word, {@code xã Mường Bú}
   * @param province one of the 34
   * @param districts those that it took over of, in the table's order
   */
  public record Commune(String name, String province, List<String> districts) {

    public Commune {
      districts = List.copyOf(districts);
    }
  }

  private static final List<String> TYPES =
      List.of(
          "xã ", "phường ", "thị trấn ", "đặc khu ", "huyện ", "quận ", "thị xã ", "thành phố ");

  /** The table is read when first asked for: few questions need it. */
  private static final class Table {
    static final Communes STANDARD = new Communes(Tsv.rows("/reference/communes.tsv"));
  }

  private final Map<String, List<Unit>> byName;
  private final Map<String, List<Unit>> bySuccessor = new LinkedHashMap<>();
  private final Map<String, List<Unit>> districts;
  private final Map<String, List<Unit>> communes;
  private final Map<String, List<Commune>> communesSince;

  private Communes(List<Tsv.Row> rows) {
    Map<List<String>, Set<String>> since = new LinkedHashMap<>();
    for (Tsv.Row row : rows) {
      String province = row.cell("province");
      String district = row.cell("district");
      String now = row.cell("now");
      add(since, List.of(district, "", province), now);
      row.list("until").forEach(name -> add(since, List.of(name, district, province), now));
    }
    List<Unit> units =
        since.entrySet().stream()
            .map(each -> unit(each.getKey(), List.copyOf(each.getValue())))
            .toList();
    byName =
        units.stream().collect(Collectors.groupingBy(unit -> key(unit.name(), unit.province())));
    units.stream().filter(unit -> !unit.district().isEmpty()).forEach(this::addSuccessors);
    districts = byBareName(units.stream().filter(unit -> unit.district().isEmpty()), Unit::name);
    communes = byBareName(units.stream().filter(unit -> !unit.district().isEmpty()), Unit::name);
    communesSince = byBareName(since(rows).stream(), Commune::name);
  }

  private static <T> Map<String, List<T>> byBareName(Stream<T> all, Function<T, String> name) {
    return all.collect(Collectors.groupingBy(each -> key(withoutType(name.apply(each)))));
  }

  private static List<Commune> since(List<Tsv.Row> rows) {
    Map<List<String>, Set<String>> districts = new LinkedHashMap<>();
    for (Tsv.Row row : rows) {
      String province = Provinces.named(row.cell("province")).orElseThrow().now();
      districts
          .computeIfAbsent(List.of(row.cell("now"), province), key -> new LinkedHashSet<>())
          .add(row.cell("district"));
    }
    return districts.entrySet().stream()
        .map(
            each ->
                new Commune(
                    each.getKey().get(0), each.getKey().get(1), List.copyOf(each.getValue())))
        .toList();
  }

  /** Returns the name without its type word; as it is if it has none. */
  public static String withoutType(String name) {
    return TYPES.stream()
        .filter(name::startsWith)
        .map(type -> name.substring(type.length()))
        .findFirst()
        .orElse(name);
  }

  private static void add(Map<List<String>, Set<String>> since, List<String> unit, String now) {
    since.computeIfAbsent(unit, key -> new LinkedHashSet<>()).add(now);
  }

  private static Unit unit(List<String> names, List<String> since) {
    return new Unit(names.get(0), names.get(1), names.get(2), since);
  }

  private void addSuccessors(Unit unit) {
    String now = Provinces.named(unit.province()).orElseThrow().now();
    unit.since()
        .forEach(
            name ->
                bySuccessor.computeIfAbsent(key(name, now), key -> new ArrayList<>()).add(unit));
  }

  private static String key(String name, String province) {
    return key(name) + "/" + province;
  }

  private static String key(String name) {
    return Tokenizer.tokens(name).stream().map(Token::key).collect(Collectors.joining(" "));
  }

  /** Returns the table that comes with Sotay. */
  public static Communes standard() {
    return Table.STANDARD;
  }

  /**
   * Returns the districts and communes that bore a name until 30 June 2025, in the table's order.
   *
   * @param name with its type word, in any spelling
   * @param province one of the 63
   */
  public List<Unit> until(String name, String province) {
    return byName.getOrDefault(key(name, province), List.of());
  }

  /**
   * Returns the communes of which one of today was made, in the table's order.
   *
   * @param name with its type word, in any spelling
   * @param province one of the 34
   */
  public List<Unit> mergedInto(String name, String province) {
    return bySuccessor.getOrDefault(key(name, province), List.of());
  }

  /**
   * Returns the districts of a name until 30 June 2025, of all provinces.
   *
   * @param name without type word, in any spelling
   */
  public List<Unit> districts(String name) {
    return districts.getOrDefault(key(name), List.of());
  }

  /**
   * Returns the communes of a name until 30 June 2025, of all provinces.
   *
   * @param name without type word, in any spelling
   */
  public List<Unit> communes(String name) {
    return communes.getOrDefault(key(name), List.of());
  }

  /**
   * Returns the communes of a name since 1 July 2025, of all provinces.
   *
   * @param name without type word, in any spelling
   */
  public List<Commune> communesSince(String name) {
    return communesSince.getOrDefault(key(name), List.of());
  }
}
