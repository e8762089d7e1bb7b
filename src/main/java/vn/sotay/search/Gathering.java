package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Gathers articles by the segment. Lucene gathers by windows of some thousand documents, in which
 * there are hardly two hundred articles among their children.
 *
 * @param conditions what an article is to have
 * @param isAll whether it must have all of them, or else one
 */
record Gathering(List<Condition> conditions, boolean isAll) {

  /** So many documents of a term are gathered in the time it takes to look one up. */
  private static final int LOOK_UP = 12;

  /**
   * What an article is to have.
   *
   * @param word it, if it is a word or a pair of words
   * @param weight finds it
   */
  private record Condition(Optional<Term> word, Weight weight) {

    static Condition of(Query query, IndexSearcher searcher) throws IOException {
      Query bare = query instanceof ConstantScoreQuery constant ? constant.getQuery() : query;
      return new Condition(
          bare instanceof TermQuery term ? Optional.of(term.getTerm()) : Optional.empty(),
          searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /** A condition that some document of a segment fulfils. */
  private record Here(Condition condition, ScorerSupplier supplier) {

    DocIdSetIterator documents() throws IOException {
      Scorer scorer = supplier.get(Long.MAX_VALUE);
      TwoPhaseIterator checked = scorer.twoPhaseIterator();
      return checked == null ? scorer.iterator() : TwoPhaseIterator.asDocIdSetIterator(checked);
    }

    Optional<FixedBitSet> kept(Articles.Segment segment) {
      return condition.word().flatMap(segment.words()::having);
    }

    /** Returns the places of the articles that fulfil it; not to be changed. */
    FixedBitSet articles(Articles.Segment segment) throws IOException {
      Optional<FixedBitSet> kept = kept(segment);
      if (kept.isPresent()) {
        return kept.get();
      }
      FixedBitSet read = segment.places().of(documents(), segment.leaf().reader().maxDoc());
      condition.word().ifPresent(word -> segment.words().keep(word, read));
      return read;
    }
  }

  static Gathering of(IndexSearcher searcher, Query query) throws IOException {
    Query rewritten = searcher.rewrite(query);
    boolean isAll = isOf(rewritten, Occur.FILTER);
    List<Condition> conditions = new ArrayList<>();
    for (Query part :
        isAll || isOf(rewritten, Occur.SHOULD) ? parts(rewritten) : List.of(rewritten)) {
      conditions.add(Condition.of(part, searcher));
    }
    return new Gathering(conditions, isAll);
  }

  /** Returns whether a query is made of words that must be had, or of such that may be. */
  private static boolean isOf(Query query, Occur occur) {
    return query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.getMinimumNumberShouldMatch() == 0
        && all.clauses().stream()
            .allMatch(each -> each.occur() == occur && each.query() instanceof TermQuery);
  }

  private static List<Query> parts(Query query) {
    return ((BooleanQuery) query).clauses().stream().map(BooleanClause::query).toList();
  }

  /** Returns the places of the articles in a segment. */
  FixedBitSet in(Articles.Segment segment) throws IOException {
    LeafReaderContext leaf = segment.leaf();
    List<Here> here = new ArrayList<>();
    for (Condition condition : conditions) {
      ScorerSupplier supplier = condition.weight().scorerSupplier(leaf);
      if (supplier != null) {
        here.add(new Here(condition, supplier));
      }
    }
    if (here.isEmpty() || (isAll && here.size() < conditions.size())) {
      return new FixedBitSet(1);
    }
    FixedBitSet found = isAll ? all(here, segment) : any(here, segment);
    if (leaf.reader().hasDeletions()) {
      found.and(segment.living());
    }
    return found;
  }

  private static FixedBitSet any(List<Here> here, Articles.Segment segment) throws IOException {
    List<DocIdSetIterator> read = new ArrayList<>();
    List<FixedBitSet> known = new ArrayList<>();
    for (Here each : here) {
      Optional<FixedBitSet> kept = each.kept(segment);
      kept.ifPresent(known::add);
      if (kept.isEmpty()) {
        read.add(each.documents());
      }
    }
    FixedBitSet found = segment.places().ofAny(read, segment.leaf().reader().maxDoc());
    known.forEach(found::or);
    return found;
  }

  private static FixedBitSet all(List<Here> here, Articles.Segment segment) throws IOException {
    here.sort(Comparator.comparingLong(each -> each.supplier().cost()));
    FixedBitSet found = here.getFirst().articles(segment).clone();
    for (Here next : here.subList(1, here.size())) {
      boolean isFew = (long) found.cardinality() * LOOK_UP < next.supplier().cost();
      if (isFew && next.kept(segment).isEmpty()) {
        lookUp(found, segment.places(), next.documents());
      } else {
        found.and(next.articles(segment));
      }
    }
    return found;
  }

  private static void lookUp(FixedBitSet found, Places places, DocIdSetIterator documents)
      throws IOException {
    int place = found.nextSetBit(0);
    while (place != DocIdSetIterator.NO_MORE_DOCS) {
      int doc = places.document(place);
      int next = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      if (next != doc) {
        found.clear(place);
      }
      place =
          place + 1 < found.length() ? found.nextSetBit(place + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }
}
