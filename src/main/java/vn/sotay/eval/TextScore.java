package vn.sotay.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotay.eval.ExpectedPage.Expected;

/**
 * How well a text that was read agrees with what is right.
 *
 * <p>Against a whole text, as the article-extraction-benchmark defines it: a token is a run of
 * letters, digits and underscores, case kept; a shingle is four neighbouring tokens (a shorter text
 * is one shingle); found, spurious and missed shingles are counted with their multiplicity. A
 * page's precision is found ÷ (found + spurious), its recall found ÷ (found + missed); a set's are
 * the means over its pages, and its F1 is made of these two means.
 *
 * <p>Against segments, as trafilatura's evaluation defines it: a segment is found if it stands in
 * the text, white space alike; precision and recall are made of the sums over all pages.
 *
 * @param found what was rightly read
 * @param spurious what was read and shouldn't
 * @param missed what should have been read
 */
public record TextScore(long found, long spurious, long missed) {

  static final TextScore NONE = new TextScore(0, 0, 0);

  private static final int SHINGLE = 4;

  /** Returns the score of a text; an empty one stands for a page that was rejected. */
  public static TextScore of(String text, Expected expected) {
    return switch (expected) {
      case Expected.Body body -> ofShingles(text, body.body());
      case Expected.Segments segments -> ofSegments(text, segments);
    };
  }

  private static TextScore ofShingles(String text, String right) {
    Map<List<String>, Integer> balance = new HashMap<>();
    shingles(right).forEach(shingle -> balance.merge(shingle, 1, Integer::sum));
    long expected = balance.values().stream().mapToLong(n -> n).sum();
    List<List<String>> read = shingles(text);
    read.forEach(shingle -> balance.merge(shingle, -1, Integer::sum));
    long missed = balance.values().stream().mapToLong(n -> Math.max(0, n)).sum();
    long spurious = balance.values().stream().mapToLong(n -> Math.max(0, -n)).sum();
    return new TextScore(expected - missed, spurious, missed);
  }

  private static List<List<String>> shingles(String text) {
    List<String> tokens = tokens(text);
    List<List<String>> shingles = new ArrayList<>();
    for (int from = 0; from < Math.max(1, tokens.size() - SHINGLE + 1); from++) {
      shingles.add(tokens.subList(from, Math.min(tokens.size(), from + SHINGLE)));
    }
    shingles.removeIf(List::isEmpty);
    return shingles;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); ) {
      int c = at < text.length() ? text.codePointAt(at) : ' ';
      boolean inWord = isWord(c);
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        tokens.add(text.substring(start, at));
        start = -1;
      }
      at += Character.charCount(c);
    }
    return tokens;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    boolean number = type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    return c == '_' || number || Character.isLetterOrDigit(c);
  }

  private static TextScore ofSegments(String text, Expected.Segments segments) {
    String plain = spaced(text);
    long found = segments.with().stream().filter(s -> plain.contains(spaced(s))).count();
    long spurious = segments.without().stream().filter(s -> plain.contains(spaced(s))).count();
    return new TextScore(found, spurious, segments.with().size() - found);
  }

  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean due = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        due = !out.isEmpty();
      } else {
        out.append(due ? " " : "").append(c);
        due = false;
      }
    }
    return out.toString();
  }

  TextScore plus(TextScore other) {
    return new TextScore(found + other.found, spurious + other.spurious, missed + other.missed);
  }

  /** Returns the share of what was read that is right; 0 where nothing right was read. */
  public double precision() {
    return spurious == 0 && missed == 0 ? 1 : share(found, spurious);
  }

  /** Returns the share of what is right that was read. */
  public double recall() {
    return spurious == 0 && missed == 0 ? 1 : share(found, missed);
  }

  /** Returns the harmonic mean of both. */
  public double f1() {
    return harmonic(precision(), recall());
  }

  static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(long part, long rest) {
    return part + rest == 0 ? 0 : (double) part / (part + rest);
  }
}
