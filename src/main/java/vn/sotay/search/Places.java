package vn.sotay.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles among the documents of one segment of the index. Each has a place, counted from 0,
 * so that what is kept of articles in memory needs no room for their children.
 */
final class Places {

  private static final int WORD_BITS = 6;

  /** So many documents are gathered at once; their bits stay in a processor's cache. */
  private static final int WINDOW = 1 << 16;

  /** One document of so many is enough to go through all bits. */
  private static final int MANY = 512;

  private final FixedBitSet articles;

  /** How many articles stand before each word of the bit set. */
  private final int[] before;

  private final int size;

  /** The articles' documents by place, once one is asked for. */
  private volatile int @Nullable [] documents;

  private Places(FixedBitSet articles) {
    this.articles = articles;
    long[] words = articles.getBits();
    this.before = new int[words.length];
    int count = 0;
    for (int at = 0; at < words.length; at++) {
      before[at] = count;
      count += Long.bitCount(words[at]);
    }
    this.size = count;
  }

  /** Returns the places of a segment's articles, deleted ones included. */
  static Places in(LeafReaderContext leaf) throws IOException {
    Optional<Places> held = LengthsInMemory.places(leaf);
    return held.isPresent() ? held.get() : read(leaf);
  }

  /** Reads them off the segment. */
  static Places read(LeafReaderContext leaf) throws IOException {
    BitSet parents = Conditions.PARENTS.getBitSet(leaf);
    if (parents instanceof FixedBitSet fixed) {
      return new Places(fixed);
    }
    FixedBitSet copied = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
    if (parents != null) {
      copied.or(new BitSetIterator(parents, parents.approximateCardinality()));
    }
    return new Places(copied);
  }

  /** Returns how many articles there are. */
  int size() {
    return size;
  }

  /** Returns the numbers of the articles' documents in the segment, in the order of places. */
  DocIdSetIterator documents() {
    return new BitSetIterator(articles, size);
  }

  /** Returns whether a document is an article. */
  boolean has(int doc) {
    return articles.get(doc);
  }

  /** Returns the place of an article. */
  int of(int doc) {
    int word = doc >> WORD_BITS;
    return before[word] + Long.bitCount(articles.getBits()[word] & ((1L << doc) - 1));
  }

  /** Returns how many articles stand before a document, which may be just past the last. */
  int before(int doc) {
    return doc >= articles.length() ? size : of(doc);
  }

  /** Returns the number of the article at a place. */
  int document(int place) {
    int[] known = documents;
    if (known == null) {
      known = numbers();
      documents = known;
    }
    return known[place];
  }

  private int[] numbers() {
    int[] numbers = new int[size];
    int doc = -1;
    for (int place = 0; place < size; place++) {
      doc = articles.nextSetBit(doc + 1);
      numbers[place] = doc;
    }
    return numbers;
  }

  /** Returns the places of those documents that are articles. */
  FixedBitSet of(DocIdSetIterator docs) throws IOException {
    FixedBitSet dense = BitSetIterator.getFixedBitSetOrNull(docs);
    FixedBitSet places = new FixedBitSet(Math.max(1, size));
    if (dense != null) {
      addDense(dense.getBits(), 0, places.getBits());
      return places;
    }
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (articles.get(doc)) {
        places.set(of(doc));
      }
    }
    return places;
  }

  /**
   * Returns the places of those documents that are articles, gathered by their iterator itself if
   * they are many.
   *
   * @param maxDoc how many documents the segment has
   */
  FixedBitSet of(DocIdSetIterator docs, int maxDoc) throws IOException {
    if (docs.cost() < maxDoc / MANY) {
      return of(docs);
    }
    return ofAny(List.of(docs), maxDoc);
  }

  /** Returns the places of the articles among documents that any of several iterators tells. */
  FixedBitSet ofAny(List<DocIdSetIterator> all, int maxDoc) throws IOException {
    FixedBitSet window = new FixedBitSet(WINDOW);
    FixedBitSet places = new FixedBitSet(Math.max(1, size));
    int doc = maxDoc;
    for (DocIdSetIterator docs : all) {
      doc = Math.min(doc, docs.nextDoc());
    }
    while (doc < maxDoc) {
      int first = doc & -WINDOW;
      int end = Math.min(maxDoc, first + WINDOW);
      doc = maxDoc;
      for (DocIdSetIterator docs : all) {
        if (docs.docID() < end) {
          docs.intoBitSet(end, window, first);
        }
        doc = Math.min(doc, docs.docID());
      }
      addDense(window.getBits(), first >> WORD_BITS, places.getBits());
      window.clear();
    }
    return places;
  }

  /**
   * Takes 64 documents at once: the bits of the articles among them, moved together.
   *
   * @param from the word that the first of the documents stand for
   */
  private void addDense(long[] docs, int from, long[] places) {
    long[] all = articles.getBits();
    int end = Math.min(docs.length, all.length - from);
    int word = before[from] >> WORD_BITS;
    int filled = before[from] & (Long.SIZE - 1);
    long gathered = 0;
    for (int at = 0; at < end; at++) {
      long found = Long.compress(docs[at], all[from + at]);
      int count = Long.bitCount(all[from + at]);
      gathered |= found << filled;
      filled += count;
      if (filled >= Long.SIZE) {
        places[word++] |= gathered;
        filled -= Long.SIZE;
        gathered = filled == 0 ? 0 : found >>> (count - filled);
      }
    }
    if (gathered != 0) {
      places[word] |= gathered;
    }
  }

  /** Returns the places of the articles that weren't deleted. */
  FixedBitSet living(LeafReader reader) throws IOException {
    FixedBitSet living = new FixedBitSet(Math.max(1, size));
    Bits alive = reader.getLiveDocs();
    if (alive == null) {
      living.set(0, size);
      return living;
    }
    DocIdSetIterator docs = documents();
    for (int place = 0; place < size; place++) {
      if (alive.get(docs.nextDoc())) {
        living.set(place);
      }
    }
    return living;
  }
}
