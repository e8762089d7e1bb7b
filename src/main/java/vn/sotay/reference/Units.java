package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;

/** The unit words that belong to a figure: "02 năm", "12 triệu đồng", "750m2". */
public final class Units {

  /** What a unit measures. */
  public enum Kind {
    DURATION,
    MONEY,
    MEASURE
  }

  /**
   * A unit word.
   *
   * @param word as texts write it
   * @param kind what it measures
   * @param example a figure with it
   */
  public record UnitWord(String word, Kind kind, String example) {}

  private static final Units STANDARD = new Units(read());

  private final List<UnitWord> all;
  private final PhraseTable<UnitWord> words;

  private Units(List<UnitWord> all) {
    this.all = List.copyOf(all);
    Map<String, UnitWord> byWord = new LinkedHashMap<>();
    all.forEach(unit -> byWord.put(unit.word(), unit));
    words = PhraseTable.of(byWord);
  }

  private static List<UnitWord> read() {
    return ReferenceTable.rows("units.tsv", 3).stream()
        .map(
            row ->
                new UnitWord(
                    row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2)))
        .toList();
  }

  /** Returns the units Sotay knows. */
  public static Units standard() {
    return STANDARD;
  }

  public List<UnitWord> all() {
    return all;
  }

  /** Returns the longest unit word that starts at a token. */
  public Optional<PhraseTable.Match<UnitWord>> longestAt(List<Token> tokens, int at) {
    return at < tokens.size() ? words.longestAt(tokens, at) : Optional.empty();
  }
}
