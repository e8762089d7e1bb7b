package vn.sotay.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sotay.article.Span;
import vn.sotay.lang.Sentences;

/**
 * Picks the sentences of an article that tell best why it was found.
 *
 * <p>A sentence weighs as much as the different words of the query in it, the rarer in the article
 * the more, and as much again for each that follows another: four words together tell more than
 * four apart.
 */
final class Passages {

  private static final int MOST = 3;

  /** A longer sentence is cut at a space, with this much of it before the marks. */
  private static final int MAX_LENGTH = 600;

  private static final int BEFORE_MARK = 150;

  /** What an earlier passage shows already. */
  private static final double REPEATED = 0.3;

  /** A sentence that adds no word and weighs less than this part of the best is left out. */
  private static final double LEAST = 0.5;

  /** A sentence that holds what a condition asked for goes before all others. */
  private static final double ASKED = 1_000;

  private Passages() {}

  /**
   * A place that a condition asked for.
   *
   * @param isFigure whether it is a figure, to be marked itself
   */
  record Asked(Span span, boolean isFigure) {}

  /**
   * A sentence.
   *
   * @param weights what in it weighs how much, by name
   */
  private record Candidate(Span sentence, List<Marks.Mark> marks, Map<String, Double> weights) {

    double weight() {
      return weight(Set.of());
    }

    double weight(Set<String> shown) {
      return weights.entrySet().stream()
          .mapToDouble(each -> each.getValue() * (shown.contains(each.getKey()) ? REPEATED : 1))
          .sum();
    }
  }

  /**
   * Returns up to three passages, the best first; without any match the first sentence.
   *
   * @param text the article's text
   * @param body where its body lies
   * @param marks what the query's words match in the text, in text order
   * @param asked places that a condition asked for, such as a figure
   */
  static List<Passage> of(String text, Span body, List<Marks.Mark> marks, List<Asked> asked) {
    Map<String, Integer> counts = new HashMap<>();
    marks.forEach(mark -> counts.merge(mark.word(), 1, Integer::sum));
    List<Candidate> candidates = new ArrayList<>();
    List<Span> sentences = Sentences.in(text, body);
    int next = 0;
    for (Span sentence : sentences) {
      while (next < marks.size() && marks.get(next).span().start() < sentence.start()) {
        next++;
      }
      List<Marks.Mark> inside = new ArrayList<>();
      while (next < marks.size() && sentence.contains(marks.get(next).span())) {
        inside.add(marks.get(next++));
      }
      candidates.add(candidate(text, sentence, inside, asked, counts));
    }
    List<Passage> best =
        best(candidates).stream()
            .map(each -> passage(text, each.sentence(), each.marks()))
            .toList();
    return best.isEmpty()
        ? sentences.stream().limit(1).map(first -> passage(text, first, List.of())).toList()
        : best;
  }

  private static Candidate candidate(
      String text,
      Span sentence,
      List<Marks.Mark> inside,
      List<Asked> asked,
      Map<String, Integer> counts) {
    Map<String, Double> weights = weights(text, inside, counts);
    List<Marks.Mark> marks = new ArrayList<>(inside);
    for (Asked place : asked) {
      if (sentence.overlaps(place.span())) {
        weights.put("asked " + place.span(), ASKED);
      }
      if (place.isFigure() && sentence.contains(place.span())) {
        marks.add(new Marks.Mark(place.span(), "", 1));
      }
    }
    marks.sort(Comparator.comparing(Marks.Mark::span));
    return new Candidate(sentence, marks, weights);
  }

  private static Map<String, Double> weights(
      String text, List<Marks.Mark> marks, Map<String, Integer> counts) {
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      Marks.Mark mark = marks.get(i);
      double rarity = 1 / (1 + Math.log(counts.getOrDefault(mark.word(), 1)));
      weights.put(mark.word(), rarity * (2 * mark.size() - 1));
      if (i > 0 && stand(text, marks.get(i - 1), mark)) {
        weights.put(marks.get(i - 1).word() + " " + mark.word(), rarity);
      }
    }
    return weights;
  }

  /** Returns whether two marks stand together. */
  private static boolean stand(String text, Marks.Mark one, Marks.Mark next) {
    return one.span().end() <= next.span().start()
        && text.substring(one.span().end(), next.span().start()).isBlank();
  }

  /** Takes the best, then what adds most to what is shown. */
  private static List<Candidate> best(List<Candidate> all) {
    List<Candidate> left = new ArrayList<>(all);
    List<Candidate> best = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    double least = Double.MIN_VALUE;
    while (best.size() < MOST) {
      double bar = least;
      left.removeIf(each -> each.weight() < bar && shown.containsAll(each.weights().keySet()));
      if (left.isEmpty()) {
        return best;
      }
      Candidate next = left.getFirst();
      for (Candidate each : left) {
        next = each.weight(shown) > next.weight(shown) ? each : next;
      }
      left.remove(next);
      best.add(next);
      shown.addAll(next.weights().keySet());
      least = Math.max(least, Math.min(best.getFirst().weight(), ASKED) * LEAST);
    }
    return best;
  }

  /** Returns a passage around a sentence. */
  static Passage passage(String text, Span sentence, List<Marks.Mark> marks) {
    Span shown = cut(text, sentence, marks);
    List<Marks.Mark> inside = marks.stream().filter(mark -> shown.contains(mark.span())).toList();
    return new Passage(
        shown, shown.in(text), Marks.spans(inside, shown.start()), Passage.Cut.of(shown, sentence));
  }

  private static Span cut(String text, Span sentence, List<Marks.Mark> marks) {
    if (sentence.length() <= MAX_LENGTH) {
      return sentence;
    }
    int mark = densest(marks, sentence);
    int start = sentence.start();
    if (mark - start > BEFORE_MARK) {
      start = afterSpace(text, mark - BEFORE_MARK, mark);
    }
    int end = beforeSpace(text, start, Math.min(sentence.end(), start + MAX_LENGTH), sentence);
    return new Span(start, end);
  }

  /** Returns where the mark stands after which most of the query's words follow soon. */
  private static int densest(List<Marks.Mark> marks, Span sentence) {
    int best = sentence.start();
    long most = 0;
    for (int from = 0; from < marks.size(); from++) {
      int start = marks.get(from).span().start();
      long words =
          marks.subList(from, marks.size()).stream()
              .takeWhile(mark -> mark.span().end() <= start + MAX_LENGTH - BEFORE_MARK)
              .map(Marks.Mark::word)
              .distinct()
              .count();
      if (words > most) {
        most = words;
        best = start;
      }
    }
    return best;
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
