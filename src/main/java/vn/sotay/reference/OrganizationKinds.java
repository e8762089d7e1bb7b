package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;

/** The heads of organisations' names, and the words of which such names are made. */
public final class OrganizationKinds {

  /** What must follow a head to make a name of it. */
  public enum Needs {
    /** Nothing: {@code Tỉnh ủy}. */
    WHOLE,
    /** Nothing, and no place follows: {@code Bộ Chính trị}. */
    SOLE,
    /** It is no name, whatever follows: {@code Ban Giám đốc}. */
    GENERIC,
    /** The body of which it is a part: {@code Ban Thường vụ} Tỉnh ủy. */
    PART,
    /** A level, place, body or number: {@code Chi bộ} 12. */
    UNIT,
    /** A level or place: {@code UBND} xã. */
    AUTHORITY,
    /** Words of its own: {@code Sở} Tư pháp. */
    NAMED
  }

  /**
   * The head of a name.
   *
   * @param needs what must follow
   * @param kind slug of the taxonomy; absent where it has none
   */
  public record Head(Needs needs, Optional<String> kind) {}

  /** How words may stand in a body's name. */
  public enum WordUse {
    /** With a capital at their beginning. */
    FIRST,
    /** Also in lower case right after others. */
    WITHIN,
    /** They name a party bloc, in any case. */
    BLOC
  }

  private static final PhraseTable<Head> HEADS;
  private static final PhraseTable<WordUse> WORDS;

  static {
    Map<String, Head> heads = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.rows("organization-kinds.tsv", 4)) {
      Needs needs = Needs.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      heads.put(row.get(0), new Head(needs, Optional.of(row.get(2)).filter(k -> !k.isEmpty())));
    }
    HEADS = PhraseTable.of(heads);
    Map<String, WordUse> words = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.rows("body-words.tsv", 2)) {
      words.put(row.get(0), WordUse.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    WORDS = PhraseTable.of(words);
  }

  private OrganizationKinds() {}

  /** Returns false where no head starts at token {@code from}: a quick look, seldom wrong. */
  public static boolean mayHeadStart(List<Token> tokens, int from) {
    return HEADS.mayStart(tokens, from);
  }

  /** Returns the longest head at token {@code from}, in any case. */
  public static Optional<PhraseTable.Match<Head>> headAt(List<Token> tokens, int from) {
    return HEADS.longestAt(tokens, from);
  }

  /** Returns the longest words of bodies' names at token {@code from}, in any case. */
  public static Optional<PhraseTable.Match<WordUse>> wordsAt(List<Token> tokens, int from) {
    return WORDS.longestAt(tokens, from);
  }
}
