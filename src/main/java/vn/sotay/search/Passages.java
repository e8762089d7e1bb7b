package vn.sotay.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sotay.article.Span;
import vn.sotay.lang.Sentences;

/** Picks the sentences of an article that tell best why it was found. */
final class Passages {

  private static final int MOST = 3;

  /** A longer sentence is cut at a space, with this much of it around the first mark. */
  private static final int MAX_LENGTH = 600;

  private static final int BEFORE_MARK = 150;

  /** A second occurrence of a word tells little more. */
  private static final double REPEATED = 0.1;

  /** A sentence that holds what a condition asked for goes before all others. */
  private static final double ASKED = 1_000;

  private Passages() {}

  /**
   * A place that a condition asked for.
   *
   * @param isFigure whether it is a figure, to be marked itself
   */
  record Asked(Span span, boolean isFigure) {}

  private record Scored(Span sentence, List<Marks.Mark> marks, double score) {}

  /**
   * Returns up to three passages in text order; without any match the first sentence.
   *
   * @param text the article's text
   * @param body where its body lies
   * @param marks what the query's words match
   * @param asked places that a condition asked for, such as a figure
   */
  static List<Passage> of(String text, Span body, Marks marks, List<Asked> asked) {
    List<Marks.Mark> all = marks.in(text);
    List<Scored> scored = new ArrayList<>();
    int next = 0;
    List<Span> sentences = Sentences.in(text, body);
    for (Span sentence : sentences) {
      while (next < all.size() && all.get(next).span().start() < sentence.start()) {
        next++;
      }
      List<Marks.Mark> inside = new ArrayList<>();
      while (next < all.size() && sentence.contains(all.get(next).span())) {
        inside.add(all.get(next++));
      }
      scored.add(scored(sentence, inside, asked));
    }
    List<Passage> best =
        scored.stream()
            .filter(each -> each.score() > 0)
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .limit(MOST)
            .sorted(Comparator.comparing(Scored::sentence))
            .map(each -> passage(text, each.sentence(), each.marks()))
            .toList();
    return best.isEmpty()
        ? sentences.stream().limit(1).map(first -> passage(text, first, List.of())).toList()
        : best;
  }

  private static Scored scored(Span sentence, List<Marks.Mark> inside, List<Asked> asked) {
    List<Marks.Mark> marks = new ArrayList<>(inside);
    double score = 0;
    Set<String> seen = new HashSet<>();
    for (Marks.Mark mark : inside) {
      score += seen.add(mark.word()) ? 1 : REPEATED;
    }
    for (Asked place : asked) {
      if (sentence.overlaps(place.span())) {
        score += ASKED;
      }
      if (place.isFigure() && sentence.contains(place.span())) {
        marks.add(new Marks.Mark(place.span(), ""));
      }
    }
    marks.sort(Comparator.comparing(Marks.Mark::span));
    return new Scored(sentence, marks, score);
  }

  /** Returns a passage around a sentence. */
  static Passage passage(String text, Span sentence, List<Marks.Mark> marks) {
    Span shown = cut(text, sentence, marks);
    List<Marks.Mark> inside = marks.stream().filter(mark -> shown.contains(mark.span())).toList();
    return new Passage(shown, shown.in(text), Marks.spans(inside, shown.start()));
  }

  private static Span cut(String text, Span sentence, List<Marks.Mark> marks) {
    if (sentence.length() <= MAX_LENGTH) {
      return sentence;
    }
    int mark = marks.isEmpty() ? sentence.start() : marks.get(0).span().start();
    int start = sentence.start();
    if (mark - start > BEFORE_MARK) {
      start = afterSpace(text, mark - BEFORE_MARK, mark);
    }
    int end = beforeSpace(text, start, Math.min(sentence.end(), start + MAX_LENGTH), sentence);
    return new Span(start, end);
  }

  private static int afterSpace(String text, int from, int mark) {
    int space = text.indexOf(' ', from);
    return space >= 0 && space < mark ? space + 1 : mark;
  }

  private static int beforeSpace(String text, int start, int end, Span sentence) {
    int space = end < sentence.end() ? text.lastIndexOf(' ', end) : end;
    int cut = space > start ? space : end;
    return Character.isLowSurrogate(cut < text.length() ? text.charAt(cut) : ' ') ? cut + 1 : cut;
  }
}
