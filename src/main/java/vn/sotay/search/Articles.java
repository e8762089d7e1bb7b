package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one state of the index, as they are counted. Read when first asked for; what is
 * read of a segment is passed on to the next state.
 */
final class Articles {

  private static final Comparator<ArticleColumns.Value> ORDER =
      Comparator.comparing(
          value ->
              switch (value) {
                case ArticleColumns.Value.OfFacet(Facet facet, String label) ->
                    facet.dimension() + "\t" + label;
                case ArticleColumns.Value.InMonth(var month) -> "\t" + month;
              });

  private final IndexReader reader;
  private final Stories stories;
  private final Map<Object, ArticleColumns> columns;
  private @Nullable State state;

  private Articles(IndexReader reader, Stories stories, Map<Object, ArticleColumns> columns) {
    this.reader = reader;
    this.stories = stories;
    this.columns = columns;
  }

  /**
   * What is counted.
   *
   * @param values of all segments, each once, those of a facet together and by label
   * @param segments by their order in the index
   * @param stories how many numbers of stories there are
   */
  record State(List<ArticleColumns.Value> values, List<Segment> segments, long stories) {

    /** Returns the segment that a document is in. */
    Segment segment(int doc) {
      int at = segments.size() - 1;
      while (segments.get(at).leaf().docBase > doc) {
        at--;
      }
      return segments.get(at);
    }
  }

  /** The articles of a segment. */
  static final class Segment {

    private final LeafReaderContext leaf;
    private final ArticleColumns columns;
    private final int[] numbers;
    private final FixedBitSet living;
    private final int[] counts;
    private final int[] stories;

    /** Where articles are whose story other articles carry, too. */
    private final FixedBitSet copied;

    /**
     * Gathers what is known of a segment's articles.
     *
     * @param leaf the segment
     * @param columns what its articles are counted by
     * @param numbers by a value's number in the segment, its number in the whole
     * @param living where its articles are that weren't deleted
     * @param stories by place, the number of the story if there are other articles that carry it,
     *     or else -1
     */
    private Segment(
        LeafReaderContext leaf,
        ArticleColumns columns,
        int[] numbers,
        FixedBitSet living,
        int[] stories) {
      this.leaf = leaf;
      this.columns = columns;
      this.numbers = numbers;
      this.living = living;
      this.counts = columns.counts(living);
      this.stories = stories;
      this.copied = new FixedBitSet(living.length());
      for (int place = 0; place < stories.length; place++) {
        if (stories[place] >= 0) {
          copied.set(place);
        }
      }
    }

    LeafReaderContext leaf() {
      return leaf;
    }

    Places places() {
      return columns.places();
    }

    KeptSets.OfSegment kept() {
      return columns.kept();
    }

    /** Returns the places of those that weren't deleted. */
    FixedBitSet living() {
      return living;
    }

    /** Returns how many of the articles at these places have each value of the segment. */
    int[] counts(FixedBitSet here) {
      if (2 * here.cardinality() <= living.cardinality()) {
        return columns.counts(here);
      }
      int[] counted = columns.counts(others(here));
      for (int value = 0; value < counted.length; value++) {
        counted[value] = counts[value] - counted[value];
      }
      return counted;
    }

    /** Adds counts of the segment's values to those of all values. */
    void addCounts(int[] counted, long[] all) {
      for (int value = 0; value < counted.length; value++) {
        all[numbers[value]] += counted[value];
      }
    }

    /** Of more than half of the articles, the others are counted. */
    private FixedBitSet others(FixedBitSet here) {
      FixedBitSet others = living.clone();
      others.andNot(here);
      return others;
    }

    /** Notes the stories of these articles that others carry, too; returns how many are alone. */
    long addStories(FixedBitSet here, LongBitSet told) {
      FixedBitSet some = here.clone();
      some.and(copied);
      int place = some.nextSetBit(0);
      while (place != DocIdSetIterator.NO_MORE_DOCS) {
        told.set(stories[place]);
        int next = place + 1;
        place = next < some.length() ? some.nextSetBit(next) : DocIdSetIterator.NO_MORE_DOCS;
      }
      return (long) here.cardinality() - some.cardinality();
    }
  }

  static Articles in(IndexReader reader, Stories stories) {
    return new Articles(reader, stories, new ConcurrentHashMap<>());
  }

  /** Returns the articles of a newer state. */
  Articles next(IndexReader newer, Stories newerStories) {
    return new Articles(newer, newerStories, columns);
  }

  /** Returns those of the collected documents that are articles. */
  FoundArticles found(FacetsCollector collected) throws IOException {
    return FoundArticles.of(state(), collected.getMatchingDocs());
  }

  /** Returns the articles that a query finds. */
  FoundArticles found(IndexSearcher searcher, Query query) throws IOException {
    return FoundArticles.of(state(), searcher, query);
  }

  private synchronized State state() throws IOException {
    State read = state == null ? read() : state;
    state = read;
    return read;
  }

  private State read() throws IOException {
    List<ArticleColumns> all = new ArrayList<>();
    Set<Object> inUse = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Object segment = leaf.reader().getCoreCacheHelper().getKey();
      inUse.add(segment);
      ArticleColumns known = columns.get(segment);
      all.add(known == null ? ArticleColumns.in(leaf) : known);
      columns.put(segment, all.getLast());
    }
    columns.keySet().retainAll(inUse);
    Map<ArticleColumns.Value, Integer> numbers = numbers(all);
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(segment(leaf, all.get(leaf.ord), numbers));
    }
    return new State(List.copyOf(numbers.keySet()), segments, stories.size());
  }

  private static Map<ArticleColumns.Value, Integer> numbers(List<ArticleColumns> all) {
    Map<ArticleColumns.Value, Integer> numbers = new TreeMap<>(ORDER);
    all.forEach(each -> each.values().forEach(value -> numbers.put(value, 0)));
    int next = 0;
    for (Map.Entry<ArticleColumns.Value, Integer> each : numbers.entrySet()) {
      each.setValue(next++);
    }
    return numbers;
  }

  private Segment segment(
      LeafReaderContext leaf, ArticleColumns of, Map<ArticleColumns.Value, Integer> numbers)
      throws IOException {
    FixedBitSet living = of.places().living(leaf.reader());
    return new Segment(
        leaf,
        of,
        of.values().stream().mapToInt(value -> numbers.getOrDefault(value, -1)).toArray(),
        living,
        stories.shared(leaf));
  }
}
