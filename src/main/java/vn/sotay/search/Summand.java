package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Adds one term's weights to the sums of a window; of a word that may be spelt in two ways the
 * second only adds what it weighs more than the first. Mostly the word as it was typed comes first,
 * which is rare, and what most articles have adds hardly anything.
 */
final class Summand {

  private final Source source;

  /** What it adds at most. */
  private float most;

  /** What it added in a window, for the other spelling. */
  private @Nullable Noted notes;

  /** What the other spelling added. */
  private @Nullable Noted noted;

  private Summand(Source source) {
    this.source = source;
    this.most = source.heaviest();
  }

  /**
   * A window of a segment's articles.
   *
   * @param places the segment's articles
   * @param first its first place
   * @param end just past its last place
   * @param upTo just past its last document
   */
  record Window(Places places, int first, int end, int upTo) {

    int size() {
      return end - first;
    }
  }

  /** Where a term's weights come from. */
  interface Source {

    /** Returns what an article weighs at most. */
    float heaviest();

    /** Returns in how many documents it is. */
    long cost();

    /** Adds the weights of a window's articles to their sums. */
    void addTo(double[] sums, Window window) throws IOException;

    /** Tells the weights of a window's articles, in order. */
    void tell(HeldWord.Taking taking, Window window) throws IOException;

    /** Returns the weight of an article, 0 without the term; asked in ascending order. */
    float weight(int place, Places places) throws IOException;
  }

  /**
   * Returns the summands of a word.
   *
   * @param spellings one or two terms, of which the better counts
   */
  static List<Summand> of(List<Source> spellings) {
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
    first.most = Math.max(0, first.source.heaviest() - second.source.heaviest());
    return List.of(second, first);
  }

  double weightOfOne() {
    return source.heaviest() / (double) Math.max(1, source.cost());
  }

  /** Returns what it adds at most. */
  float most() {
    return most;
  }

  long cost() {
    return source.cost();
  }

  /** Returns in how many articles of a window it may be expected. */
  long in(Window window) {
    return source.cost() * window.size() / window.places().size();
  }

  /** Adds its weights to the sums of a window's articles. */
  void addTo(double[] sums, Window window) throws IOException {
    start();
    if (notes == null && noted == null) {
      source.addTo(sums, window);
    } else {
      source.tell((at, weight) -> sums[at] += more(at, weight), window);
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
  double more(int at, Window window) throws IOException {
    float weight = source.weight(window.first() + at, window.places());
    return weight == 0 ? 0 : more(at, weight);
  }

  /**
   * A word held in memory.
   *
   * @param heaviest what an article weighs at most
   */
  record InMemory(HeldWord word, WordWeights weights, float heaviest) implements Source {

    InMemory(HeldWord word, WordWeights weights) {
      this(word, weights, word.heaviest(weights));
    }

    @Override
    public long cost() {
      return word.count();
    }

    @Override
    public void addTo(double[] sums, Window window) {
      word.addTo(sums, window.first(), window.end(), weights);
    }

    @Override
    public void tell(HeldWord.Taking taking, Window window) {
      word.tell(taking, window.first(), window.end(), weights);
    }

    @Override
    public float weight(int place, Places places) {
      return word.weight(place, weights);
    }
  }

  /** What Lucene finds and weighs; documents that aren't articles are left out. */
  static final class OnDisk implements Source {

    private final Scorer scorer;
    private final DocIdSetIterator documents;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    private final boolean isOfArticles;
    private final long cost;
    private final float heaviest;

    /**
     * @param isOfArticles whether only articles have it
     */
    OnDisk(Scorer scorer, boolean isOfArticles) throws IOException {
      this.scorer = scorer;
      this.documents = scorer.iterator();
      this.isOfArticles = isOfArticles;
      this.cost = documents.cost();
      scorer.advanceShallow(0);
      this.heaviest = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }

    @Override
    public float heaviest() {
      return heaviest;
    }

    @Override
    public long cost() {
      return cost;
    }

    @Override
    public void addTo(double[] sums, Window window) throws IOException {
      tell((at, weight) -> sums[at] += weight, window);
    }

    @Override
    public void tell(HeldWord.Taking taking, Window window) throws IOException {
      Places places = window.places();
      int from = places.document(window.first());
      if (documents.docID() < from) {
        documents.advance(from);
      }
      scorer.nextDocsAndScores(window.upTo(), null, block);
      while (block.size > 0) {
        for (int i = 0; i < block.size; i++) {
          int doc = block.docs[i];
          if (isOfArticles || places.has(doc)) {
            taking.take(places.of(doc) - window.first(), block.features[i]);
          }
        }
        scorer.nextDocsAndScores(window.upTo(), null, block);
      }
    }

    @Override
    public float weight(int place, Places places) throws IOException {
      int doc = places.document(place);
      int found = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      return found == doc ? scorer.score() : 0;
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
