package vn.sotay.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a query finds, and keeps it: for what nearly every question of a kind asks beside what
 * it wants to know, and what is true of very many documents. It is read once for a segment, which
 * never changes, and takes a bit of each of its documents at most; looking one up takes as long as
 * looking at a bit.
 */
final class Kept extends Query {

  private final Query query;
  private final QueryBitSetProducer found;

  Kept(Query query) {
    this.query = query;
    this.found = new QueryBitSetProducer(query);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        BitSet here = found.getBitSet(leaf);
        return here == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(here, here.approximateCardinality()),
                score(),
                mode,
                leaf.reader().maxDoc());
      }

      @Override
      public int count(LeafReaderContext leaf) throws IOException {
        BitSet here = found.getBitSet(leaf);
        if (here == null) {
          return 0;
        }
        return leaf.reader().hasDeletions() ? super.count(leaf) : here.cardinality();
      }

      /** It is kept already. */
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
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
    return other instanceof Kept kept && query.equals(kept.query);
  }

  @Override
  public int hashCode() {
    return Kept.class.hashCode() + query.hashCode();
  }
}
