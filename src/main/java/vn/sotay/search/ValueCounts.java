package vn.sotay.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vn.sotay.index.IndexField;

/** Counts the values of a keyword field. */
final class ValueCounts {

  /** The most frequent first, then by label. */
  static final Comparator<FacetCount> BY_COUNT =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::label);

  private ValueCounts() {}

  static FacetsCollector collect(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new FacetsCollectorManager());
  }

  /** Returns how many collected documents there are. */
  static long total(FacetsCollector collected) {
    return collected.getMatchingDocs().stream()
        .mapToLong(FacetsCollector.MatchingDocs::totalHits)
        .sum();
  }

  /** Returns how many collected documents have each value. */
  static List<FacetCount> of(FacetsCollector collected, IndexField field) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (FacetsCollector.MatchingDocs matching : collected.getMatchingDocs()) {
      add(matching, field, counts);
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(BY_COUNT)
        .toList();
  }

  private static void add(
      FacetsCollector.MatchingDocs matching, IndexField field, Map<String, Long> counts)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(matching.context().reader(), field.field());
    long[] byValue = new long[Math.toIntExact(values.getValueCount())];
    DocIdSetIterator docs = matching.bits().iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byValue[Math.toIntExact(values.nextOrd())]++;
        }
      }
    }
    for (int ord = 0; ord < byValue.length; ord++) {
      if (byValue[ord] > 0) {
        counts.merge(values.lookupOrd(ord).utf8ToString(), byValue[ord], Long::sum);
      }
    }
  }
}
