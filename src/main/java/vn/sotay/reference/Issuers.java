package vn.sotay.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Tsv;

/** The bodies that issue directives: the marks in their numbers and their names. */
public final class Issuers {

  /**
   * A body that issues directives.
   *
   * @param mark as it stands in numbers, {@code BTCTW}
   * @param variants other spellings of the mark, slips included
   * @param names how texts name it
   * @param ofParty whether it belongs to the Party; else to the State
   * @param example a short citation that names it
   */
  public record Issuer(
      String mark, List<String> variants, List<String> names, boolean ofParty, String example) {

    public Issuer {
      variants = List.copyOf(variants);
      names = List.copyOf(names);
    }
  }

  private static final Issuers STANDARD = new Issuers(read());

  private final List<Issuer> all;
  private final Map<String, Issuer> byMark = new HashMap<>();
  private final PhraseTable<Issuer> names;

  private Issuers(List<Issuer> all) {
    this.all = List.copyOf(all);
    Map<String, Issuer> byName = new LinkedHashMap<>();
    for (Issuer issuer : all) {
      byMark.put(key(issuer.mark()), issuer);
      issuer.names().forEach(name -> byName.put(name, issuer));
    }
    all.forEach(
        issuer -> issuer.variants().forEach(variant -> byMark.putIfAbsent(key(variant), issuer)));
    names = PhraseTable.of(byName);
  }

  private static List<Issuer> read() {
    return ReferenceTable.rows("issuers.tsv", 5).stream()
        .map(
            row ->
                new Issuer(
                    row.get(0),
                    Tsv.parts(row.get(1)),
                    Tsv.parts(row.get(2)),
                    row.get(3).equals("party"),
                    row.get(4)))
        .toList();
  }

  private static String key(String mark) {
    return Letters.upper(mark).replace(" ", "").replace(".", "").replace("/", "");
  }

  /** Returns the bodies Sotay knows. */
  public static Issuers standard() {
    return STANDARD;
  }

  public List<Issuer> all() {
    return all;
  }

  /** Returns the body with this mark, in any case and spelling, with or without dots. */
  public Optional<Issuer> byMark(String mark) {
    return Optional.ofNullable(byMark.get(key(mark)));
  }

  /**
   * Returns the usual spelling of a mark: {@code TƯ}, {@code T.Ư} and {@code TVV} give {@code TW};
   * an unknown mark stays as it is.
   */
  public String usual(String mark) {
    return byMark(mark).or(() -> byMark(mark.replace("VV", "W"))).map(Issuer::mark).orElse(mark);
  }

  /** Returns the table of the names by which texts call them. */
  public PhraseTable<Issuer> names() {
    return names;
  }
}
