package vn.sotay.reference;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** The table is read when first asked for: not every article names a district or commune. */
  private static final class Table {
    static final Communes STANDARD = new Communes(new Reading(Tsv.rows("/reference/communes.tsv")));
  }

  private final Map<String, List<Unit>> byName;
  private final Map<String, List<Unit>> bySuccessor;
  private final Map<String, List<Unit>> districts;
  private final Map<String, List<Unit>> communes;
  private final Map<String, List<Commune>> communesSince;

  private Communes(Reading read) {
    byName = read.by(read.units.stream(), unit -> read.key(unit.name(), unit.province()));
    bySuccessor = read.bySuccessor();
    districts = read.byBareName(read.units.stream().filter(Communes::isDistrict), Unit::name);
    communes = read.byBareName(read.units.stream().filter(u -> !isDistrict(u)), Unit::name);
    communesSince = read.byBareName(read.since(), Commune::name);
  }

  private static boolean isDistrict(Unit unit) {
    return unit.district().isEmpty();
  }

  /**
   * The table as it is read: each name is cut into words once, each province looked up once, of
   * some ten thousand rows.
   */
  private static final class Reading {

    private final List<Tsv.Row> rows;
    private final List<Unit> units;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> provincesNow = new HashMap<>();

    Reading(List<Tsv.Row> rows) {
      this.rows = rows;
      Map<List<String>, Set<String>> since = new LinkedHashMap<>();
      for (Tsv.Row row : rows) {
        String province = row.cell("province");
        String district = row.cell("district");
        String now = row.cell("now");
        add(since, List.of(district, "", province), now);
        row.list("until").forEach(name -> add(since, List.of(name, district, province), now));
      }
      units =
          since.entrySet().stream()
              .map(each -> unit(each.getKey(), List.copyOf(each.getValue())))
              .toList();
    }

    private static void add(Map<List<String>, Set<String>> since, List<String> unit, String now) {
      since.computeIfAbsent(unit, key -> new LinkedHashSet<>()).add(now);
    }

    private static Unit unit(List<String> names, List<String> since) {
      return new Unit(names.get(0), names.get(1), names.get(2), since);
    }

    String key(String name, String province) {
      return key(name) + "/" + province;
    }

    private String key(String name) {
      return keys.computeIfAbsent(name, Communes::key);
    }

    private String now(String province) {
      return provincesNow.computeIfAbsent(
          province, name -> Provinces.named(name).orElseThrow().now());
    }

    <T> Map<String, List<T>> by(Stream<T> all, Function<T, String> key) {
      return all.collect(Collectors.groupingBy(key));
    }

    <T> Map<String, List<T>> byBareName(Stream<T> all, Function<T, String> name) {
      return by(all, each -> key(withoutType(name.apply(each))));
    }

    Map<String, List<Unit>> bySuccessor() {
      Map<String, List<Unit>> bySuccessor = new HashMap<>();
      for (Unit unit : units) {
        if (!isDistrict(unit)) {
          for (String name : unit.since()) {
            bySuccessor
                .computeIfAbsent(key(name, now(unit.province())), key -> new ArrayList<>())
                .add(unit);
          }
        }
      }
      return bySuccessor;
    }

    Stream<Commune> since() {
      Map<List<String>, Set<String>> districts = new LinkedHashMap<>();
      for (Tsv.Row row : rows) {
        districts
            .computeIfAbsent(
                List.of(row.cell("now"), now(row.cell("province"))), key -> new LinkedHashSet<>())
            .add(row.cell("district"));
      }
      return districts.entrySet().stream()
          .map(
              each ->
                  new Commune(
                      each.getKey().get(0), each.getKey().get(1), List.copyOf(each.getValue())));
    }
  }

  /** Returns the name without its type word; as it is if it has none. */
  public static String withoutType(String name) {
    int type = typeLength(name);
    return type == 0 ? name : name.substring(type + 1);
  }

  /** Returns how many characters the name's type word has; 0 if it has none. */
  public static int typeLength(String name) {
    for (String type : TYPES) {
      if (name.startsWith(type)) {
        return type.length() - 1;
      }
    }
    return 0;
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
