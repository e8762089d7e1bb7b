package vn.sotay.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/** Districts until 30 June 2025, communes since 1 July 2025, and places without a type word. */
public final class Places {

  /**
   * A district or commune.
   *
   * @param name without its type word
   * @param type {@code huyện}, {@code phường} and so on
   * @param province of a district one of the 63, of a commune one of the 34
   */
  public record Place(String name, String type, String province) {

    /** Returns whether it is a district, a unit of the time before 1 July 2025. */
    public boolean isDistrict() {
      return switch (type) {
        case "xã", "phường", "đặc khu" -> false;
        default -> true;
      };
    }
  }

  /**
   * A place that needs no type word.
   *
   * @param name in normal spelling
   * @param country whether it is a country
   */
  public record Region(String name, boolean country) {}

  private static final PhraseTable<List<Place>> PLACES = places();
  private static final PhraseTable<Region> REGIONS = regions();

  private Places() {}

  /**
   * Returns the longest name of a district or commune at token {@code from}, with all places that
   * bear it, districts first.
   */
  public static Optional<PhraseTable.Match<List<Place>>> longestAt(List<Token> tokens, int from) {
    return PLACES.longestAt(tokens, from);
  }

  /** Returns the longest name of a country or region at token {@code from}. */
  public static Optional<PhraseTable.Match<Region>> regionAt(List<Token> tokens, int from) {
    return REGIONS.longestAt(tokens, from);
  }

  private static PhraseTable<List<Place>> places() {
    Map<List<String>, List<Place>> byKeys = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.rows("places.tsv", 3)) {
      for (String name : Tsv.parts(row.get(2))) {
        List<String> keys = Tokenizer.tokens(name).stream().map(Token::key).toList();
        byKeys
            .computeIfAbsent(keys, key -> new ArrayList<>())
            .add(new Place(name, row.get(1), row.get(0)));
      }
    }
    Map<String, List<Place>> phrases = new LinkedHashMap<>();
    byKeys.values().forEach(same -> phrases.put(same.getFirst().name(), List.copyOf(same)));
    return PhraseTable.of(phrases);
  }

  private static PhraseTable<Region> regions() {
    Map<String, Region> regions = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.rows("regions.tsv", 2)) {
      regions.put(row.get(0), new Region(row.get(0), row.get(1).equals("yes")));
    }
    return PhraseTable.of(regions);
  }
}
