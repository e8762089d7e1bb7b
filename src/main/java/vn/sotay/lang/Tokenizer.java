package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;

/** Cuts text into {@link Token}s, in one pass. */
public final class Tokenizer {

  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
  private static final String SLASHES = "\u2044\u2215\uff0f";
  private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02";
  private static final String APOSTROPHES = "'\u2019\u02bc";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  /** Returns the tokens of normalised text, in order. */
  public static List<Token> tokens(String text) {
    return text.isEmpty() ? List.of() : tokens(text, new Span(0, text.length()));
  }

  /** Returns the tokens that lie in {@code zone}, with offsets into the whole text. */
  public static List<Token> tokens(String text, Span zone) {
    var tokenizer = new Tokenizer(text);
    int at = zone.start();
    while (at < zone.end()) {
      at = tokenizer.next(at, zone.end());
    }
    return List.copyOf(tokenizer.tokens);
  }

  private int next(int start, int limit) {
    int c = text.codePointAt(start);
    if (Character.isWhitespace(c) || TextNormalizer.isInvisible(c)) {
      return start + Character.charCount(c);
    }
    if (isLetter(c)) {
      int end = endOfSyllable(start, limit);
      tokens.add(
          new Token(start, end, Token.Kind.SYLLABLE, MatchingKey.of(text.substring(start, end))));
      return end;
    }
    if (isDigit(c)) {
      int end = start + 1;
      while (end < limit && isDigit(text.charAt(end))) {
        end++;
      }
      tokens.add(new Token(start, end, Token.Kind.NUMBER, text.substring(start, end)));
      return end;
    }
    int end = Math.min(limit, start + Character.charCount(c));
    tokens.add(new Token(start, end, Token.Kind.SIGN, signKey(start, end)));
    return end;
  }

  private int endOfSyllable(int start, int limit) {
    int end = start;
    while (end < limit && continuesSyllable(end, limit)) {
      end += Character.charCount(text.codePointAt(end));
    }
    while (TextNormalizer.isInvisible(text.charAt(end - 1))) {
      end--;
    }
    return Math.min(end, limit);
  }

  private boolean continuesSyllable(int at, int limit) {
    int c = text.codePointAt(at);
    return isLetter(c)
        || TextNormalizer.isInvisible(c)
        || (APOSTROPHES.indexOf(c) >= 0 && at + 1 < limit && isLetter(text.codePointAt(at + 1)));
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private String signKey(int start, int end) {
    char c = text.charAt(start);
    if (DASHES.indexOf(c) >= 0) {
      return "-";
    }
    if (SLASHES.indexOf(c) >= 0) {
      return "/";
    }
    return DOUBLE_QUOTES.indexOf(c) >= 0 ? "\"" : text.substring(start, end);
  }
}
