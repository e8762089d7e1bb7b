package vn.sotay.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * What is kept in memory of that which was asked for of late: frequent words, and which articles
 * fulfil a condition, by the segment. A segment never changes, so all of it holds for good; deleted
 * articles are among them.
 */
final class KeptSets {

  /**
   * All that is kept takes no more than this part of the memory that the program may use. A million
   * articles have words for some 700 MB, but few of them are asked for again and again.
   */
  private static final int PART_OF_MEMORY = 4;

  /** Of words in fewer articles postings are gone through in less time. */
  private static final int ONE_IN = 16;

  private static final int FEW = 64;
  private static final float LOAD = 0.75f;

  private final long most;
  private final Map<Key, Kept> sets = new LinkedHashMap<>(FEW, LOAD, true);
  private long bytes;

  private record Key(IndexReader.CacheKey segment, Query query) {}

  private record Kept(FixedBitSet articles, Optional<HeldWord> word, long bytes) {}

  KeptSets() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
  }

  /**
   * @param most how many bytes all may take
   */
  KeptSets(long most) {
    this.most = most;
  }

  /** Returns whether a word is to be kept. */
  static boolean isFrequent(long having, Places places) {
    return having * ONE_IN >= places.size();
  }

  /** Returns what is kept of a segment. */
  OfSegment of(IndexReader.CacheKey segment) {
    return new OfSegment(this, segment);
  }

  /** Forgets a segment that is no longer in use. */
  synchronized void forget(IndexReader.CacheKey segment) {
    Iterator<Map.Entry<Key, Kept>> each = sets.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Key, Kept> entry = each.next();
      if (entry.getKey().segment().equals(segment)) {
        bytes -= entry.getValue().bytes();
        each.remove();
      }
    }
  }

  /** Returns how much room all takes. */
  synchronized long bytes() {
    return bytes;
  }

  private synchronized Optional<Kept> get(Key key) {
    return Optional.ofNullable(sets.get(key));
  }

  private synchronized void put(Key key, Kept kept) {
    Kept known = sets.put(key, kept);
    bytes += kept.bytes() - (known == null ? 0 : known.bytes());
    Iterator<Kept> eldest = sets.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
  }

  /** What is kept of one segment. */
  record OfSegment(KeptSets all, IndexReader.CacheKey segment) {

    /** Returns the places of the articles that fulfil a query, if kept; not to be changed. */
    Optional<FixedBitSet> articles(Query query) {
      return all.get(new Key(segment, query)).map(Kept::articles);
    }

    /** Returns a word, if it is kept. */
    Optional<HeldWord> word(Query query) {
      return all.get(new Key(segment, query)).flatMap(Kept::word);
    }

    void keep(Query query, FixedBitSet articles) {
      long size = (long) articles.getBits().length * Long.BYTES;
      all.put(new Key(segment, query), new Kept(articles, Optional.empty(), size));
    }

    void keep(Query query, HeldWord word) {
      all.put(new Key(segment, query), new Kept(word.articles(), Optional.of(word), word.bytes()));
    }
  }
}
