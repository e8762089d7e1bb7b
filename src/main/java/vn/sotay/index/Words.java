package vn.sotay.index;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;

/**
 * The analysis of text, the same for articles and queries: its syllables and numbers by matching
 * key. No word is left out, and syllables aren't joined to words: both measured worse.
 */
public final class Words {

  /** Longer keys are cut: no syllable has more than 7 letters, no sensible number 64 digits. */
  static final int MAX_KEY = 64;

  /** What lies between two sentences: more than any phrase bridges. */
  private static final int SENTENCE_GAP = 10;

  private static final String ENDS = "\n!?…";
  private static final char END_BEFORE_SPACE = '.';

  /** Digits between two thousands separators. */
  private static final int GROUP = 3;

  private Words() {}

  /** Returns the words of a text, in order. */
  public static List<Word> of(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    List<Word> words = new ArrayList<>();
    int position = 0;
    int end = 0;
    int next = 0;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      int last = lastOfNumber(tokens, next);
      if (token.kind() != Token.Kind.SIGN && !token.key().isEmpty()) {
        position += endsSentence(text, end, token.start()) ? SENTENCE_GAP : 1;
        end = tokens.get(last).end();
        words.add(word(key(tokens, next, last), token, end, position));
      }
      next = last + 1;
    }
    return words;
  }

  /** Returns the last token of the number that begins at {@code first}: 8.155 is one word. */
  private static int lastOfNumber(List<Token> tokens, int first) {
    int last = first;
    if (tokens.get(first).isNumber() && length(tokens.get(first)) <= GROUP) {
      while (last + 2 < tokens.size() && isGroup(tokens, last)) {
        last += 2;
      }
    }
    return last;
  }

  private static boolean isGroup(List<Token> tokens, int before) {
    Token dot = tokens.get(before + 1);
    Token group = tokens.get(before + 2);
    return dot.is(".")
        && dot.start() == tokens.get(before).end()
        && group.isNumber()
        && group.start() == dot.end()
        && length(group) == GROUP;
  }

  private static int length(Token token) {
    return token.end() - token.start();
  }

  private static String key(List<Token> tokens, int first, int last) {
    if (first == last) {
      return tokens.get(first).key();
    }
    StringBuilder digits = new StringBuilder();
    for (int i = first; i <= last; i += 2) {
      digits.append(tokens.get(i).key());
    }
    return digits.toString();
  }

  private static Word word(String fullKey, Token token, int end, int position) {
    String key = capped(fullKey);
    String folded = token.isSyllable() ? capped(MatchingKey.folded(fullKey)) : key;
    return new Word(token.start(), end, key, folded, position);
  }

  private static String capped(String key) {
    if (key.length() <= MAX_KEY) {
      return key;
    }
    int end = Character.isHighSurrogate(key.charAt(MAX_KEY - 1)) ? MAX_KEY - 1 : MAX_KEY;
    return key.substring(0, end);
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean beforeSpace = at + 1 < to && Character.isWhitespace(text.charAt(at + 1));
      if (ENDS.indexOf(c) >= 0 || (beforeSpace && c == END_BEFORE_SPACE)) {
        return true;
      }
    }
    return false;
  }
}
