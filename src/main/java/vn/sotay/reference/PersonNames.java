package vn.sotay.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.Token;

/** The syllables by which a personal name is known. */
public final class PersonNames {

  private static final Set<String> SURNAMES = keys("surname");
  private static final Set<String> RARE_SURNAMES = keys("rare-surname");
  private static final Set<String> MIDDLE = keys("middle");

  private PersonNames() {}

  /** Returns whether the syllable is a common surname. */
  public static boolean isCommonSurname(Token token) {
    return SURNAMES.contains(token.key());
  }

  /**
   * Returns whether the syllable is a surname, common or rare; {@code H'} and {@code K'} names
   * count as such.
   */
  public static boolean isSurname(Token token) {
    return isCommonSurname(token) || RARE_SURNAMES.contains(token.key()) || isHighlandName(token);
  }

  /** Returns whether the syllable often stands between surname and given name. */
  public static boolean isMiddle(Token token) {
    return MIDDLE.contains(token.key());
  }

  /** Returns whether the word is a name like H'Hen and K’Brếu, whose prefix is part of it. */
  public static boolean isHighlandName(Token token) {
    String key = token.key();
    return key.length() > 2
        && (key.charAt(0) == 'h' || key.charAt(0) == 'k')
        && "'\u2019\u02bc".indexOf(key.charAt(1)) >= 0;
  }

  private static Set<String> keys(String use) {
    return ReferenceTable.rows("name-syllables.tsv", 2).stream()
        .filter(row -> row.get(1).equals(use))
        .map((List<String> row) -> MatchingKey.of(row.get(0)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
