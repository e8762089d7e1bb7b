package vn.sotay.eval;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;

/** How a query is typed: with how many of its accents. */
public enum Typing {
  /** As it is. */
  ALL,
  /** Every second syllable without its marks: once from the first on, once from the second. */
  HALF,
  /** No syllable with any mark. */
  NONE;

  /** Returns the name in measures, such as {@code half}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how a query is typed this way; each counts the same. */
  public List<String> of(String query) {
    return switch (this) {
      case ALL -> List.of(query);
      case HALF -> Stream.of(0, 1).map(first -> unmarked(query, first, 2)).toList();
      case NONE -> List.of(unmarked(query, 0, 1));
    };
  }

  private static String unmarked(String query, int first, int step) {
    StringBuilder typed = new StringBuilder(query);
    List<Token> syllables = Tokenizer.tokens(query).stream().filter(Token::isSyllable).toList();
    int last = syllables.size() - 1;
    for (int i = last - Math.floorMod(last - first, step); i >= 0; i -= step) {
      Token syllable = syllables.get(i);
      String bare = unmarked(query.substring(syllable.start(), syllable.end()));
      typed.replace(syllable.start(), syllable.end(), bare);
    }
    return typed.toString();
  }

  private static String unmarked(String syllable) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(syllable, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(c -> c == 'đ' ? 'd' : c)
        .map(c -> c == 'Đ' || c == 'Ð' ? 'D' : c)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
