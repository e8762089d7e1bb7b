package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
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
  private final long cost;
  private final double[] sums;
  private final int[] candidates;
  private final Current current = new Current();

  /**
   * Where sums are made.
   *
   * @param places the segment's articles, which alone have the words
   * @param maxDoc how many documents the segment has
   * @param window how many places are taken together
   */
  record Room(Places places, int maxDoc, int window) {}

  /**
   * @param summands each has some document of the segment
   */
  WindowSums(List<Summand> summands, Room room) throws IOException {
    this.places = room.places();
    this.maxDoc = room.maxDoc();
    this.window = room.window();
    this.summands = summands.toArray(Summand[]::new);
    Arrays.sort(this.summands, Comparator.comparingDouble(Summand::weightOfOne));
    this.most = new double[this.summands.length];
    double sum = 0;
    for (int at = 0; at < most.length; at++) {
      sum += this.summands[at].most;
      most[at] = sum;
    }
    this.cost = summands.stream().mapToLong(summand -> summand.cost).sum();
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
      window(collector, accepted, place, next, next == end ? last : places.document(next));
      place = next;
    }
    return last == maxDoc ? DocIdSetIterator.NO_MORE_DOCS : last;
  }

  /**
   * Weighs the articles of a window.
   *
   * @param first its first place
   * @param end just past its last place
   * @param upTo just past its last document
   */
  private void window(
      LeafCollector collector, @Nullable Bits accepted, int first, int end, int upTo)
      throws IOException {
    int from = places.document(first);
    int size = end - first;
    Arrays.fill(sums, 0, size, 0);
    int known = -1;
    for (int at = summands.length - 1; at >= 0; at--) {
      Summand summand = summands[at];
      if (most[at] < current.enough()
          && (known >= 0 || summand.in(size, places) * WORTH_A_LOOK > size)) {
        known = known < 0 ? candidates(size, most[at]) : stillCandidates(known, most[at]);
        if (known == 0) {
          return;
        }
      }
      if (known >= 0 && (long) known * LOOK_UP < summand.in(size, places)) {
        lookUp(summand, first, known);
      } else {
        summand.addTo(sums, places, first, from, upTo, accepted);
      }
    }
    if (known < 0) {
      known = candidates(size, 0);
    }
    collect(collector, first, known);
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

  private void lookUp(Summand summand, int first, int known) throws IOException {
    summand.start();
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      sums[at] += summand.more(at, places.document(first + at));
    }
  }

  private void collect(LeafCollector collector, int first, int known) throws IOException {
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      float sum = (float) sums[at];
      if (sum >= current.least) {
        current.sum = sum;
        collector.collect(places.document(first + at));
      }
    }
  }

  @Override
  public long cost() {
    return cost;
  }

  /** The article that is being collected. */
  private static final class Current extends Scorable {

    private float sum;
    private float least;

    /** Returns what a sum must reach; a little less than is asked for, since sums are rounded. */
    double enough() {
      return least == 0 ? 0 : Math.nextDown(least);
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

  /**
   * Adds one term's weights; of a word that may be spelt in two ways the second only adds what it
   * weighs more than the first. Mostly the word as it was typed comes first, which is rare, and
   * what most articles have adds hardly anything.
   */
  static final class Summand {

    private final Scorer scorer;
    private final DocIdSetIterator documents;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    private final long cost;
    private final float heaviest;

    /** What it adds at most. */
    private float most;

    /** What it added in a window, for the other spelling. */
    private @Nullable Noted notes;

    /** What the other spelling added. */
    private @Nullable Noted noted;

    private Summand(Scorer scorer) throws IOException {
      this.scorer = scorer;
      this.documents = scorer.iterator();
      this.cost = documents.cost();
      scorer.advanceShallow(0);
      this.heaviest = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
      this.most = heaviest;
    }

    /**
     * Returns the summands of a word.
     *
     * @param spellings one or two terms, of which the better counts
     */
    static List<Summand> of(List<Scorer> spellings) throws IOException {
      Summand one = new Summand(spellings.getFirst());
      if (spellings.size() == 1) {
        return List.of(one);
      }
      Summand other = new Summand(spellings.getLast());
      return one.weightOfOne() > other.weightOfOne() ? pair(one, other) : pair(other, one);
    }

    /** Returns both, the one that comes last in front. */
    private static List<Summand> pair(Summand first, Summand second) {
      Noted notes = new Noted();
      first.notes = notes;
      second.noted = notes;
      first.most = Math.max(0, first.heaviest - second.heaviest);
      return List.of(second, first);
    }

    double weightOfOne() {
      return heaviest / (double) Math.max(1, cost);
    }

    /** Returns in how many articles of a window it may be expected. */
    long in(int size, Places places) {
      return cost * size / places.size();
    }

    /** Adds its weights to the sums of the articles in {@code [from, upTo)}. */
    void addTo(double[] sums, Places places, int first, int from, int upTo, @Nullable Bits accepted)
        throws IOException {
      start();
      if (documents.docID() < from) {
        documents.advance(from);
      }
      scorer.nextDocsAndScores(upTo, accepted, block);
      while (block.size > 0) {
        if (notes == null && noted == null) {
          addAll(sums, places, first);
        } else {
          addMore(sums, places, first);
        }
        scorer.nextDocsAndScores(upTo, accepted, block);
      }
    }

    private void addAll(double[] sums, Places places, int first) {
      for (int i = 0; i < block.size; i++) {
        sums[places.of(block.docs[i]) - first] += block.features[i];
      }
    }

    private void addMore(double[] sums, Places places, int first) {
      for (int i = 0; i < block.size; i++) {
        int at = places.of(block.docs[i]) - first;
        sums[at] += more(at, block.features[i]);
      }
    }

    /** To be called before a window's weights are asked for. */
    void start() {
      if (notes != null) {
        notes.clear();
      }
      if (noted != null) {
        noted.restart();
      }
    }

    /** Returns what a weight adds to the sum of an article. */
    private double more(int at, float weight) {
      if (notes != null) {
        notes.add(at, weight);
      }
      return noted == null ? weight : Math.max(0, (double) weight - noted.of(at));
    }

    /**
     * Returns what it adds to the sum of an article.
     *
     * @param at the article's place in the window, greater than that asked for before
     */
    double more(int at, int doc) throws IOException {
      int found = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      return found == doc ? more(at, scorer.score()) : 0;
    }
  }

  /** Weights by place in the window, in ascending order. */
  private static final class Noted {

    private static final int FEW = 64;

    private int[] places = new int[FEW];
    private float[] weights = new float[FEW];
    private int count;
    private int next;

    void clear() {
      count = 0;
      next = 0;
    }

    void restart() {
      next = 0;
    }

    void add(int place, float weight) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        weights = Arrays.copyOf(weights, 2 * count);
      }
      places[count] = place;
      weights[count++] = weight;
    }

    /** Returns the weight noted for a place, 0 without one; asked in ascending order. */
    float of(int place) {
      while (next < count && places[next] < place) {
        next++;
      }
      return next < count && places[next] == place ? weights[next] : 0;
    }
  }
}
