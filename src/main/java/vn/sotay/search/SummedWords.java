package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Words and pairs of words, of which a document has some, perhaps among those that fulfil
 * conditions: found and weighed as Lucene does. The heaviest articles for many words are found by
 * {@link WindowSums}, since in long questions hardly any article can be left out by its words'
 * greatest weights, and to look up word after word for each takes longer than to add up all. So are
 * they where there are conditions, which Lucene would check document by document.
 */
final class SummedWords extends Query {

  /** With fewer, Lucene leaves out more than adding up costs. */
  private static final int WORTH_ADDING = 6;

  /** Words and conditions, as a whole search; Lucene finds and weighs the same by it. */
  private final Query query;

  private final int worthAdding;
  private final int window;

  SummedWords(Query query) {
    this(query, WORTH_ADDING, WindowSums.WINDOW);
  }

  /**
   * @param worthAdding with fewer words and pairs Lucene weighs, unless there are conditions
   * @param window so many articles are weighed together
   */
  SummedWords(Query query, int worthAdding, int window) {
    this.query = query;
    this.worthAdding = worthAdding;
    this.window = window;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten.equals(query) ? this : new SummedWords(rewritten, worthAdding, window);
  }

  /**
   * What is weighed.
   *
   * @param words what is added up
   * @param conditions what an article has to fulfil beside having some of the words
   * @param given what each that fulfils them weighs beside its words
   */
  private record Parts(List<Query> words, BooleanQuery conditions, float given) {

    /** Where one thing must be had and nothing else weighs, the whole weighs what it does. */
    static Parts of(Query query) {
      BooleanQuery.Builder conditions = new BooleanQuery.Builder();
      Query weighing = query;
      float given = 0;
      while (weighing instanceof BooleanQuery all && mustBeHad(all, given).isPresent()) {
        addConditions(all, conditions);
        for (Query constant : constants(all)) {
          conditions.add(constant, Occur.FILTER);
          given++;
        }
        weighing = mustBeHad(all, 0).orElseThrow();
      }
      if (weighing instanceof BooleanQuery sum && isSum(sum)) {
        addConditions(sum, conditions);
        return new Parts(parts(sum, Occur.SHOULD), conditions.build(), given);
      }
      return new Parts(List.of(weighing), conditions.build(), given);
    }

    private static void addConditions(BooleanQuery query, BooleanQuery.Builder conditions) {
      query.clauses().stream().filter(each -> !each.isScoring()).forEach(conditions::add);
    }

    /** Returns what must be had and weighs one whatever it finds. */
    private static List<Query> constants(BooleanQuery query) {
      return parts(query, Occur.MUST).stream()
          .filter(ConstantScoreQuery.class::isInstance)
          .toList();
    }

    /**
     * Returns what alone weighs beside constants; empty if there is more, or if constants would be
     * added to such that were rounded with the sum before.
     */
    private static Optional<Query> mustBeHad(BooleanQuery query, float given) {
      List<Query> must = new ArrayList<>(parts(query, Occur.MUST));
      must.removeIf(ConstantScoreQuery.class::isInstance);
      boolean isRoundedOnce = given == 0 || constants(query).isEmpty();
      return must.size() == 1 && isRoundedOnce && parts(query, Occur.SHOULD).isEmpty()
          ? Optional.of(must.getFirst())
          : Optional.empty();
    }

    private static List<Query> parts(BooleanQuery query, Occur occur) {
      return List.copyOf(query.getClauses(occur));
    }

    /** Returns whether one of several must be had. */
    private static boolean isSum(BooleanQuery query) {
      int needed = query.getMinimumNumberShouldMatch();
      return query.getClauses(Occur.MUST).isEmpty()
          && !query.getClauses(Occur.SHOULD).isEmpty()
          && (needed == 1 || (needed == 0 && query.getClauses(Occur.FILTER).isEmpty()));
    }

