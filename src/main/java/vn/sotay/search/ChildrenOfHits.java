package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;

/**
 * Finds what fulfils a query among the children of an article: they stand right before it, so
 * nothing else is looked at.
 */
final class ChildrenOfHits {

  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  ChildrenOfHits(IndexSearcher searcher, Query query) throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** Returns the first {@code most} children of an article that fulfil the query, in order. */
  List<Integer> of(int article, int most) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(article, leaves));
    ScorerSupplier supplier = weight.scorerSupplier(leaf);
    BitSet articles = Conditions.PARENTS.getBitSet(leaf);
    int end = article - leaf.docBase;
    if (supplier == null || articles == null || end == 0) {
      return List.of();
    }
    List<Integer> children = new ArrayList<>();
    DocIdSetIterator found = supplier.get(1).iterator();
    int child = found.advance(articles.prevSetBit(end - 1) + 1);
    while (child < end && children.size() < most) {
      children.add(leaf.docBase + child);
      child = found.nextDoc();
    }
    return children;
  }
}
