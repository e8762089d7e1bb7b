package vn.sotay.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.sotay.article.Span;

/**
 * How many found spans are right: same start, same end.
 *
 * @param right found and gold
 * @param found all that were found
 * @param gold all there are
 */
public record SpanScore(long right, long found, long gold) {

  static final SpanScore NONE = new SpanScore(0, 0, 0);

  /** Compares the spans of one text. */
  public static SpanScore of(Collection<Span> found, Collection<Span> gold) {
    Set<Span> goldSet = new HashSet<>(gold);
    long right = found.stream().filter(goldSet::contains).count();
    return new SpanScore(right, found.size(), gold.size());
  }

  public SpanScore plus(SpanScore other) {
    return new SpanScore(right + other.right, found + other.found, gold + other.gold);
  }

  /** Returns the share of the found ones that are right, 0 to 1. */
  public double precision() {
    return share(right, found);
  }

  /** Returns the share of the gold ones that were found, 0 to 1. */
  public double recall() {
    return share(right, gold);
  }

  /** Returns the harmonic mean of the two, 0 to 1. */
  public double f1() {
    return share(2 * right, found + gold);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
