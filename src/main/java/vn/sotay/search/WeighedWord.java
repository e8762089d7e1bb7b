package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What counts once in a sum: a word or pair of words, the better of two, or what is known by a
 * name.
 *
 * @param spellings one or two, which weigh documents that have them
 */
record WeighedWord(List<Spelling> spellings) {

  private static final int SPELLINGS = 2;

  /**
   * One spelling.
   *
   * @param query without its boost
   * @param lucene weighs it
   * @param weights what it weighs, if it is a word of articles' texts
   */
  private record Spelling(Query query, Weight lucene, Optional<WordWeights> weights) {

    static Optional<Spelling> of(Query query, IndexSearcher searcher, float boost)
        throws IOException {
      return switch (query) {
        case BoostQuery boosted -> of(boosted.getQuery(), searcher, boost * boosted.getBoost());
        case TermQuery term -> Optional.of(term(term, searcher, boost));
        case ConstantScoreQuery constant ->
            Optional.of(
                new Spelling(
                    constant,
                    constant.createWeight(searcher, ScoreMode.TOP_SCORES, boost),
                    Optional.empty()));
        default -> Optional.empty();
      };
    }

    private static Spelling term(TermQuery query, IndexSearcher searcher, float boost)
        throws IOException {
      TermQuery known = SideBySide.lookedUp(query, searcher);
      return new Spelling(
          query,
          known.createWeight(searcher, ScoreMode.TOP_SCORES, boost),
          weights(query, known.getTermStates(), searcher, boost));
    }

    private static Optional<WordWeights> weights(
        TermQuery query, TermStates states, IndexSearcher searcher, float boost)
        throws IOException {
      String field = query.getTerm().field();
      if (states.docFreq() == 0 || !LengthsInMemory.holds(field)) {
        return Optional.empty();
      }
      return Optional.of(
          new WordWeights(
              searcher
                  .getSimilarity()
                  .scorer(
                      boost,
                      searcher.collectionStatistics(field),
                      searcher.termStatistics(
                          query.getTerm(), states.docFreq(), states.totalTermFreq()))));
    }
  }

  /**
   * One spelling in a segment.
   *
   * @param supplier weighs it there
   */
  record Here(Spelling spelling, LeafReaderContext leaf, ScorerSupplier supplier) {

    long cost() {
      return supplier.cost();
    }

    Summand.Source source() throws IOException {
      if (spelling.weights().isPresent() && spelling.query() instanceof TermQuery word) {
        Optional<HeldWord> held = LengthsInMemory.frequentWord(leaf, word, cost());
        if (held.isPresent()) {
          return new Summand.InMemory(held.get(), spelling.weights().get());
        }
      }
      return new Summand.OnDisk(supplier.get(Long.MAX_VALUE), spelling.weights().isPresent());
    }
  }

  /** Returns what counts once; empty if the query is of another form. */
  static Optional<WeighedWord> of(Query query, IndexSearcher searcher, float boost)
      throws IOException {
    Collection<Query> several =
        query instanceof DisjunctionMaxQuery best && best.getTieBreakerMultiplier() == 0
            ? best.getDisjuncts()
            : List.of(query);
    List<Spelling> spellings = new ArrayList<>();
    for (Query each : several) {
      Optional<Spelling> spelling = Spelling.of(each, searcher, boost);
      if (spelling.isEmpty() || several.size() > SPELLINGS) {
        return Optional.empty();
      }
      spellings.add(spelling.orElseThrow());
    }
    return Optional.of(new WeighedWord(spellings));
  }

  /** Returns whether it is a word of articles' texts. */
  boolean isOfText() {
    return spellings.stream().anyMatch(each -> each.weights().isPresent());
  }

  /** Returns those that some document of a segment has. */
  List<Here> in(LeafReaderContext leaf) throws IOException {
    List<Here> here = new ArrayList<>();
    for (Spelling each : spellings) {
      @Nullable ScorerSupplier supplier = each.lucene().scorerSupplier(leaf);
      if (supplier != null) {
        here.add(new Here(each, leaf, supplier));
      }
    }
    return here;
  }
}
