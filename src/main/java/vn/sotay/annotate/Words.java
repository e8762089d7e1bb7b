package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.KeySet;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokens;
import vn.sotay.reference.Positions;

/**
 * The tokens of an article, or of one of its lines, read by index, and what their look tells: which
 * stand in one line without a break, which begin with a capital.
 *
 * <p>Every question takes any index, so that grammars need not ask first: outside the run the
 * answer is no and the key is empty.
 */
final class Words {

  /** What each token's look tells, a bit each. */
  private static final int SYLLABLE = 1;

  private static final int NUMBER = 2;
  private static final int CAPITAL = 4;
  private static final int UPPER = 8;

  /** Nothing but spaces stands before it, or nothing at all. */
  private static final int JOINED = 16;

  private static final int GLUED = 32;

  /** A line begins with it. */
  private static final int FIRST = 64;

  /** Digits that surely fit into an int. */
  private static final int LONGEST_NUMBER = 9;

  private final String text;
  private final Tokens tokens;
  private final byte[] looks;

  /** The index that this run's first token has in {@link #looks} and {@link #bodyEnds}. */
  private final int offset;

  /** For each token of the article just past the body that starts there; 0 if none does. */
  private final int[] bodyEnds;

  private Words(String text, Tokens tokens, byte[] looks, int offset, int[] bodyEnds) {
    this.text = text;
    this.tokens = tokens;
    this.looks = looks;
    this.offset = offset;
    this.bodyEnds = bodyEnds;
  }

  static Words of(String text, Tokens tokens) {
    byte[] looks = new byte[tokens.size()];
    for (int i = 0; i < looks.length; i++) {
      int before = i == 0 ? FIRST : between(text, tokens.get(i - 1), tokens.get(i));
      looks[i] = (byte) (before | look(text, tokens.get(i)));
    }
    return new Words(text, tokens, looks, 0, new int[0]);
  }

  private static int between(String text, Token before, Token after) {
    if (before.end() == after.start()) {
      return JOINED | GLUED;
    }
    boolean blank = true;
    for (int i = before.end(); i < after.start(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return FIRST;
      }
      blank &= Character.isWhitespace(c) || TextNormalizer.isInvisible(c);
    }
    return blank ? JOINED : 0;
  }

  private static int look(String text, Token token) {
    return switch (token.kind()) {
      case SYLLABLE -> SYLLABLE | letters(text, token);
      case NUMBER -> NUMBER;
      case SIGN -> 0;
    };
  }

  private static int letters(String text, Token token) {
    int capital = token.isCapitalized(text) ? CAPITAL : 0;
    return token.end() - token.start() > 1 && isUpper(text, token) ? capital | UPPER : capital;
  }

  private static boolean isUpper(String text, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }

  /** Returns each line that has a token, in text order; nothing that is annotated crosses one. */
  List<Words> lines() {
    return lines(List.of());
  }

  /**
   * Returns each line that has a token, in text order.
   *
   * @param bodies the organisations whose ends {@link #bodyEnd} tells
   */
  List<Words> lines(List<Mention.Organization> bodies) {
    int[] ends = bodies.isEmpty() ? new int[0] : new int[size()];
    for (Mention.Organization body : bodies) {
      ends[firstFrom(body.span().start())] = firstFrom(body.span().end());
    }
    return lines(ends, (words, at) -> false);
  }

  /** Tells whether what is looked for goes on over the break before a line's first token. */
  interface Wrapping {
    boolean goesOn(Words words, int first);
  }

  /** Returns the lines, those joined into one over which something goes on. */
  List<Words> lines(Wrapping wrapping) {
    return lines(new int[0], wrapping);
  }

