package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.Span;

/** Cuts text into {@link Token}s, in one pass. */
public final class Tokenizer {

  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
  private static final String SLASHES = "\u2044\u2215\uff0f";
  private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02";

  /** Characters a token, the space before it included: rather too few. */
  private static final int USUAL_LENGTH = 4;

  private static final int FIRST_FANCY_SIGN = '\u00ab';
  private static final int ZERO_WIDTH_SPACE = '\u200b';

  private final String text;
  private final TokenKeys keys;
  private final Tokens.Builder tokens;

  private Tokenizer(String text, int length) {
    this.text = text;
    this.keys = new TokenKeys(text, length);
    this.tokens = new Tokens.Builder(length / USUAL_LENGTH + 1);
  }

  /** Returns the tokens of normalised text, in order. */
  public static List<Token> tokens(String text) {
    return text.isEmpty() ? List.of() : tokens(text, new Span(0, text.length()));
  }

  /** Returns the keys of a text's tokens as typed without accents, signs among them. */
  public static List<String> bareKeys(String text) {
    return tokens(TextNormalizer.normalize(text)).stream()
        .map(token -> MatchingKey.folded(token.key()))
        .toList();
  }

  /** Returns the tokens that lie in {@code zone}, with offsets into the whole text. */
  public static List<Token> tokens(String text, Span zone) {
    return tokens(text, List.of(zone));
  }

  /** Returns the tokens that lie in the zones, one zone's after the other's. */
  public static Tokens tokens(String text, List<Span> zones) {
    int length = 0;
    for (Span zone : zones) {
      length += zone.length();
    }
    var tokenizer = new Tokenizer(text, length);
    zones.forEach(tokenizer::read);
    return tokenizer.tokens.build();
  }

  private void read(Span zone) {
    int at = zone.start();
    while (at < zone.end()) {
      at = next(at, zone.end());
    }
  }

  private int next(int start, int limit) {
    int c = text.codePointAt(start);
    return switch (Letters.kind(c)) {
      case SPACE, INVISIBLE -> Math.min(limit, start + Character.charCount(c));
      case LETTER, MARK -> syllable(start, limit);
      case DIGIT -> number(start, limit);
      case SIGN -> sign(start, Math.min(limit, start + Character.charCount(c)));
    };
  }

  private int syllable(int start, int limit) {
    int end = endOfSyllable(text, start, limit);
    return add(start, end, Token.Kind.SYLLABLE, keys.syllable(start, end));
  }

  private int number(int start, int limit) {
    int end = start + 1;
    while (end < limit && Letters.kind(text.charAt(end)) == Letters.Kind.DIGIT) {
      end++;
    }
    return add(start, end, Token.Kind.NUMBER, keys.plain(start, end));
  }

  private int sign(int start, int end) {
    int c = text.codePointAt(start);
    int plain = plainSign(c);
    String key = plain == c ? keys.plain(start, end) : keys.known(Character.toString(plain));
    return add(start, end, Token.Kind.SIGN, key);
  }

  private int add(int start, int end, Token.Kind kind, String key) {
    tokens.add(new Token(start, end, kind, key), keys.code());
    return end;
  }

  /**
   * Returns where the run of letters that starts at {@code start} ends. Marks, invisible characters
   * and an apostrophe between letters belong to it; an invisible last character doesn't.
   */
  static int endOfSyllable(String text, int start, int limit) {
    int end = start;
    while (end < limit && (Letters.facts(text.charAt(end)) & Letters.IS_LETTER) != 0) {
      end++;
    }
    int visibleEnd = end;
    while (end < limit) {
      int c = text.codePointAt(end);
      Letters.Kind kind = Letters.kind(c);
      boolean letter = kind == Letters.Kind.LETTER || kind == Letters.Kind.MARK;
      if (!letter && kind != Letters.Kind.INVISIBLE && !joinsLetters(text, end, limit)) {
        break;
      }
      if (c == ZERO_WIDTH_SPACE && dividesSyllables(text, start, end, limit)) {
        break;
      }
      end += Character.charCount(c);
      visibleEnd = kind == Letters.Kind.INVISIBLE ? visibleEnd : end;
    }
    return Math.min(visibleEnd, limit);
  }

  /**
   * Returns whether a zero-width space stands between two syllables ({@code chi|bộ}) and not within
   * one ({@code đả|ng}, {@code ho|ạt}): no syllable has vowels on both sides of a consonant.
   */
  private static boolean dividesSyllables(String text, int start, int at, int limit) {
    int right = at + 1;
    if (right >= limit || isVowel(text, right) || !hasVowel(text, start, at)) {
      return false;
    }
    int end = right;
    while (end < limit && Letters.kind(text.charAt(end)) == Letters.Kind.LETTER) {
      end++;
    }
    return hasVowel(text, right, end);
  }

  private static boolean hasVowel(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isVowel(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(String text, int at) {
    return Letters.isVowel(Letters.toneless(text.charAt(at)));
  }

  private static boolean joinsLetters(String text, int at, int limit) {
    if (!Letters.isApostrophe(text.charAt(at)) || at + 1 >= limit) {
      return false;
    }
    Letters.Kind next = Letters.kind(text.codePointAt(at + 1));
    return next == Letters.Kind.LETTER || next == Letters.Kind.MARK;
  }

  /**
   * Returns the sign for which all of its kind stand: - for a dash, / for a slash, " for a quote.
   */
  static int plainSign(int c) {
    if (c < FIRST_FANCY_SIGN) {
      return c;
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (SLASHES.indexOf(c) >= 0) {
      return '/';
    }
    return DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : c;
  }
}
