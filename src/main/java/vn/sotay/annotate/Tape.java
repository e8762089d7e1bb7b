package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Token;

/**
 * The tokens of one line of an article, read by index.
 *
 * <p>Nothing that is annotated crosses a line. An index beyond either end is no error: there the
 * key is empty and no token is a number, so that grammars need not ask first.
 */
final class Tape {

  private final String text;
  private final List<Token> tokens;

  private final Map<Integer, Integer> bodyEnds;

  private Tape(String text, List<Token> tokens, Map<Integer, Integer> bodyEnds) {
    this.text = text;
    this.tokens = tokens;
    this.bodyEnds = bodyEnds;
  }

  /** Returns one tape for each line of the article that has a token, in text order. */
  static List<Tape> lines(ArticleText article) {
    return lines(article, List.of());
  }

  /**
   * Returns one tape for each line of the article that has a token, in text order.
   *
   * @param bodies the organisations whose ends {@link #bodyEnd} tells
   */
  static List<Tape> lines(ArticleText article, List<Mention.Organization> bodies) {
    Map<Integer, Integer> ends =
        bodies.stream()
            .collect(Collectors.toMap(body -> body.span().start(), body -> body.span().end()));
    List<Token> tokens = article.tokens();
    List<Tape> tapes = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= tokens.size(); at++) {
      if (at == tokens.size() || breaksLine(article.text(), tokens.get(at - 1), tokens.get(at))) {
        tapes.add(new Tape(article.text(), tokens.subList(from, at), ends));
        from = at;
      }
    }
    return tapes;
  }

  private static boolean breaksLine(String text, Token before, Token after) {
    for (int at = before.end(); at < after.start(); at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Returns the token just past the organisation that starts at {@code from}; else that itself. */
  int bodyEnd(int from) {
    Integer end = has(from) ? bodyEnds.get(tokens.get(from).start()) : null;
    int to = from;
    while (end != null && to < size() && tokens.get(to).end() <= end) {
      to++;
    }
    return to;
  }

  /** Returns the text that the tokens were cut from. */
  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  int size() {
    return tokens.size();
  }

  boolean has(int at) {
    return at >= 0 && at < tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** Returns the token's matching key; beyond the ends the empty string. */
  String key(int at) {
    return has(at) ? tokens.get(at).key() : "";
  }

  boolean is(int at, String key) {
    return key(at).equals(key);
  }

  boolean isNumber(int at) {
    return has(at) && tokens.get(at).isNumber();
  }

  boolean isSyllable(int at) {
    return has(at) && tokens.get(at).isSyllable();
  }

  boolean isSign(int at) {
    return has(at) && tokens.get(at).kind() == Token.Kind.SIGN;
  }

  boolean isCapitalized(int at) {
    return isSyllable(at) && tokens.get(at).isCapitalized(text);
  }

  /** Returns whether nothing stands between the token and the one before it. */
  boolean isGlued(int at) {
    return at > 0 && has(at) && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  /** Returns the token as written; beyond the ends the empty string. */
  String word(int at) {
    return has(at) ? tokens.get(at).span().in(text) : "";
  }

  /** Returns the exact words of tokens {@code from} to {@code to}, the latter excluded. */
  String words(int from, int to) {
    return span(from, to).in(text);
  }

  /** Returns the words of tokens {@code from} to {@code to} with one space where there were any. */
  String singleSpaced(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int at = from; at < to; at++) {
      boolean spaced = at > from && !isGlued(at);
      words.append(spaced ? " " : "").append(word(at));
    }
    return words.toString();
  }

  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /**
   * Returns just past the longest phrase that starts at {@code from}, or {@code from} if none does.
   */
  int after(PhraseTable<?> phrases, int from) {
    return match(phrases, from).map(PhraseTable.Match::to).orElse(from);
  }

  /** Returns the table's value for the longest phrase at {@code from}. */
  <V> Optional<PhraseTable.Match<V>> match(PhraseTable<V> phrases, int from) {
    return has(from) ? phrases.longestAt(tokens, from) : Optional.empty();
  }

  /** Returns the digits at {@code at} as a number; -1 if none or more than nine stand there. */
  int number(int at) {
    return isNumber(at) && key(at).length() <= 9 ? Integer.parseInt(key(at)) : -1;
  }
}
