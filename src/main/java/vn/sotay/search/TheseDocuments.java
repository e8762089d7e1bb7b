package vn.sotay.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds documents by their numbers, which hold for one state of the index only. */
final class TheseDocuments extends Query {

  private final FixedBitSet documents;

  TheseDocuments(FixedBitSet documents) {
    this.documents = documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet here = in(leaf);
        int count = here.cardinality();
        return ConstantScoreScorerSupplier.fromIterator(
            new BitSetIterator(here, count), score(), mode, leaf.reader().maxDoc());
      }

      /** The numbers mean nothing in another state of the index. */
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private FixedBitSet in(LeafReaderContext leaf) {
    int size = leaf.reader().maxDoc();
    FixedBitSet here = new FixedBitSet(Math.max(1, size));
    FixedBitSet.orRange(
        documents,
        leaf.docBase,
        here,
        0,
        Math.max(0, Math.min(size, documents.length() - leaf.docBase)));
    return here;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "documents(" + documents.cardinality() + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TheseDocuments these && documents.equals(these.documents);
  }

  @Override
  public int hashCode() {
    return documents.hashCode();
  }
}
