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

  private static final String ENDS = "\n!?;…•";
  private static final String ENDS_BEFORE_SPACE = ".:";

  private Words() {}

  /** Returns the words of a text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int position = 0;
    int end = 0;
    for (Token token : Tokenizer.tokens(text)) {
      if (token.kind() != Token.Kind.SIGN && !token.key().isEmpty()) {
        position += endsSentence(text, end, token.start()) ? SENTENCE_GAP : 1;
        words.add(word(token, position));
        end = token.end();
      }
    }
    return words;
  }

  private static Word word(Token token, int position) {
    String key = capped(token.key());
    String folded = token.isSyllable() ? capped(MatchingKey.folded(token.key())) : key;
    return new Word(token.start(), token.end(), key, folded, position);
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
      if (ENDS.indexOf(c) >= 0 || (beforeSpace && ENDS_BEFORE_SPACE.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
