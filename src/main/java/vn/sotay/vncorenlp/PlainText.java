package vn.sotay.vncorenlp;

import java.text.Normalizer;
import java.util.Arrays;
import vn.sotay.article.Span;
import vn.sotay.lang.TextNormalizer;

/**
 * A stretch of text as VnCoreNLP can read it, with the way back: composed (NFC), white space of any
 * kind a plain space (to VnCoreNLP a no-break space is a letter), a line break {@code \n}, nothing
 * invisible.
 */
final class PlainText {

  private final StringBuilder plain = new StringBuilder();
  private String text = "";
  private int[] starts;
  private int[] ends;

  private PlainText(int length) {
    starts = new int[length];
    ends = new int[length];
  }

  static PlainText of(String text, Span zone) {
    var plain = new PlainText(zone.length());
    int at = zone.start();
    while (at < zone.end()) {
      int end = clusterEnd(text, at, zone.end());
      plain.add(text, at, end);
      at = end;
    }
    plain.text = plain.plain.toString();
    return plain;
  }

  /** Returns the end of the character at {@code at} with the marks that follow it. */
  private static int clusterEnd(String text, int at, int limit) {
    int end = Math.min(limit, at + Character.charCount(text.codePointAt(at)));
    while (end < limit && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void add(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (isSpace(first)) {
      put(isLineBreak(first) ? '\n' : ' ', start, end);
    } else if (!TextNormalizer.isInvisible(first)) {
      addComposed(text.substring(start, end), start, end);
    }
  }

  private void addComposed(String cluster, int start, int end) {
    if (isVietnamese(cluster) || Normalizer.isNormalized(cluster, Normalizer.Form.NFC)) {
      for (int i = start; i < end; i++) {
        put(cluster.charAt(i - start), i, i + 1);
      }
    } else {
      Normalizer.normalize(cluster, Normalizer.Form.NFC)
          .chars()
          .forEach(c -> put((char) c, start, end));
    }
  }

  /** Returns whether it is a composed letter, without asking the tables of Unicode. */
  private static boolean isVietnamese(String cluster) {
    char c = cluster.charAt(0);
    return cluster.length() == 1 && (c < '\u0300' || (c >= '\u1ea0' && c <= '\u1ef9'));
  }

  private void put(char c, int start, int end) {
    int at = plain.length();
    if (at == starts.length) {
      // A few characters are longer when composed (U+0958 and its like).
      starts = Arrays.copyOf(starts, 2 * at + 1);
      ends = Arrays.copyOf(ends, 2 * at + 1);
    }
    plain.append(c);
    starts[at] = start;
    ends[at] = end;
  }

  /** Control characters count as spaces: VnCoreNLP trims them as such. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  String text() {
    return text;
  }

  /** Returns what the characters [start, end) of {@link #text} cover in the original. */
  Span original(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }
}
