package vn.sotay.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.sotay.index.IndexField;

/**
 * Orders what is equal otherwise by its page's id, which is read only where two are equal indeed.
 * Lucene's own order of keywords looks the worst hit so far up in every segment's dictionary: with
 * twenty segments that took longer than finding the hits of a rare word.
 */
final class PageOrder extends FieldComparatorSource {

  /** Documents by page id. */
  static final SortField BY_PAGE = new SortField(IndexField.PAGE.field(), new PageOrder());

  private PageOrder() {}

  @Override
  public FieldComparator<?> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new Pages(hits);
  }

  private static SortedDocValues pages(LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), IndexField.PAGE.field());
  }

  /** Each hit is kept as its document; its page's id only once it was asked for. */
  private static final class Pages extends FieldComparator<BytesRef> {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int[] docs;
    private final @Nullable BytesRef[] read;
    private List<LeafReaderContext> leaves = List.of();
    private int bottom;
    private BytesRef top = new BytesRef();

    Pages(int hits) {
      docs = new int[hits];
      read = new BytesRef[hits];
    }

    @Override
    public int compare(int slot, int other) {
      return docs[slot] == docs[other] ? 0 : value(slot).compareTo(value(other));
    }

    @Override
    public void setTopValue(BytesRef value) {
      top = value;
    }

    @Override
    public BytesRef value(int slot) {
      BytesRef known = read[slot];
      if (known == null) {
        known = page(docs[slot]);
        read[slot] = known;
      }
      return known;
    }

    private BytesRef page(int doc) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      try {
        SortedDocValues pages = pages(leaf);
        return pages.advanceExact(doc - leaf.docBase)
            ? BytesRef.deepCopyOf(pages.lookupOrd(pages.ordValue()))
            : new BytesRef();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
      leaves = ReaderUtil.getTopLevelContext(leaf).leaves();
      return new InLeaf(leaf);
    }

    /** Compares by ordinals, once the worst hit's is known. */
    private final class InLeaf implements LeafFieldComparator {

      private final LeafReaderContext leaf;
      private final SortedDocValues pages;
      private int bottomOrdinal = UNKNOWN;

      /** Whether the worst hit's id is in this segment, or its ordinal is where it would be. */
      private boolean isExact;

      InLeaf(LeafReaderContext leaf) throws IOException {
        this.leaf = leaf;
        this.pages = pages(leaf);
      }

      private int ordinal(int doc) throws IOException {
        return pages.advanceExact(doc) ? pages.ordValue() : -1;
      }

      @Override
      public void setBottom(int slot) {
        bottom = slot;
        bottomOrdinal = UNKNOWN;
      }

      @Override
      public int compareBottom(int doc) throws IOException {
        if (bottomOrdinal == UNKNOWN) {
          int found = pages.lookupTerm(value(bottom));
          isExact = found >= 0;
          bottomOrdinal = isExact ? found : -found - 1;
        }
        int ordinal = ordinal(doc);
        if (isExact) {
          return Integer.compare(bottomOrdinal, ordinal);
        }
        return bottomOrdinal <= ordinal ? -1 : 1;
      }

      @Override
      public int compareTop(int doc) {
        return top.compareTo(page(leaf.docBase + doc));
      }

      @Override
      public void copy(int slot, int doc) {
        docs[slot] = leaf.docBase + doc;
        read[slot] = null;
      }

      @Override
      public void setScorer(Scorable scorer) {}
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PageOrder;
  }

  @Override
  public int hashCode() {
    return PageOrder.class.hashCode();
  }
}
