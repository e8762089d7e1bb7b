package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;

/** The words that stand before a place's name: xã, thị trấn, TP, sông. */
public final class PlaceTypes {

  /** How large a place is, or what else it is. */
  public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    /** Below the commune: thôn, bản, tổ dân phố. */
    HAMLET,
    /** A street, bridge or market. */
    ROAD,
    /** A river, lake, mountain. */
    NATURE,
    REGION;

    /** Returns whether a bare type word can denote one definite unit ("Đảng bộ tỉnh"). */
    public boolean standsBare() {
      return this == PROVINCE || this == DISTRICT || this == COMMUNE;
    }
  }

  /**
   * A type word.
   *
   * @param written in full ({@code thành phố} for {@code TP})
   * @param level of the places it names
   */
  public record PlaceType(String written, Level level) {}

  private static final PhraseTable<PlaceType> TYPES;

  static {
    Map<String, PlaceType> types = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.rows("place-types.tsv", 3)) {
      Level level = Level.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      types.put(row.get(0), new PlaceType(row.get(1), level));
    }
    TYPES = PhraseTable.of(types);
  }

  private PlaceTypes() {}

  /** Returns the longest type word at token {@code from}. */
  public static Optional<PhraseTable.Match<PlaceType>> longestAt(List<Token> tokens, int from) {
    return TYPES.longestAt(tokens, from);
  }
}
