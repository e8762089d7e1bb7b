package vn.sotay.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Span;

/**
 * Finds quoted words again in a text that may have been made anew. White space doesn't count: a
 * line break may have become a space.
 */
public final class Quotes {

  /** From so many letters on, words are found by themselves; fewer need what stood around them. */
  private static final int TELLING = 24;

  /** So many letters of what stood around short words must still be there. */
  private static final int LEAST_CONTEXT = 8;

  private Quotes() {}

  /**
   * Returns where the quoted words stand; of several places the one with the most of what stood
   * around them. Empty where they are gone, or are too short to be told from others like them.
   */
  public static Optional<Span> find(TextQuote quote, String text) {
    Letters letters = Letters.of(text);
    String words = Letters.of(quote.words()).letters();
    String before = Letters.of(quote.before()).letters();
    String after = Letters.of(quote.after()).letters();
    int best = -1;
    int bestContext = -1;
    for (int at = letters.letters().indexOf(words);
        at >= 0;
        at = letters.letters().indexOf(words, at + 1)) {
      int context =
          sameEnd(before, letters.letters(), at)
              + sameStart(after, letters.letters(), at + words.length());
      if (context > bestContext) {
        best = at;
        bestContext = context;
      }
    }
    int needed = Math.min(LEAST_CONTEXT, before.length() + after.length());
    boolean believed = words.length() >= TELLING || bestContext >= needed;
    return best >= 0 && believed
        ? Optional.of(letters.span(best, best + words.length()))
        : Optional.empty();
  }

  /**
   * Returns everywhere that words stand in a text, in text order; a number or word of which they
   * are a part isn't them.
   */
  public static List<Span> all(String words, String text) {
    Letters letters = Letters.of(text);
    String wanted = Letters.of(words).letters();
    List<Span> places = new ArrayList<>();
    int at = wanted.isEmpty() ? -1 : letters.letters().indexOf(wanted);
    while (at >= 0) {
      Span span = letters.span(at, at + wanted.length());
      if (!isCut(text, span.start()) && !isCut(text, span.end())) {
        places.add(span);
      }
      at = letters.letters().indexOf(wanted, at + 1);
    }
    return places;
  }

  /** Whether a word or a number goes on over a place: within "95" and "2,5". */
  private static boolean isCut(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    return inWord
        || (isMark(before) && isDigit(text, at - 2) && isDigit(text, at))
        || (isMark(after) && isDigit(text, at - 1) && isDigit(text, at + 1));
  }

  private static boolean isMark(char c) {
    return c == ',' || c == '.';
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static int sameEnd(String before, String letters, int at) {
    int same = 0;
    while (same < before.length()
        && same < at
        && before.charAt(before.length() - 1 - same) == letters.charAt(at - 1 - same)) {
      same++;
    }
    return same;
  }

  private static int sameStart(String after, String letters, int at) {
    int same = 0;
    while (same < after.length()
        && at + same < letters.length()
        && after.charAt(same) == letters.charAt(at + same)) {
      same++;
    }
    return same;
  }

  /**
   * A text without its white space.
   *
   * @param places where each letter stands in the text
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Letters(String letters, int[] places) {

    static Letters of(String text) {
      StringBuilder letters = new StringBuilder(text.length());
      int[] places = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          places[letters.length()] = i;
          letters.append(text.charAt(i));
        }
      }
      return new Letters(letters.toString(), places);
    }

    Span span(int from, int to) {
      return new Span(places[from], places[to - 1] + 1);
    }
  }
}
