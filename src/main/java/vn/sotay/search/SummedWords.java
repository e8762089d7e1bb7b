package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Words and pairs of words, of which a document has some: found and weighed as Lucene's disjunction
 * does. The heaviest articles for many words are found by {@link WindowSums}, since in long
 * questions hardly any article can be left out by its words' greatest weights, and to look up word
 * after word for each takes longer than to add up all.
 */
final class SummedWords extends Query {

  /** With fewer, Lucene leaves out more than adding up costs. */
  private static final int WORTH_ADDING = 6;

  private final BooleanQuery sum;
  private final int worthAdding;
  private final int window;

  /**
   * @param sum has optional clauses only
   */
  SummedWords(BooleanQuery sum) {
    this(sum, WORTH_ADDING, WindowSums.WINDOW);
  }

  /**
   * @param worthAdding with fewer words and pairs Lucene weighs
   * @param window so many articles are weighed together
   */
  SummedWords(BooleanQuery sum, int worthAdding, int window) {
    this.sum = sum;
    this.worthAdding = worthAdding;
    this.window = window;
  }

  /**
   * Returns a query that finds and weighs the same, for a whole search. As part of another query
   * Lucene's own form does better, since it is taken apart there.
   */
  static Query of(Query query) {
    return query instanceof BooleanQuery all && isSum(all) ? new SummedWords(all) : query;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = sum.rewrite(searcher);
    if (rewritten.equals(sum)) {
      return this;
    }
    return rewritten instanceof BooleanQuery all && isSum(all)
        ? new SummedWords(all, worthAdding, window)
        : rewritten;
  }

  private static boolean isSum(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (mode != ScoreMode.TOP_SCORES || sum.clauses().size() < worthAdding) {
      return sum.createWeight(searcher, mode, boost);
    }
    List<Piece> pieces = new ArrayList<>();
    for (BooleanClause clause : sum) {
      Optional<Piece> piece = Piece.of(clause.query(), searcher, boost);
      if (piece.isEmpty()) {
        return sum.createWeight(searcher, mode, boost);
      }
      pieces.add(piece.orElseThrow());
    }
    return new Adding(this, () -> sum.createWeight(searcher, mode, boost), pieces, window);
  }

  /**
   * What counts once: a term, or the better of two.
   *
   * @param terms weigh documents that have them
   */
  private record Piece(List<Weight> terms) {

    private static final int SPELLINGS = 2;

    /** Returns a piece; empty if the query is of another form. */
    static Optional<Piece> of(Query query, IndexSearcher searcher, float boost) throws IOException {
      List<Weight> terms = new ArrayList<>();
      for (Query each :
          query instanceof DisjunctionMaxQuery best && best.getTieBreakerMultiplier() == 0
              ? best.getDisjuncts()
              : List.of(query)) {
        Query term = each instanceof BoostQuery boosted ? boosted.getQuery() : each;
        if (!(term instanceof TermQuery word && LengthsInMemory.holds(word.getTerm().field()))) {
          return Optional.empty();
        }
        float weight = each instanceof BoostQuery boosted ? boost * boosted.getBoost() : boost;
        terms.add(term.createWeight(searcher, ScoreMode.TOP_SCORES, weight));
      }
      return terms.size() > SPELLINGS ? Optional.empty() : Optional.of(new Piece(terms));
    }

    /** Returns those that some document of a segment has. */
    List<ScorerSupplier> in(LeafReaderContext leaf) throws IOException {
      List<ScorerSupplier> here = new ArrayList<>();
      for (Weight term : terms) {
        ScorerSupplier supplier = term.scorerSupplier(leaf);
        if (supplier != null) {
          here.add(supplier);
        }
      }
      return here;
    }
  }

  private static final class Adding extends Weight {

    private final IOSupplier<Weight> lucene;
    private final List<Piece> pieces;
    private final int window;
    private @Nullable Weight plain;

    Adding(Query query, IOSupplier<Weight> lucene, List<Piece> pieces, int window) {
      super(query);
      this.lucene = lucene;
      this.pieces = pieces;
      this.window = window;
    }

    private synchronized Weight plain() throws IOException {
      Weight known = plain == null ? lucene.get() : plain;
      plain = known;
      return known;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      Optional<Places> places = LengthsInMemory.places(leaf);
      if (places.isEmpty()) {
        return plain().scorerSupplier(leaf);
      }
      List<List<ScorerSupplier>> here = new ArrayList<>();
      for (Piece piece : pieces) {
        List<ScorerSupplier> terms = piece.in(leaf);
        if (!terms.isEmpty()) {
          here.add(terms);
        }
      }
      return here.isEmpty()
          ? null
          : new Supplier(
              () -> Objects.requireNonNull(plain().scorerSupplier(leaf)),
              here,
              new WindowSums.Room(places.orElseThrow(), leaf.reader().maxDoc(), window));
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

  /** Adds up where documents are asked for all at once, and leaves the rest to Lucene. */
  private static final class Supplier extends ScorerSupplier {

    private final IOSupplier<ScorerSupplier> plain;
    private final List<List<ScorerSupplier>> pieces;
    private final WindowSums.Room room;

    Supplier(
        IOSupplier<ScorerSupplier> plain, List<List<ScorerSupplier>> pieces, WindowSums.Room room) {
      this.plain = plain;
      this.pieces = pieces;
      this.room = room;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return plain.get().get(leadCost);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      List<WindowSums.Summand> summands = new ArrayList<>();
      for (List<ScorerSupplier> terms : pieces) {
        List<Scorer> scorers = new ArrayList<>();
        for (ScorerSupplier term : terms) {
          scorers.add(term.get(Long.MAX_VALUE));
        }
        summands.addAll(WindowSums.Summand.of(scorers));
      }
      return new WindowSums(summands, room);
    }

    @Override
    public long cost() {
      return pieces.stream().flatMap(List::stream).mapToLong(ScorerSupplier::cost).sum();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    sum.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return sum.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SummedWords words && sum.equals(words.sum);
  }

  @Override
  public int hashCode() {
    return SummedWords.class.hashCode() + sum.hashCode();
  }
}
