package vn.sotay.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The register of central directives that texts on party cells cite.
 *
 * <p>A number alone is no key, since numbers begin anew with every term: "10-CT/TW" is a paper of
 * 2007 and another of 2011. Looking one up therefore returns all that bear it; issuer, year or term
 * narrow them down.
 */
public final class DirectiveRegister {

  /** How sure it is that a paper is as the register says. */
  public enum Confidence {
    /** The official text, or two independent pages, were seen. */
    HIGH,
    /** One page was seen. */
    MEDIUM,
    /** Only named in practice. */
    UNVERIFIED
  }

  /**
   * A directive.
   *
   * @param id such as {@code 12-hd-btctw-2018}
   * @param number normalised, {@code 12-HD/BTCTW}
   * @param type slug of {@link DocumentTypes}
   * @param mark the issuer's mark in the number
   * @param issuer the body that passed it
   * @param year of issue
   * @param date of issue; absent where only the year is known
   * @param term the Party's term (khóa) in Roman digits; absent for papers of the State
   * @param plenum the Central Committee's meeting that passed it; absent for others
   * @param title shortened, without its number
   * @param nickname an adjective made of the number, "đảng viên 213"
   * @param replacedBy id of the paper that took its place; absent while it holds or none is known
   * @param topic slug of what it is about; {@code cell-meeting} for meetings of party cells
   * @param confidence how sure all this is
   */
  public record Entry(
      String id,
      String number,
      String type,
      String mark,
      String issuer,
      int year,
      Optional<LocalDate> date,
      Optional<String> term,
      OptionalInt plenum,
      String title,
      Optional<String> nickname,
      Optional<String> replacedBy,
      String topic,
      Confidence confidence) {}

  private static final DirectiveRegister STANDARD = new DirectiveRegister(read());

  private final List<Entry> all;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Entry>> byNumber = new HashMap<>();
  private final Map<String, List<Entry>> bySerial = new HashMap<>();

  private DirectiveRegister(List<Entry> all) {
    this.all = List.copyOf(all);
    for (Entry entry : all) {
      byId.put(entry.id(), entry);
      DocumentNumber number = DocumentNumber.parse(entry.number()).orElseThrow();
      byNumber.computeIfAbsent(number.key(), key -> new ArrayList<>()).add(entry);
      bySerial
          .computeIfAbsent(serialKey(entry.type(), number.serial()), key -> new ArrayList<>())
          .add(entry);
    }
  }

  private static List<Entry> read() {
    return ReferenceTable.rows("directives.tsv", 13).stream()
        .map(DirectiveRegister::entry)
        .toList();
  }

  private static Entry entry(List<String> row) {
    String date = row.get(5);
    return new Entry(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        Integer.parseInt(date.substring(0, 4)),
        date.length() == 4 ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        present(row.get(6)),
        row.get(7).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.get(7))),
        row.get(8),
        present(row.get(9)),
        present(row.get(10)),
        row.get(11),
        Confidence.valueOf(row.get(12).toUpperCase(Locale.ROOT)));
  }

  private static Optional<String> present(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  private static String serialKey(String type, String serial) {
    return type + " " + DocumentNumber.withoutZeros(serial);
  }

  /** Returns the register that comes with Sotay. */
  public static DirectiveRegister standard() {
    return STANDARD;
  }

  /** Returns all entries, by date. */
  public List<Entry> all() {
    return all;
  }

  public Optional<Entry> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the papers that bear a number, in any spelling, by date. */
  public List<Entry> byNumber(String number) {
    return DocumentNumber.parse(number).map(this::byNumber).orElse(List.of());
  }

  /** Returns the papers that bear a number, of all issuers and years. */
  public List<Entry> byNumber(DocumentNumber number) {
    return List.copyOf(byNumber.getOrDefault(number.key(), List.of()));
  }

  /** Returns the papers that bear a number and were issued in that year. */
  public List<Entry> byNumber(String number, int year) {
    return byNumber(number).stream().filter(entry -> entry.year() == year).toList();
  }

  /**
   * Returns the papers of a type with that serial number, by date: for {@code huong-dan} and "12"
   * those that "Hướng dẫn 12" may mean.
   */
  public List<Entry> bySerial(String type, String serial) {
    return List.copyOf(bySerial.getOrDefault(serialKey(type, serial), List.of()));
  }

  /** Returns the papers that a meeting of the Central Committee passed: 4 and {@code XII}. */
  public List<Entry> byPlenum(int plenum, String term) {
    return all.stream()
        .filter(e -> e.plenum().equals(OptionalInt.of(plenum)))
        .filter(e -> e.term().equals(Optional.of(term)))
        .filter(e -> e.confidence() != Confidence.UNVERIFIED)
        .toList();
  }
}
