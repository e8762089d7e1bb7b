package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/** What kind of cell or committee a body is: residential, of a school, of the armed forces … */
public final class CellKinds {

  /**
   * A kind.
   *
   * @param slug its name in data, {@code dan-cu}
   * @param label its Vietnamese name, for people
   * @param english its English name
   */
  public record CellKind(String slug, String label, String english) {}

  private static final CellKinds STANDARD = new CellKinds(Tsv.rows("/reference/cell-kinds.tsv"));

  private final Map<String, CellKind> bySlug = new LinkedHashMap<>();
  private final PhraseTable<CellKind> words;

  private CellKinds(List<Tsv.Row> rows) {
    Map<String, CellKind> byWords = new LinkedHashMap<>();
    for (Tsv.Row row : rows) {
      CellKind kind = new CellKind(row.cell("kind"), row.cell("label"), row.cell("english"));
      bySlug.putIfAbsent(kind.slug(), kind);
      byWords.put(row.cell("words"), kind);
    }
    words = PhraseTable.of(byWords);
  }

  /** Returns the kinds of the table in the resources. */
  public static CellKinds standard() {
    return STANDARD;
  }

  public List<CellKind> all() {
    return List.copyOf(bySlug.values());
  }

  public Optional<CellKind> kind(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** Returns the kind that a body's name tells, by the words that stand first in it. */
  public Optional<CellKind> of(String name) {
    List<Token> tokens = Tokenizer.tokens(name);
    for (int at = 0; at < tokens.size(); at++) {
      Optional<PhraseTable.Match<CellKind>> match = words.longestAt(tokens, at);
      if (match.isPresent()) {
        return match.map(PhraseTable.Match::value);
      }
    }
    return Optional.empty();
  }
}
