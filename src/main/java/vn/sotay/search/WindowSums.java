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
   * @param summands each has some article of the segment
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
    for (int i = 0; i < known; i++) {
      int at = candidates[i];
      sums[at] += summand.weight(places.document(first + at));
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

  /** What counts once: a word, or the better of its spellings. */
  static final class Summand {

    private final Spelling[] spellings;
    private final float most;
    private final long cost;

    /**
     * @param scorers of its spellings, at least one
     */
    Summand(List<Scorer> scorers) throws IOException {
      spellings = new Spelling[scorers.size()];
      float heaviest = 0;
      long documents = 0;
      for (int i = 0; i < spellings.length; i++) {
        Scorer scorer = scorers.get(i);
        spellings[i] = new Spelling(scorer);
        scorer.advanceShallow(0);
        heaviest = Math.max(heaviest, scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS));
        documents += spellings[i].documents.cost();
      }
      most = heaviest;
      cost = documents;
    }

    double weightOfOne() {
      return most / (double) Math.max(1, cost);
    }

    /** Returns in how many articles of a window it may be expected. */
    long in(int size, Places places) {
      return cost * size / places.size();
    }

    /** Adds its weights to the sums of the articles in {@code [from, upTo)}. */
    void addTo(double[] sums, Places places, int first, int from, int upTo, @Nullable Bits accepted)
        throws IOException {
      for (Spelling spelling : spellings) {
        spelling.start(from, upTo, accepted);
      }
      if (spellings.length == 1) {
        spellings[0].addTo(sums, places, first);
      } else {
        addBest(sums, places, first);
      }
    }

    private void addBest(double[] sums, Places places, int first) throws IOException {
      while (true) {
        int doc = DocIdSetIterator.NO_MORE_DOCS;
        for (Spelling spelling : spellings) {
          doc = Math.min(doc, spelling.document());
        }
        if (doc == DocIdSetIterator.NO_MORE_DOCS) {
          return;
        }
        float best = 0;
        for (Spelling spelling : spellings) {
          if (spelling.document() == doc) {
            best = Math.max(best, spelling.weight());
            spelling.next();
          }
        }
        sums[places.of(doc) - first] += best;
      }
    }

    /** Returns its weight in a document, 0 if it isn't there. */
    float weight(int doc) throws IOException {
      float best = 0;
      for (Spelling spelling : spellings) {
        best = Math.max(best, spelling.weight(doc));
      }
      return best;
    }
  }

  /** The documents that have one term, with their weights, a block after the other. */
  private static final class Spelling {

    private final Scorer scorer;
    private final DocIdSetIterator documents;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    private int at;
    private int upTo;
    private @Nullable Bits accepted;

    Spelling(Scorer scorer) {
      this.scorer = scorer;
      this.documents = scorer.iterator();
    }

    void start(int from, int newUpTo, @Nullable Bits newAccepted) throws IOException {
      upTo = newUpTo;
      accepted = newAccepted;
      if (documents.docID() < from) {
        documents.advance(from);
      }
      read();
    }

    private void read() throws IOException {
      at = 0;
      scorer.nextDocsAndScores(upTo, accepted, block);
    }

    void addTo(double[] sums, Places places, int first) throws IOException {
      for (; block.size > 0; read()) {
        for (int i = 0; i < block.size; i++) {
          sums[places.of(block.docs[i]) - first] += block.features[i];
        }
      }
    }

    int document() {
      return at < block.size ? block.docs[at] : DocIdSetIterator.NO_MORE_DOCS;
    }

    float weight() {
      return block.features[at];
    }

    void next() throws IOException {
      at++;
      if (at == block.size) {
        read();
      }
    }

    float weight(int doc) throws IOException {
      int found = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      return found == doc ? scorer.score() : 0;
    }
  }
}
