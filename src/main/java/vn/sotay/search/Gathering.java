package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Gathers articles by the segment. Lucene gathers by windows of some thousand documents, in which
 * there are hardly two hundred articles among their children.
 *
 * @param conditions an article has all of them
 */
record Gathering(List<Weight> conditions) {

  /** So many documents of a term are gathered in the time it takes to look one up. */
  private static final int LOOK_UP = 12;

  static Gathering of(IndexSearcher searcher, Query query) throws IOException {
    Query rewritten = searcher.rewrite(query);
    List<Weight> conditions = new ArrayList<>();
    for (Query part : isOfTerms(rewritten) ? parts(rewritten) : List.of(rewritten)) {
      conditions.add(searcher.createWeight(part, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    return new Gathering(conditions);
  }

  private static boolean isOfTerms(Query query) {
    return query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream()
            .allMatch(each -> each.occur() == Occur.FILTER && each.query() instanceof TermQuery);
  }

  private static List<Query> parts(Query query) {
    return ((BooleanQuery) query).clauses().stream().map(BooleanClause::query).toList();
  }

  /** Returns the places of the articles in a segment. */
  FixedBitSet in(Articles.Segment segment) throws IOException {
    LeafReaderContext leaf = segment.leaf();
    List<DocIdSetIterator> all = new ArrayList<>();
    for (Weight condition : conditions) {
      Scorer scorer = condition.scorer(leaf);
      if (scorer == null) {
        return new FixedBitSet(1);
      }
      all.add(documents(scorer));
    }
    all.sort(Comparator.comparingLong(DocIdSetIterator::cost));
    int maxDoc = leaf.reader().maxDoc();
    FixedBitSet found = segment.places().of(all.getFirst(), maxDoc);
    if (leaf.reader().hasDeletions()) {
      found.and(segment.living());
    }
    for (DocIdSetIterator next : all.subList(1, all.size())) {
      if ((long) found.cardinality() * LOOK_UP < next.cost()) {
        lookUp(found, segment.places(), next);
      } else {
        found.and(segment.places().of(next, maxDoc));
      }
    }
    return found;
  }

  private static DocIdSetIterator documents(Scorer scorer) {
    TwoPhaseIterator checked = scorer.twoPhaseIterator();
    return checked == null ? scorer.iterator() : TwoPhaseIterator.asDocIdSetIterator(checked);
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
