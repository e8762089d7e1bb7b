package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sotay.article.Span;

/** Splits text into sentences. */
public final class Sentences {

  /** Words after which a stop ends no sentence, in lower case. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "tx", "tt", "q", "p", "gs", "ts", "ths", "pgs", "bs", "cn", "đ/c", "đc", "ths.bs",
          "st", "tr", "kp", "ks", "nxb", "th", "v.v");

  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"”’')]»";
  private static final String OPENERS = "\"“‘'([«-–•+*";

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
      } else if (ENDS.indexOf(c) >= 0) {
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

  private int endOfStops(int stop) {
    int end = stop;
    while (end < limit && ENDS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private boolean endsSentence(int start, int stop, int end) {
    if (end == limit || text.charAt(end) == '\n') {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(end))) {
      return false;
    }
    if (text.charAt(stop) == '.' && end == stop + 1 && isAbbreviation(start, stop)) {
      return false;
    }
    int next = end;
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      if (text.charAt(next) == '\n') {
        return true;
      }
      next++;
    }
    return next == limit || startsSentence(next);
  }

  private boolean startsSentence(int at) {
    int c = text.codePointAt(at);
    return Character.isUpperCase(c) || Character.isDigit(c) || OPENERS.indexOf(c) >= 0;
  }

  private boolean isAbbreviation(int start, int stop) {
    int from = stop;
    while (from > start
        && !Character.isWhitespace(text.charAt(from - 1))
        && "(“\"".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String word = text.substring(from, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean listNumber =
        from == start && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return initial || listNumber || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
