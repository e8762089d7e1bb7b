package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;

/** The nouns that figures count, and the units of measure and time. */
public final class QuantityNouns {

  /**
   * A noun that figures count.
   *
   * @param noun as texts write it
   * @param key what is counted, the same for "đồng chí" and "đảng viên"
   * @param example a figure with it
   */
  public record QuantityNoun(String noun, String key, String example) {}

  private static final QuantityNouns STANDARD = new QuantityNouns(read());

  private final List<QuantityNoun> all;
  private final PhraseTable<QuantityNoun> nouns;

  private QuantityNouns(List<QuantityNoun> all) {
    this.all = List.copyOf(all);
    Map<String, QuantityNoun> byNoun = new LinkedHashMap<>();
    all.forEach(noun -> byNoun.put(noun.noun(), noun));
    nouns = PhraseTable.of(byNoun);
  }

  private static List<QuantityNoun> read() {
    return ReferenceTable.rows("quantity-nouns.tsv", 3).stream()
        .map(row -> new QuantityNoun(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  /** Returns the nouns Sotay knows. */
  public static QuantityNouns standard() {
    return STANDARD;
  }

  public List<QuantityNoun> all() {
    return all;
  }

  /** Returns the longest noun that starts at a token. */
  public Optional<PhraseTable.Match<QuantityNoun>> longestAt(List<Token> tokens, int at) {
    return at < tokens.size() ? nouns.longestAt(tokens, at) : Optional.empty();
  }
}
