package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a segment's articles by adding up word after word, window by window, each article at its
 * place. Words that weigh most for their number come first; when those left over can't make an
 * article heavy enough by themselves, only articles that are heavy enough already, or may become
 * so, are looked at, and where these are few, one by one.
 *
 * <p>Sums of up to some hundred floats are exact in doubles but for weights that differ by nine
 * orders, so in whatever order words are added, weights are those that Lucene gives.
 */
final class WindowSums extends BulkScorer {

  /** Places of a window; their sums stay in a processor's cache. */
  static final int WINDOW = 1 << 14;

  /** While all sums are gone through, one of so many articles is added to. */
  private static final int WORTH_A_LOOK = 8;

  /** So many articles of a word are added in the time it takes to look one up. */
  private static final int LOOK_UP = 12;

  private final Summand[] summands;

  /** The greatest weight that those up to an index have together. */
  private final double[] most;

  private final Places places;
  private final int maxDoc;
  private final int window;
  private final @Nullable FixedBitSet among;
  private final long cost;
  private final double[] sums;
  private final int[] candidates;
  private final Current current;

  /**
   * Where sums are made.
   *
   * @param places the segment's articles, which alone have the words
   * @param maxDoc how many documents the segment has
   * @param window how many places are taken together
   * @param among only articles at these places are weighed; null for all
   * @param given what each of them weighs beside its words
   */
  record Room(Places places, int maxDoc, int window, @Nullable FixedBitSet among, float given) {}

  /**
   * @param summands each has some document of the segment
   */
  WindowSums(List<Summand> summands, Room room) {
    this.places = room.places();
    this.maxDoc = room.maxDoc();
    this.window = room.window();
    this.among = room.among();
    this.current = new Current(room.given());
    this.summands = summands.toArray(Summand[]::new);
    Arrays.sort(this.summands, Comparator.comparingDouble(Summand::weightOfOne));
    this.most = new double[this.summands.length];
    double sum = 0;
    for (int at = 0; at < most.length; at++) {
      sum += this.summands[at].most();
      most[at] = sum;
    }
    this.cost = summands.stream().mapToLong(Summand::cost).sum();
    this.sums = new double[Math.min(window, Math.max(1, places.size()))];
    this.candidates = new int[sums.length];
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
      throws IOException {
    collector.setScorer(current);
    int last = Math.min(max, maxDoc);
    int place = places.before(min);
    int end = places.before(last);
    while (place < end) {
      int next = Math.min(end, place + window);
      int upTo = next == end ? last : places.document(next);
      window(collector, accepted, new Summand.Window(places, place, next, upTo));
      place = next;
    }
    return last == maxDoc ? DocIdSetIterator.NO_MORE_DOCS : last;
  }

  /** Weighs the articles of a window. */
  private void window(LeafCollector collector, @Nullable Bits accepted, Summand.Window window)
      throws IOException {
    int size = window.size();
    int known = chosen(window);
    if (known == 0) {
      return;
    }
    Arrays.fill(sums, 0, size, 0);
    for (int at = summands.length - 1; at >= 0; at--) {
      Summand summand = summands[at];
      if (most[at] < current.enough() && (known >= 0 || summand.in(window) * WORTH_A_LOOK > size)) {
        known = stillCandidates(known, window, most[at]);
        if (known == 0) {
          return;
        }
      }
      if (known >= 0 && (long) known * LOOK_UP < summand.in(window)) {
        lookUp(summand, window, known);
      } else {
        summand.addTo(sums, window);
      }
    }
    collect(collector, accepted, window.first(), stillCandidates(known, window, 0));
  }

  /**
   * Returns how many articles of a window may be weighed, if they are few and noted as candidates,
   * or else -1.
   */
  private int chosen(Summand.Window window) {
    if (among == null) {
      return -1;
    }
    int most = window.size() / WORTH_A_LOOK;
    int count = 0;
    int place = next(among, window.first());
    while (place < window.end()) {
      if (count > most) {
        return -1;
      }
      candidates[count++] = place - window.first();
      place = next(among, place + 1);
    }
    return count;
  }

  private static int next(FixedBitSet set, int from) {
    return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /**
   * Notes which of the candidates may still get heavy enough.
   *
   * @param known how many candidates there are, or -1 for all articles
   * @param more what they may get at most
   */
  private int stillCandidates(int known, Summand.Window window, double more) {
    if (known >= 0) {
      return stillCandidates(known, more);
    }
    int count = candidates(window.size(), more);
    return among == null ? count : amongCandidates(among, window.first(), count);
  }

  private int amongCandidates(FixedBitSet chosen, int first, int known) {
    int count = 0;
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      if (chosen.get(first + at)) {
        candidates[count++] = at;
      }
    }
    return count;
  }

  /** Notes which articles have some words and may get heavy enough; returns how many. */
  private int candidates(int size, double more) {
    long before = before(Math.max(current.enough() - more, Double.MIN_VALUE));
    int count = 0;
    for (int at = 0; at < size; at++) {
      candidates[count] = at;
      count += reaches(before, sums[at]);
    }
    return count;
  }

  /** Returns the bits of the greatest number below a positive one. */
  private static long before(double least) {
    return Double.doubleToRawLongBits(least) - 1;
  }

  /**
   * Returns 1 if a sum is above a number given by its bits, or else 0: positive numbers are in the
   * order of their bits, and a jump that can't be foreseen takes longer than the subtraction.
   */
  private static int reaches(long before, double sum) {
    return (int) ((before - Double.doubleToRawLongBits(sum)) >>> (Long.SIZE - 1));
  }

  private int stillCandidates(int known, double more) {
    long before = before(Math.max(current.enough() - more, Double.MIN_VALUE));
    int count = 0;
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      candidates[count] = at;
      count += reaches(before, sums[at]);
    }
    return count;
  }

  private void lookUp(Summand summand, Summand.Window window, int known) throws IOException {
    summand.start();
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      sums[at] += summand.more(at, window);
    }
  }

  private void collect(LeafCollector collector, @Nullable Bits accepted, int first, int known)
      throws IOException {
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      int doc = places.document(first + at);
      float sum = current.whole(sums[at]);
      if (sum >= current.least && (accepted == null || accepted.get(doc))) {
        current.sum = sum;
        collector.collect(doc);
      }
    }
  }

  @Override
  public long cost() {
    return cost;
  }

  /** The article that is being collected. */
  private static final class Current extends Scorable {

    private final float given;
    private float sum;
    private float least;

    Current(float given) {
      this.given = given;
    }

    /** Returns what words must reach; a little less than is asked for, since sums are rounded. */
    double enough() {
      return least == 0 ? 0 : Math.max(0, Math.nextDown(Math.nextDown(least)) - (double) given);
    }

    /** Returns what an article weighs whose words weigh {@code words}; Lucene rounds both sums. */
    float whole(double words) {
      float rounded = (float) words;
      return given == 0 ? rounded : (float) ((double) given + rounded);
    }

    @Override
    public float score() {
      return sum;
    }

    @Override
    public void setMinCompetitiveScore(float minimum) {
      least = minimum;
    }
  }
}
