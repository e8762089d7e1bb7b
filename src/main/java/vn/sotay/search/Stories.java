package vn.sotay.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.LongBitSet;
import org.apache.lucene.util.packed.PackedInts;
import vn.sotay.index.IndexField;

/** Which story each document carries. Built once for a state of the index. */
final class Stories {

  private final List<LeafReaderContext> leaves;
  private final OrdinalMap ordinals;

  private Stories(List<LeafReaderContext> leaves, OrdinalMap ordinals) {
    this.leaves = leaves;
    this.ordinals = ordinals;
  }

  static Stories in(IndexReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedDocValues[] values = new SortedDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      values[leaf.ord] = clusters(leaf);
    }
    return new Stories(leaves, OrdinalMap.build(null, values, PackedInts.DEFAULT));
  }

  private static SortedDocValues clusters(LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), IndexField.CLUSTER.field());
  }

  /** Returns a number that all documents of a story share; a document without one is its own. */
  long of(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues clusters = clusters(leaf);
    return clusters.advanceExact(doc - leaf.docBase)
        ? ordinals.getGlobalOrds(leaf.ord).get(clusters.ordValue())
        : -1L - doc;
  }

  /** Returns how many stories there are among the collected documents. */
  long count(FacetsCollector collected) throws IOException {
    LongBitSet found = new LongBitSet(Math.max(1, ordinals.getValueCount()));
    long alone = 0;
    for (FacetsCollector.MatchingDocs matching : collected.getMatchingDocs()) {
      alone += addTo(found, matching);
    }
    return found.cardinality() + alone;
  }

  private long addTo(LongBitSet found, FacetsCollector.MatchingDocs matching) throws IOException {
    SortedDocValues clusters = clusters(matching.context());
    var global = ordinals.getGlobalOrds(matching.context().ord);
    DocIdSetIterator docs = matching.bits().iterator();
    long alone = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (clusters.advanceExact(doc)) {
        found.set(global.get(clusters.ordValue()));
      } else {
        alone++;
      }
    }
    return alone;
  }
}
