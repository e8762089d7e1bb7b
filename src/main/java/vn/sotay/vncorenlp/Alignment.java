package vn.sotay.vncorenlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Span;
import vn.sotay.lang.MatchingKey;

/**
 * Finds VnCoreNLP's words again in the text they were read from.
 *
 * <p>It tells no offsets, joins syllables with {@code _}, and moves tone marks ({@code hòa} comes
 * back as {@code hoà}). So syllable after syllable is compared at the next place in the text:
 * exactly, else by matching key, which is the same wherever the tone mark stands.
 */
final class Alignment {

  private static final char JOINT = '_';

  private final String text;
  private final int limit;
  private int at;

  private Alignment(String text, Span piece) {
    this.text = text;
    this.at = piece.start();
    this.limit = piece.end();
  }

  /**
   * Returns where each form stands within the piece; empty if they aren't the piece's words, all of
   * them and in order.
   */
  static Optional<List<Span>> of(String text, Span piece, List<String> forms) {
    var alignment = new Alignment(text, piece);
    List<Span> spans = new ArrayList<>();
    for (String form : forms) {
      Optional<Span> span = alignment.next(Normalizer.normalize(form.strip(), Normalizer.Form.NFC));
      if (span.isEmpty()) {
        return Optional.empty();
      }
      spans.add(span.get());
    }
    alignment.skipSpace();
    return alignment.at == piece.end() ? Optional.of(spans) : Optional.empty();
  }

  private Optional<Span> next(String form) {
    skipSpace();
    int start = at;
    int end = at;
    int from = 0;
    while (from < form.length()) {
      skipSpace();
      int to = form.charAt(from) == JOINT ? from + 1 : syllableEnd(form, from);
      if (takes(form.substring(from, to))) {
        end = at;
      } else if (form.charAt(from) != JOINT) {
        return Optional.empty();
      }
      from = to;
    }
    at = end;
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static int syllableEnd(String form, int from) {
    int joint = form.indexOf(JOINT, from);
    return joint < 0 ? form.length() : joint;
  }

  /** Steps over the syllable if it stands here. A joint that does is a sign of the text itself. */
  private boolean takes(String syllable) {
    int end = at + syllable.length();
    if (end > limit || !isSame(text.substring(at, end), syllable)) {
      return false;
    }
    at = end;
    return true;
  }

  private static boolean isSame(String here, String syllable) {
    return here.equals(syllable) || MatchingKey.of(here).equals(MatchingKey.of(syllable));
  }

  private void skipSpace() {
    while (at < limit && text.charAt(at) == ' ') {
      at++;
    }
  }
}
