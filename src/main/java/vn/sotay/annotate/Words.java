package vn.sotay.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotay.article.Span;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.reference.Positions;

/**
 * An article's tokens and what their look tells: which stand in one line without a break, which
 * begin with a capital. Every question takes any index; outside the text the answer is no.
 */
final class Words {

  private final String text;
  private final List<Token> tokens;
  private final boolean[] joined;
  private final List<Optional<PhraseTable.Match<Positions.Kind>>> posts;

  private Words(String text, List<Token> tokens, boolean[] joined) {
    this.text = text;
    this.tokens = tokens;
    this.joined = joined;
    this.posts =
        IntStream.range(0, tokens.size()).mapToObj(at -> Positions.postAt(tokens, at)).toList();
  }

  static Words of(String text, List<Token> tokens) {
    boolean[] joined = new boolean[tokens.size()];
    for (int i = 1; i < joined.length; i++) {
      joined[i] = isOneLine(text, tokens.get(i - 1).end(), tokens.get(i).start());
    }
    return new Words(text, tokens, joined);
  }

  private static boolean isOneLine(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || !(Character.isWhitespace(c) || TextNormalizer.isInvisible(c))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the longest post, role or rank at token {@code at}; looked up once for all scanners.
   */
  Optional<PhraseTable.Match<Positions.Kind>> postAt(int at) {
    return has(at) ? posts.get(at) : Optional.empty();
  }

  /** Returns the table's value for the longest phrase at token {@code at}. */
  <V> Optional<PhraseTable.Match<V>> match(PhraseTable<V> phrases, int at) {
    return has(at) ? phrases.longestAt(tokens, at) : Optional.empty();
  }

  /**
   * Returns just past the longest phrase at token {@code at}, or {@code at} if none starts there.
   */
  int after(PhraseTable<?> phrases, int at) {
    return match(phrases, at).map(PhraseTable.Match::to).orElse(at);
  }

  /** Returns the matching keys of syllables, separated by spaces. */
  static Set<String> keys(String syllables) {
    return Arrays.stream(syllables.split(" "))
        .map(MatchingKey::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Token> tokens() {
    return tokens;
  }

  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  private boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  /** Returns the key of token {@code i}; outside the text an empty one. */
  String key(int i) {
    return has(i) ? tokens.get(i).key() : "";
  }

  boolean is(int i, String key) {
    return key(i).equals(key);
  }

  boolean isAny(int i, Set<String> keys) {
    return keys.contains(key(i));
  }

  boolean isSyllable(int i) {
    return has(i) && tokens.get(i).isSyllable();
  }

  boolean isNumber(int i) {
    return has(i) && tokens.get(i).isNumber();
  }

  /** Returns whether nothing but spaces stands between token {@code i} and the one before. */
  boolean isJoined(int i) {
    return has(i) && joined[i];
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
    return isJoined(i) && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  boolean isCapital(int i) {
    return isSyllable(i) && tokens.get(i).isCapitalized(text);
  }

  boolean isLower(int i) {
    return isSyllable(i) && !tokens.get(i).isCapitalized(text);
  }

  /** Returns whether token {@code i} is of two or more capitals: an abbreviation, or a headline. */
  boolean isUpper(int i) {
    if (!isSyllable(i) || tokens.get(i).end() - tokens.get(i).start() < 2) {
      return false;
    }
    return text.substring(tokens.get(i).start(), tokens.get(i).end())
        .chars()
        .allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
  }

  /** Returns the end of the run of capitalised syllables that starts at {@code from}. */
  int capitalsEnd(int from, int limit) {
    int end = from;
    while (end < limit && isCapital(end) && (end == from || isJoined(end))) {
      end++;
    }
    return end;
  }

  /** Returns the words of tokens {@code from} to {@code to} with one space where there were any. */
  String singleSpaced(int from, int to) {
    StringBuilder single = new StringBuilder();
    for (int at = from; at < to; at++) {
      boolean spaced = at > from && !isGlued(at);
      single.append(spaced ? " " : "").append(span(at, at + 1).in(text));
    }
    return single.toString();
  }

  /** Returns what tokens {@code from} to {@code to} (excluded) cover. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Returns the index of the first token that starts at or after {@code offset}. */
  int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
