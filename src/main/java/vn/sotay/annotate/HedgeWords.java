package vn.sotay.annotate;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.QuantityNouns;

/** Finds the words that hedge a figure, so that it can be shown as it is printed. */
public final class HedgeWords {

  private static final int LONGEST_PHRASE = 4;

  private HedgeWords() {}

  /**
   * Returns the figure with the words that hedge it: "trên 95%" for 95%, "80% trở lên" for 80%,
   * "90% đảng viên trở lên" for 90%.
   *
   * @param sentence the sentence it stands in
   * @param figure where in the sentence
   * @return empty where no such words stand right beside it
   */
  public static Optional<Span> around(String sentence, Span figure) {
    List<Token> tokens = Tokenizer.tokens(sentence);
    int from = firstAt(tokens, figure.start());
    int to = firstAt(tokens, figure.end());
    for (int start = Math.max(0, from - LONGEST_PHRASE); start < from; start++) {
      Optional<PhraseTable.Match<Qualifier>> match = Qualifiers.BEFORE.longestAt(tokens, start);
      if (match.isPresent() && match.get().to() == from) {
        return Optional.of(figure.union(tokens.get(start).span()));
      }
    }
    return Qualifiers.AFTER
        .longestAt(tokens, to)
        .or(() -> afterNoun(tokens, to))
        .map(match -> figure.union(tokens.get(match.to() - 1).span()));
  }

  /** "90% đảng viên trở lên". */
  private static Optional<PhraseTable.Match<Qualifier>> afterNoun(List<Token> tokens, int at) {
    return QuantityNouns.standard()
        .longestAt(tokens, at)
        .flatMap(noun -> Qualifiers.AFTER.longestAt(tokens, noun.to()));
  }

  private static int firstAt(List<Token> tokens, int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < offset) {
      at++;
    }
    return at;
  }
}
