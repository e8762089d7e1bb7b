package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
  private final LongBitSet shared;

  private Stories(List<LeafReaderContext> leaves, OrdinalMap ordinals) throws IOException {
    this.leaves = leaves;
    this.ordinals = ordinals;
    this.shared = new LongBitSet(Math.max(1, ordinals.getValueCount()));
    LongBitSet once = new LongBitSet(shared.length());
    for (LeafReaderContext leaf : leaves) {
      SortedDocValues clusters = clusters(leaf);
      var global = ordinals.getGlobalOrds(leaf.ord);
      while (clusters.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        long story = global.get(clusters.ordValue());
        if (once.getAndSet(story)) {
          shared.set(story);
        }
      }
    }
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

  /** Returns how many numbers there are, from 0 on, for stories that documents may share. */
  long size() {
    return ordinals.getValueCount();
  }

  /** Returns a number that all documents of a story share; a document without one is its own. */
  long of(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues clusters = clusters(leaf);
    return clusters.advanceExact(doc - leaf.docBase)
        ? ordinals.getGlobalOrds(leaf.ord).get(clusters.ordValue())
        : -1L - doc;
  }

  /** Returns whether other documents, deleted ones included, carry the same story. */
  boolean isShared(int doc) throws IOException {
    long story = of(doc);
    return story >= 0 && shared.get(story);
  }

  /** Returns by place the number of an article's story if it is shared, or else -1. */
  int[] shared(LeafReaderContext leaf, Places places) throws IOException {
    int[] numbers = new int[places.size()];
    Arrays.fill(numbers, -1);
    SortedDocValues clusters = clusters(leaf);
    var global = ordinals.getGlobalOrds(leaf.ord);
    for (int doc = clusters.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = clusters.nextDoc()) {
      long story = global.get(clusters.ordValue());
      if (shared.get(story)) {
        numbers[places.of(doc)] = Math.toIntExact(story);
      }
    }
    return numbers;
  }
}
