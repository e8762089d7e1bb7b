package vn.sotay.vncorenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Span;

/**
 * Makes one word of each protected span: VnCoreNLP splits {@code 12-HD/BTCTW}, {@code Đ/c} and
 * {@code H'leo}.
 */
final class Gluing {

  private final String text;
  private final List<VnCoreNlpWord> glued = new ArrayList<>();

  private Gluing(String text) {
    this.text = text;
  }

  /**
   * Returns the words with each protected span as one; a word that reaches beyond it is cut there.
   * A glued word carries the tag and the label that its parts agree on.
   *
   * @param words in text order, disjoint
   * @param wholes the protected spans, in text order, disjoint
   */
  static List<VnCoreNlpWord> of(String text, List<VnCoreNlpWord> words, List<Span> wholes) {
    if (wholes.isEmpty()) {
      return words;
    }
    var gluing = new Gluing(text);
    int whole = 0;
    for (VnCoreNlpWord word : words) {
      while (whole < wholes.size() && wholes.get(whole).end() <= word.span().start()) {
        whole++;
      }
      gluing.add(word, wholes.subList(whole, wholes.size()));
    }
    return gluing.glued;
  }

  private void add(VnCoreNlpWord word, List<Span> wholes) {
    int from = word.span().start();
    for (Span whole : wholes) {
      if (whole.start() >= word.span().end()) {
        break;
      }
      addPart(word, from, whole.start());
      addWhole(word.at(whole));
      from = whole.end();
    }
    addPart(word, from, word.span().end());
  }

  private void addPart(VnCoreNlpWord word, int from, int to) {
    Span.trimmed(text, from, to).ifPresent(span -> glued.add(word.at(span)));
  }

  private void addWhole(VnCoreNlpWord word) {
    VnCoreNlpWord last = glued.isEmpty() ? word : glued.getLast();
    if (glued.isEmpty() || !last.span().equals(word.span())) {
      glued.add(word);
      return;
    }
    glued.set(
        glued.size() - 1,
        new VnCoreNlpWord(
            word.span(), agreed(last.tag(), word.tag()), agreed(last.label(), word.label())));
  }

  private static Optional<String> agreed(Optional<String> one, Optional<String> other) {
    return one.equals(other) ? one : Optional.empty();
  }
}
