package vn.sotay.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sotay.json.LayeredDocument.Item;
import vn.sotay.json.LayeredDocument.Range;

/**
 * The one-to-one matching of predicted to gold items that matches as many as can be, exact pairs
 * first, then those that share more.
 */
final class Matching {

  /** No partner. */
  private static final int NONE = -1;

  /** Heavier than any count of shared words, so that equal words come first. */
  private static final int EQUAL_WORDS = 1_000_000;

  /** Weight of a shared word against the distance of two items in their lists. */
  private static final int SHARED_WORD = 1_000;

  private final List<List<Integer>> partners = new ArrayList<>();
  private final int[] ofGold;
  private final int[] ofPredicted;
  private int exact;

  /** Two items that may belong together. */
  private record Pair(int weight, boolean exact, int gold, int predicted) {

    static final Comparator<Pair> ORDER =
        Comparator.comparing((Pair pair) -> !pair.exact).thenComparing(pair -> -pair.weight);
  }

  private Matching(List<Pair> pairs, int golds, int predictions) {
    ofGold = filled(golds);
    ofPredicted = filled(predictions);
    for (int i = 0; i < golds; i++) {
      partners.add(new ArrayList<>());
    }
    pairs.forEach(pair -> partners.get(pair.gold).add(pair.predicted));
    pairs.stream().filter(Pair::exact).forEach(pair -> exact += joined(pair) ? 1 : 0);
    pairs.forEach(this::joined);
    for (int gold = 0; gold < golds; gold++) {
      if (ofGold[gold] == NONE) {
        rearrange(gold, new HashSet<>());
      }
    }
  }

  /**
   * Matches by range.
   *
   * @param least the least share of the union two ranges must have in common; 0: any character
   */
  static Matching byRange(List<Item> gold, List<Item> predicted, double least) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Range one = gold.get(i).range().orElseThrow();
      for (int j = 0; j < predicted.size(); j++) {
        Range other = predicted.get(j).range().orElseThrow();
        int overlap = one.overlap(other);
        int union = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
        if (overlap > 0 && overlap >= least * union) {
          pairs.add(new Pair(overlap, one.equals(other), i, j));
        }
      }
    }
    return of(pairs, gold, predicted);
  }

  /** Matches by words, for gold that was made on another rendering of the page. */
  static Matching byWords(List<Item> gold, List<Item> predicted) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        addByWords(pairs, i, gold.get(i).surface(), j, predicted.get(j).surface());
      }
    }
    return of(pairs, gold, predicted);
  }

  private static void addByWords(List<Pair> pairs, int i, String gold, int j, String predicted) {
    String one = Folding.text(gold);
    String other = Folding.text(predicted);
    if (other.isEmpty()) {
      return;
    }
    if (one.equals(other)) {
      pairs.add(new Pair(EQUAL_WORDS - Math.abs(i - j), true, i, j));
      return;
    }
    Set<String> ones = new HashSet<>(Folding.tokens(gold));
    Set<String> others = new HashSet<>(Folding.tokens(predicted));
    int longer = Math.max(ones.size(), others.size());
    boolean bothHaveWords = !ones.isEmpty() && !others.isEmpty();
    ones.retainAll(others);
    if (other.contains(one)
        || one.contains(other)
        || (bothHaveWords && 2 * ones.size() >= longer)) {
      pairs.add(new Pair(ones.size() * SHARED_WORD - Math.abs(i - j), false, i, j));
    }
  }

  private static Matching of(List<Pair> pairs, List<Item> gold, List<Item> predicted) {
    pairs.sort(Pair.ORDER);
    return new Matching(pairs, gold.size(), predicted.size());
  }

  private static int[] filled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, NONE);
    return none;
  }

  private boolean joined(Pair pair) {
    if (ofGold[pair.gold] != NONE || ofPredicted[pair.predicted] != NONE) {
      return false;
    }
    join(pair.gold, pair.predicted);
    return true;
  }

  private void join(int gold, int predicted) {
    ofGold[gold] = predicted;
    ofPredicted[predicted] = gold;
  }

  /** Finds a partner for a gold item by moving others to their next one (Kuhn's algorithm). */
  private boolean rearrange(int gold, Set<Integer> seen) {
    for (int predicted : partners.get(gold)) {
      if (seen.add(predicted)
          && (ofPredicted[predicted] == NONE || rearrange(ofPredicted[predicted], seen))) {
        join(gold, predicted);
        return true;
      }
    }
    return false;
  }

  /** Returns how many pairs have the same range, or the same words. */
  int exact() {
    return exact;
  }

  /** Returns how many gold items have a partner. */
  int matched() {
    return (int) Arrays.stream(ofGold).filter(partner -> partner != NONE).count();
  }

  boolean hasPartner(int predicted) {
    return ofPredicted[predicted] != NONE;
  }

  boolean isFound(int gold) {
    return ofGold[gold] != NONE;
  }

  /** Returns the index of a found gold item's partner. */
  int partner(int gold) {
    return ofGold[gold];
  }
}
