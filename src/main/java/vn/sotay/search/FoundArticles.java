package vn.sotay.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongBitSet;

/** Articles found, and what they count for: gone through once, whatever is asked of them. */
final class FoundArticles implements Ranking.Complete {

  /** Most values of one facet; enough for every list but that of all directives. */
  private static final int MOST_VALUES = 1_000;

  private final Articles.State state;

  /** By segment, where its articles are that were found. */
  private final List<FixedBitSet> found;

  private final long count;

  /** By the number of a value, how many have it. */
  private final long[] counts;

  private FoundArticles(Articles.State state, List<FixedBitSet> found, List<int[]> counted) {
    this.state = state;
    this.found = found;
    this.count = found.stream().mapToLong(FixedBitSet::cardinality).sum();
    this.counts = new long[state.values().size()];
    for (int i = 0; i < found.size(); i++) {
      state.segments().get(i).addCounts(counted.get(i), counts);
    }
  }

  static FoundArticles of(Articles.State state, List<FacetsCollector.MatchingDocs> matching)
      throws IOException {
    List<FixedBitSet> found = none(state);
    for (FacetsCollector.MatchingDocs each : matching) {
      int segment = each.context().ord;
      DocIdSetIterator docs = each.bits().iterator();
      if (docs != null) {
        found.set(segment, state.segments().get(segment).places().of(docs));
      }
    }
    return new FoundArticles(
        state,
        found,
        state.segments().stream()
            .map(segment -> segment.counts(found.get(segment.leaf().ord)))
            .toList());
  }

  private static List<FixedBitSet> none(Articles.State state) {
    List<FixedBitSet> found = new ArrayList<>();
    state.segments().forEach(segment -> found.add(new FixedBitSet(1)));
    return found;
  }

  /** Returns the articles that a query finds. */
  static FoundArticles of(Articles.State state, IndexSearcher searcher, Query query)
      throws IOException {
    Gathering gathering = Gathering.of(searcher, query);
    List<FixedBitSet> found = none(state);
    List<int[]> counted = new ArrayList<>(Collections.nCopies(found.size(), new int[0]));
    List<Callable<Void>> parts = new ArrayList<>();
    for (IndexSearcher.LeafSlice slice : searcher.getSlices()) {
      parts.add(
          () -> {
            for (IndexSearcher.LeafReaderContextPartition part : slice.partitions) {
              Articles.Segment segment = state.segments().get(part.ctx.ord);
              FixedBitSet here = gathering.in(segment);
              found.set(part.ctx.ord, here);
              counted.set(part.ctx.ord, segment.counts(here));
            }
            return null;
          });
    }
    searcher.getTaskExecutor().invokeAll(parts);
    return new FoundArticles(state, found, counted);
  }

  @Override
  public long count() {
    return count;
  }

  /** Returns whether an article is among them. */
  @Override
  public boolean has(int doc) {
    Articles.Segment segment = state.segment(doc);
    FixedBitSet here = found.get(segment.leaf().ord);
    int place = segment.places().of(doc - segment.leaf().docBase);
    return place < here.length() && here.get(place);
  }

  /**
   * Returns how many articles a query finds that aren't among them, counted up to a limit: no more
   * segments are looked at then.
   */
  long others(IndexSearcher searcher, Query query, long limit) throws IOException {
    Gathering gathering = Gathering.of(searcher, query);
    long others = 0;
    for (int i = 0; i < found.size() && others < limit; i++) {
      others += FixedBitSet.andNotCount(gathering.in(state.segments().get(i)), found.get(i));
    }
    return Math.min(limit, others);
  }

  /** Returns how many stories they carry, copies of one counted once. */
  long stories() {
    LongBitSet told = new LongBitSet(Math.max(1, state.stories()));
    long alone = 0;
    for (int i = 0; i < found.size(); i++) {
      alone += state.segments().get(i).addStories(found.get(i), told);
    }
    return alone + told.cardinality();
  }

  /** Returns the counts of all facets, of each as {@link #facet} does. */
  Map<Facet, List<FacetCount>> facets() {
    Map<Facet, List<FacetCount>> all = new EnumMap<>(Facet.class);
    Arrays.stream(Facet.values()).forEach(facet -> all.put(facet, facet(facet)));
    return all;
  }

  /** Returns how many have each value of a facet, the most frequent first, years newest first. */
  List<FacetCount> facet(Facet facet) {
    List<FacetCount> all = new ArrayList<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0
          && state.values().get(value)
              instanceof ArticleColumns.Value.OfFacet(Facet of, String label)
          && of == facet) {
        all.add(new FacetCount(label, counts[value]));
      }
    }
    all.sort(ValueCounts.BY_COUNT);
    List<FacetCount> most = all.subList(0, Math.min(MOST_VALUES, all.size()));
    return facet == Facet.YEAR
        ? most.stream().sorted(Comparator.comparing(FacetCount::label).reversed()).toList()
        : List.copyOf(most);
  }

  /** Returns how many appeared in each month; undated ones are left out. */
  SortedMap<YearMonth, Long> months() {
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0
          && state.values().get(value) instanceof ArticleColumns.Value.InMonth(YearMonth month)) {
        months.put(month, counts[value]);
      }
    }
    return months;
  }
}
