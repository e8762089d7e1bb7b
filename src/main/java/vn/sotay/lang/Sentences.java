package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Span;

/**
 * Splits text into sentences, in one pass.
 *
 * <p>A line break ends a sentence, so does a stop, question or exclamation mark or an ellipsis
 * before what can start one: a capital, a digit, an opening quote or bracket, a dash. Not so after
 * a short form (TP. Vinh, GS.TS. Hồ), after the number of an item (1. Nội dung), between a
 * quotation and its speaker ("Tốt!" - bà Lan nói), or within a number (8. 000).
 */
public final class Sentences {

  private static final String QUOTES = "\"”’'»";
  private static final String CLOSERS = QUOTES + ")]";
  private static final String DASHES = "-–—";
  private static final String OPENERS = "\"“‘'([«•+*" + DASHES;
  private static final String BEFORE_ITEM = ":;";

  /** Digits of a group of thousands. */
  private static final int GROUP = 3;

  /** Characters looked back for a word; keeps the pass linear on text without spaces. */
  private static final int LONGEST_WORD = 40;

  private final String text;
  private final int limit;
  private final List<Span> sentences = new ArrayList<>();

  private Sentences(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Returns the sentences within {@code zone}, trimmed, in order; a line break always ends one. */
  public static List<Span> in(String text, Span zone) {
    var sentences = new Sentences(text, zone.end());
    sentences.split(zone.start());
    return List.copyOf(sentences.sentences);
  }

  private void split(int from) {
    int start = from;
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '\n') {
        add(start, at);
        start = ++at;
      } else if (isEnd(c)) {
        int end = endOfStops(at);
        if (endsSentence(start, at, end)) {
          add(start, end);
          start = end;
        }
        at = end;
      } else {
        at++;
      }
    }
    add(start, limit);
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private int endOfStops(int stop) {
    int end = stop;
    while (end < limit && isEnd(text.charAt(end))) {
      end++;
    }
    while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private boolean endsSentence(int start, int stop, int end) {
    int next = afterSpaces(end);
    if (next == limit || text.charAt(next) == '\n') {
      return true;
    }
    if (afterSpaces(start) == stop) {
      return false; // nothing yet but an ellipsis
    }
    if (next == end) {
      return lacksSpace(stop, end);
    }
    if (!startsSentence(next) || isSpeakerAfter(stop, end, next)) {
      return false;
    }
    boolean plainStop = text.charAt(stop) == '.' && end == stop + 1;
    return !plainStop || !goesOnAfterStop(start, stop, next);
  }

  /** Returns the next place that is no space, or the line's end. */
  private int afterSpaces(int from) {
    int at = from;
    while (at < limit && text.charAt(at) != '\n' && isSpace(at)) {
      at++;
    }
    return at;
  }

  private boolean isSpace(int at) {
    Letters.Kind kind = Letters.kind(text.charAt(at));
    return kind == Letters.Kind.SPACE || kind == Letters.Kind.INVISIBLE;
  }

  private boolean startsSentence(int at) {
    int c = text.codePointAt(at);
    return Character.isUpperCase(c) || Character.isDigit(c) || OPENERS.indexOf(c) >= 0;
  }

  /** "đã xong.Tôi về": small letters or a year, then a stop, then a word with a capital. */
  private boolean lacksSpace(int stop, int end) {
    if (end != stop + 1 || end + 1 >= limit || text.charAt(stop) == '…') {
      return false;
    }
    String word = wordBefore(stop);
    boolean closed = word.length() > 1 && (isLowerCase(word) || isYear(word));
    return closed
        && !StopWords.isAbbreviation(word)
        && Character.isUpperCase(text.charAt(end))
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private static boolean isLowerCase(String word) {
    return word.chars().allMatch(Character::isLowerCase);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && word.chars().allMatch(Character::isDigit);
  }

  /** A dash after a closing quote leads to who said it; a dash before a small letter goes on. */
  private boolean isSpeakerAfter(int stop, int end, int next) {
    if (DASHES.indexOf(text.charAt(next)) < 0) {
      return false;
    }
    boolean quoted = QUOTES.indexOf(text.charAt(end - 1)) >= 0 && end > stop + 1;
    int word = afterSpaces(next + 1);
    return quoted || (word < limit && Character.isLowerCase(text.charAt(word)));
  }

  private boolean goesOnAfterStop(int start, int stop, int next) {
    String word = wordBefore(stop);
    if (StopWords.isAbbreviation(word)) {
      return !isLabel(stop, word);
    }
    return isItem(start, stop, word) || isInitial(stop, word, next) || isGroup(word, next);
  }

  /** The X of "khóa X." is no commune. */
  private boolean isLabel(int stop, String word) {
    return word.length() == 1 && StopWords.isCounted(wordBefore(startOfWord(stop)));
  }

  /** "1. Nội dung" at the start or after a colon, "Điều 5. Trách nhiệm" at the start. */
  private boolean isItem(int start, int stop, String word) {
    if (!StopWords.isItemNumber(word)) {
      return false;
    }
    int first = startOfWord(stop);
    int before = lastBefore(first);
    if (before < start || BEFORE_ITEM.indexOf(text.charAt(before)) >= 0) {
      return true;
    }
    int head = startOfWord(first);
    return lastBefore(head) < start && StopWords.isArticle(wordBefore(first));
  }

  /** "ông V. H. Nam", but not "Nguyễn Văn A. Sau đó" nor "nhóm A. Tổ". */
  private boolean isInitial(int stop, String word, int next) {
    boolean initials =
        !word.isEmpty()
            && word.length() % 2 == 1
            && Character.isUpperCase(word.charAt(word.length() - 1))
            && (word.length() == 1 || word.charAt(word.length() - 2) == '.');
    if (!initials) {
      return false;
    }
    boolean another =
        next + 1 < limit
            && Character.isUpperCase(text.charAt(next))
            && text.charAt(next + 1) == '.';
    return another || StopWords.isAddress(wordBefore(startOfWord(stop)));
  }

  /** "8. 000 đồng": up to three digits, then just three. */
  private boolean isGroup(String word, int next) {
    if (word.isEmpty() || word.length() > GROUP || !word.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int end = next;
    while (end < limit && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - next == GROUP;
  }

  /** Returns the word that ends before {@code end}, spaces between skipped; may be empty. */
  private String wordBefore(int end) {
    return text.substring(startOfWord(end), lastBefore(end) + 1);
  }

  private int startOfWord(int end) {
    int from = lastBefore(end) + 1;
    int least = Math.max(0, from - LONGEST_WORD);
    while (from > least && !isSpace(from - 1) && "(“\"[".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /** Returns the last place before {@code end} that is no space; -1 if there is none. */
  private int lastBefore(int end) {
    int at = end - 1;
    while (at >= 0 && text.charAt(at) != '\n' && isSpace(at)) {
      at--;
    }
    return at;
  }

  private void add(int from, int to) {
    Span.trimmed(text, from, to).ifPresent(sentences::add);
  }
}