  private List<Words> lines(int[] ends, Wrapping wrapping) {
    List<Words> lines = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= size(); at++) {
      if (at == size() || ((looks[at] & FIRST) != 0 && !wrapping.goesOn(this, at))) {
        lines.add(new Words(text, tokens.subList(from, at), looks, from, ends));
        from = at;
      }
    }
    return lines;
  }

  /** Returns the token just past the organisation that starts at {@code from}; else that itself. */
  int bodyEnd(int from) {
    boolean known = has(from) && bodyEnds.length > 0 && bodyEnds[offset + from] > 0;
    return known ? Math.min(size(), bodyEnds[offset + from] - offset) : from;
  }

  /** Returns the longest post, role or rank at token {@code at}. */
  Optional<PhraseTable.Match<Positions.Kind>> postAt(int at) {
    return has(at) ? Positions.postAt(tokens, at) : Optional.empty();
  }

  /** Returns the table's value for the longest phrase at token {@code at}. */
  <V> Optional<PhraseTable.Match<V>> match(PhraseTable<V> phrases, int at) {
    return has(at) ? phrases.longestAt(tokens, at) : Optional.empty();
  }

  /** Returns false where none of the phrases starts at token {@code at}: a quick look. */
  boolean mayStart(PhraseTable<?> phrases, int at) {
    return has(at) && phrases.mayStart(tokens, at);
  }

  /**
   * Returns just past the longest phrase at token {@code at}, or {@code at} if none starts there.
   */
  int after(PhraseTable<?> phrases, int at) {
    return has(at) ? phrases.endAt(tokens, at) : at;
  }

  /** Returns the matching keys of syllables, separated by spaces. */
  static KeySet keys(String syllables) {
    return KeySet.of(Arrays.stream(syllables.split(" ")).map(MatchingKey::of).toList());
  }

  Tokens tokens() {
    return tokens;
  }

  /** Returns the text that the tokens were cut from. */
  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  private boolean looks(int i, int bit) {
    return has(i) && (looks[offset + i] & bit) != 0;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** Returns the key of token {@code i}; outside the run an empty one. */
  String key(int i) {
    return has(i) ? tokens.get(i).key() : "";
  }

  boolean is(int i, String key) {
    return has(i) ? tokens.get(i).key().equals(key) : key.isEmpty();
  }

  boolean isAny(int i, KeySet keys) {
    return has(i) && keys.has(tokens, i);
  }

  boolean isSyllable(int i) {
    return looks(i, SYLLABLE);
  }

  boolean isNumber(int i) {
    return looks(i, NUMBER);
  }

  boolean isSign(int i) {
    return has(i) && !looks(i, SYLLABLE | NUMBER);
  }

  /** Returns the digits of token {@code i} as a number; -1 if none or more than nine. */
  int number(int i) {
    return isNumber(i) && key(i).length() <= LONGEST_NUMBER ? Integer.parseInt(key(i)) : -1;
  }

  /** Returns whether nothing but spaces stands between token {@code i} and the one before. */
  boolean isJoined(int i) {
    return looks(i, JOINED);
  }

  /** Returns whether token {@code i} begins the line right below that of the one before. */
  boolean isNextLine(int i) {
    String between = text.substring(token(i - 1).end(), token(i).start());
    return between.chars().filter(c -> c == '\n').count() == 1;
  }

  /** Returns whether all tokens of a phrase stand in one line. */
  boolean isOneLine(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!isJoined(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether token {@code i} follows the one before without a space. */
  boolean isGlued(int i) {
    return looks(i, GLUED);
  }

  boolean isCapital(int i) {
    return looks(i, CAPITAL);
  }

  boolean isLower(int i) {
    return isSyllable(i) && !isCapital(i);
  }

  /** Returns whether token {@code i} is of two or more capitals: an abbreviation, or a headline. */
  boolean isUpper(int i) {
    return looks(i, UPPER);
  }

  /** Returns the end of the run of capitalised syllables that starts at {@code from}. */
  int capitalsEnd(int from, int limit) {
    int end = from;
    while (end < limit && isCapital(end) && (end == from || isJoined(end))) {
      end++;
    }
    return end;
  }

  /** Returns token {@code i} as written; outside the run the empty string. */
  String word(int i) {
    return has(i) ? tokens.get(i).span().in(text) : "";
  }

  /** Returns the exact words of tokens {@code from} to {@code to}, the latter excluded. */
  String words(int from, int to) {
    return span(from, to).in(text);
  }

  /** Returns the words of tokens {@code from} to {@code to} with one space where there were any. */
  String singleSpaced(int from, int to) {
    StringBuilder single = new StringBuilder();
    for (int at = from; at < to; at++) {
      boolean spaced = at > from && !isGlued(at);
      single.append(spaced ? " " : "").append(word(at));
    }
    return single.toString();
  }

  /** Returns what tokens {@code from} to {@code to} (excluded) cover. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Returns the index of the first token that starts at or after {@code position}. */
  int firstFrom(int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
