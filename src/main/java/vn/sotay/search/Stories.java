package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.StringHelper;
import vn.sotay.index.IndexField;

/**
 * Which story each article carries. What is read of a segment serves every state of the index that
 * has it.
 *
 * <p>A story is told by 63 bits of its name's digest. Of a million names two agree by chance in one
 * of twenty million indexes; two stories would then be folded into one.
 */
final class Stories {

  private final List<LeafReaderContext> leaves;
  private final Map<Object, Told> segments;

  /** The stories that several articles carry, deleted ones included, in ascending order. */
  private final long[] shared;

  private Stories(List<LeafReaderContext> leaves, Map<Object, Told> segments) {
    this.leaves = leaves;
    this.segments = segments;
    this.shared = shared(segments);
  }

  /** What the articles of a segment tell. */
  private static final class Told {

    private static final long NONE = -1;

    private final Places places;

    /** By place, the article's story; negative without one. */
    private final long[] byPlace;

    private Told(Places places, long[] byPlace) {
      this.places = places;
      this.byPlace = byPlace;
    }

    static Told in(LeafReaderContext leaf) throws IOException {
      Places places = Places.in(leaf);
      SortedDocValues clusters = DocValues.getSorted(leaf.reader(), IndexField.CLUSTER.field());
      long[] byOrdinal = new long[clusters.getValueCount()];
      TermsEnum names = clusters.termsEnum();
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        byOrdinal[ordinal] = StringHelper.murmurhash3_x64_128(names.next())[0] >>> 1;
      }
      long[] byPlace = new long[places.size()];
      Arrays.fill(byPlace, NONE);
      for (int doc = clusters.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = clusters.nextDoc()) {
        byPlace[places.of(doc)] = byOrdinal[clusters.ordValue()];
      }
      return new Told(places, byPlace);
    }

    /** Returns the story of a document; plain texts are no articles, and carry none. */
    long of(int doc) {
      return byPlace.length == 0 ? NONE : byPlace[places.of(doc)];
    }
  }

  private static long[] shared(Map<Object, Told> segments) {
    long[] all =
        segments.values().stream()
            .flatMapToLong(told -> Arrays.stream(told.byPlace))
            .filter(story -> story >= 0)
            .sorted()
            .toArray();
    int count = 0;
    for (int at = 1; at < all.length; at++) {
      boolean isAgain = all[at] == all[at - 1];
      if (isAgain && (count == 0 || all[count - 1] != all[at])) {
        all[count++] = all[at];
      }
    }
    return Arrays.copyOf(all, count);
  }

  static Stories in(IndexReader reader) throws IOException {
    return in(reader, Map.of());
  }

  /** Returns the stories of a newer state. */
  Stories next(IndexReader newer) throws IOException {
    return in(newer, segments);
  }

  private static Stories in(IndexReader reader, Map<Object, Told> known) throws IOException {
    Map<Object, Told> segments = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Object segment = segment(leaf);
      Told told = known.get(segment);
      segments.put(segment, told == null ? Told.in(leaf) : told);
    }
    return new Stories(new ArrayList<>(reader.leaves()), segments);
  }

  private static Object segment(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  private Told told(LeafReaderContext leaf) {
    Told told = segments.get(segment(leaf));
    if (told == null) {
      throw new IllegalArgumentException("a segment of another state of the index");
    }
    return told;
  }

  /** Returns how many stories several articles carry. */
  int size() {
    return shared.length;
  }

  /** Returns a number that all articles of a story share; one without a story is its own. */
  long of(int article) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(article, leaves));
    long story = told(leaf).of(article - leaf.docBase);
    return story >= 0 ? story : -1L - article;
  }

  /** Returns whether other articles, deleted ones included, carry the same story. */
  boolean isShared(int article) {
    return Arrays.binarySearch(shared, of(article)) >= 0;
  }

  /** Returns by place which of the shared stories an article carries, from 0 on, or else -1. */
  int[] shared(LeafReaderContext leaf) {
    long[] byPlace = told(leaf).byPlace;
    int[] numbers = new int[byPlace.length];
    for (int place = 0; place < byPlace.length; place++) {
      numbers[place] = Math.max(-1, Arrays.binarySearch(shared, byPlace[place]));
    }
    return numbers;
  }
}
