package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;

/** Posts, roles, ranks and words of address: what stands beside a person's name. */
public final class Positions {

  /** What kind of post it is. */
  public enum Kind {
    /** A party post: Bí thư. */
    PARTY,
    /** A state, army or company post: Giám đốc. */
    STATE,
    /** What somebody is: giảng viên. */
    ROLE,
    /** A military or academic rank: Thiếu tá. */
    RANK
  }

  private static final PhraseTable<Kind> POSTS;
  private static final PhraseTable<String> TAILS;
  private static final PhraseTable<String> HONORIFICS;

  static {
    List<List<String>> rows = ReferenceTable.rows("positions.tsv", 2);
    Map<String, Kind> posts = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !row.get(1).equals("tail"))
        .forEach(row -> posts.put(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    POSTS = PhraseTable.of(posts);
    TAILS =
        phrases(rows.stream().filter(row -> row.get(1).equals("tail")).map(List::getFirst).toList());
    HONORIFICS =
        phrases(ReferenceTable.rows("honorifics.tsv", 1).stream().map(List::getFirst).toList());
  }

  private Positions() {}

  /** Returns the longest post, role or rank at token {@code from}. */
  public static Optional<PhraseTable.Match<Kind>> postAt(List<Token> tokens, int from) {
    return POSTS.longestAt(tokens, from);
  }

  /** Returns the longest generic words at token {@code from} that can complete a post. */
  public static Optional<PhraseTable.Match<String>> tailAt(List<Token> tokens, int from) {
    return TAILS.longestAt(tokens, from);
  }

  /** Returns the longest word of address at token {@code from}. */
  public static Optional<PhraseTable.Match<String>> honorificAt(List<Token> tokens, int from) {
    return HONORIFICS.longestAt(tokens, from);
  }

  private static PhraseTable<String> phrases(List<String> words) {
    return PhraseTable.of(
        words.stream()
            .collect(Collectors.toMap(word -> word, word -> word, (a, b) -> a, LinkedHashMap::new)));
  }
}