    Optional<Gathering> among(IndexSearcher searcher) throws IOException {
      if (conditions.clauses().isEmpty()) {
        return Optional.empty();
      }
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(Conditions.ARTICLES, Occur.FILTER);
      conditions.forEach(all::add);
      return Optional.of(Gathering.of(searcher, all.build()));
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Parts parts = Parts.of(query);
    if (mode != ScoreMode.TOP_SCORES
        || (parts.conditions().clauses().isEmpty() && parts.words().size() < worthAdding)) {
      return query.createWeight(searcher, mode, boost);
    }
    List<WeighedWord> words = new ArrayList<>();
    for (Query each : parts.words()) {
      Optional<WeighedWord> word = WeighedWord.of(each, searcher, boost);
      if (word.isEmpty()) {
        return query.createWeight(searcher, mode, boost);
      }
      words.add(word.orElseThrow());
    }
    if (words.stream().noneMatch(WeighedWord::isOfText)) {
      return query.createWeight(searcher, mode, boost);
    }
    return new Adding(
        this,
        () -> query.createWeight(searcher, mode, boost),
        words,
        parts.among(searcher),
        new Weighing(window, parts.given() * boost));
  }

  /**
   * How is weighed.
   *
   * @param window so many articles together
   * @param given what each weighs beside its words
   */
  private record Weighing(int window, float given) {}

  private static final class Adding extends Weight {

    private final IOSupplier<Weight> lucene;
    private final List<WeighedWord> words;
    private final Optional<Gathering> among;
    private final Weighing weighing;
    private @Nullable Weight plain;

    Adding(
        Query query,
        IOSupplier<Weight> lucene,
        List<WeighedWord> words,
        Optional<Gathering> among,
        Weighing weighing) {
      super(query);
      this.lucene = lucene;
      this.words = words;
      this.among = among;
      this.weighing = weighing;
    }

    private synchronized Weight plain() throws IOException {
      Weight known = plain == null ? lucene.get() : plain;
      plain = known;
      return known;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      Optional<Places> places = LengthsInMemory.places(leaf);
      Optional<KeptSets.OfSegment> kept = LengthsInMemory.kept(leaf);
      if (places.isEmpty() || kept.isEmpty()) {
        return plain().scorerSupplier(leaf);
      }
      List<List<WeighedWord.Here>> here = new ArrayList<>();
      for (WeighedWord word : words) {
        List<WeighedWord.Here> spellings = word.in(leaf);
        if (!spellings.isEmpty()) {
          here.add(spellings);
        }
      }
      return here.isEmpty()
          ? null
          : new Supplier(
              () -> Objects.requireNonNull(plain().scorerSupplier(leaf)),
              here,
              new Segment(
                  new Gathering.Room(leaf, places.orElseThrow(), kept.orElseThrow()),
                  among,
                  weighing));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      return plain().explain(leaf, doc);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  private record Segment(Gathering.Room room, Optional<Gathering> among, Weighing weighing) {

    WindowSums.Room places() throws IOException {
      @Nullable FixedBitSet chosen = among.isEmpty() ? null : among.orElseThrow().in(room);
      return new WindowSums.Room(
          room.places(),
          room.leaf().reader().maxDoc(),
          weighing.window(),
          chosen,
          weighing.given());
    }
  }

  /** Adds up where documents are asked for all at once, and leaves the rest to Lucene. */
  private static final class Supplier extends ScorerSupplier {

    private final IOSupplier<ScorerSupplier> plain;
    private final List<List<WeighedWord.Here>> words;
    private final Segment segment;

    Supplier(
        IOSupplier<ScorerSupplier> plain, List<List<WeighedWord.Here>> words, Segment segment) {
      this.plain = plain;
      this.words = words;
      this.segment = segment;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return plain.get().get(leadCost);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      WindowSums.Room room = segment.places();
      List<Summand> summands = new ArrayList<>();
      for (List<WeighedWord.Here> spellings : words) {
        List<Summand.Source> sources = new ArrayList<>();
        for (WeighedWord.Here each : spellings) {
          sources.add(each.source());
        }
        summands.addAll(Summand.of(sources));
      }
      return new WindowSums(summands, room);
    }

    @Override
    public long cost() {
      return words.stream().flatMap(List::stream).mapToLong(WeighedWord.Here::cost).sum();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SummedWords words && query.equals(words.query);
  }

  @Override
  public int hashCode() {
    return SummedWords.class.hashCode() + query.hashCode();
  }
}
