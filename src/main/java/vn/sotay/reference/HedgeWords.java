package vn.sotay.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/** The words that hedge a figure, and where they stand, so that it can be shown as printed. */
public final class HedgeWords {

  /** What stands right before a figure. */
  public static final PhraseTable<Qualifier> BEFORE = PhraseTable.of(before());

  /** What stands right behind it or what it counts. */
  public static final PhraseTable<Qualifier> AFTER =
      PhraseTable.of(
          Map.of(
              "trở lên", Qualifier.AT_LEAST,
              "trở xuống", Qualifier.AT_MOST,
              "đổ lên", Qualifier.AT_LEAST,
              "đổ xuống", Qualifier.AT_MOST));

  private static final int LONGEST_PHRASE = 4;

  private HedgeWords() {}

  private static Map<String, Qualifier> before() {
    Map<String, Qualifier> phrases = new LinkedHashMap<>();
    put(
        phrases,
        Qualifier.AT_LEAST,
        "hơn|trên|quá|vượt|vượt quá|vượt trên|ít nhất|ít nhất là|ít nhất từ|tối thiểu"
            + "|tối thiểu là|tối thiểu từ|không dưới|không ít hơn|không kém");
    put(
        phrases,
        Qualifier.AT_MOST,
        "dưới|không quá|không vượt quá|chưa đầy|chưa đến|chưa tới|chưa quá|tối đa|tối đa là"
            + "|nhiều nhất|nhiều nhất là|không đến|không tới|không hơn|không nhiều hơn");
    put(
        phrases,
        Qualifier.ABOUT,
        "gần|khoảng|chừng|ước|ước tính|ước đạt|ước khoảng|xấp xỉ|khoảng độ|chừng độ|tầm khoảng"
            + "|vào khoảng|khoảng gần|khoảng trên");
    return phrases;
  }

  private static void put(Map<String, Qualifier> all, Qualifier hedge, String phrases) {
    Tsv.parts(phrases).forEach(phrase -> all.put(phrase, hedge));
  }

  /**
   * Returns a figure as it is printed, with the words that hedge it; where they don't stand beside
   * it, with the hedge's sign.
   *
   * @param sentence the sentence it stands in
   * @param figure where in the sentence
   */
  public static String printed(String sentence, Span figure, Optional<Qualifier> hedge) {
    String alone = figure.in(sentence);
    return hedge
        .map(
            each ->
                around(sentence, figure, each)
                    .map(span -> span.in(sentence))
                    .orElseGet(() -> each.sign() + " " + alone))
        .orElse(alone);
  }

  /**
   * Returns the figure with the words that hedge it: "trên 95%" for 95%, "80% trở lên" for 80%,
   * "90% đảng viên trở lên" for 90%.
   *
   * @param sentence the sentence it stands in
   * @param figure where in the sentence
   * @param hedge how it is hedged; words that by themselves say otherwise ("không dời quá 2 ngày")
   *     aren't taken
   * @return empty where no such words stand right beside it
   */
  static Optional<Span> around(String sentence, Span figure, Qualifier hedge) {
    List<Token> tokens = Tokenizer.tokens(sentence);
    int from = firstAt(tokens, figure.start());
    int to = firstAt(tokens, figure.end());
    for (int start = Math.max(0, from - LONGEST_PHRASE); start < from; start++) {
      Optional<PhraseTable.Match<Qualifier>> match = BEFORE.longestAt(tokens, start);
      if (match.isPresent() && match.get().to() == from && match.get().value() == hedge) {
        return Optional.of(figure.union(tokens.get(start).span()));
      }
    }
    return AFTER
        .longestAt(tokens, to)
        .or(() -> afterNoun(tokens, to))
        .filter(match -> match.value() == hedge)
        .map(match -> figure.union(tokens.get(match.to() - 1).span()));
  }

  /** "90% đảng viên trở lên". */
  private static Optional<PhraseTable.Match<Qualifier>> afterNoun(List<Token> tokens, int at) {
    return QuantityNouns.standard()
        .longestAt(tokens, at)
        .flatMap(noun -> AFTER.longestAt(tokens, noun.to()));
  }

  private static int firstAt(List<Token> tokens, int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < offset) {
      at++;
    }
    return at;
  }
}
