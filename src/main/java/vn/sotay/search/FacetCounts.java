package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;

/** Counts articles by facets. */
final class FacetCounts {

  /** Most values of one facet; enough for every list but that of all directives. */
  private static final int MOST_VALUES = 1_000;

  private FacetCounts() {}

  /** Returns the counts of all facets among the collected articles, which are read once. */
  static Map<Facet, List<FacetCount>> all(Snapshot snapshot, FacetsCollector collected)
      throws IOException {
    Map<Facet, List<FacetCount>> all = new EnumMap<>(Facet.class);
    Optional<SortedSetDocValuesFacetCounts> counts = counts(snapshot, collected);
    for (Facet facet : Facet.values()) {
      all.put(facet, of(snapshot, counts, facet));
    }
    return all;
  }

  /** Returns the counts of one facet; none if no article has a value of it. */
  static List<FacetCount> of(Snapshot snapshot, FacetsCollector collected, Facet facet)
      throws IOException {
    return of(snapshot, counts(snapshot, collected), facet);
  }

  private static Optional<SortedSetDocValuesFacetCounts> counts(
      Snapshot snapshot, FacetsCollector collected) throws IOException {
    Optional<SortedSetDocValuesReaderState> state = snapshot.facets();
    return state.isEmpty()
        ? Optional.empty()
        : Optional.of(new SortedSetDocValuesFacetCounts(state.get(), collected));
  }

  private static List<FacetCount> of(
      Snapshot snapshot, Optional<SortedSetDocValuesFacetCounts> counts, Facet facet)
      throws IOException {
    if (counts.isEmpty()
        || snapshot.facets().orElseThrow().getOrdRange(facet.dimension()) == null) {
      return List.of();
    }
    FacetResult result = counts.get().getTopChildren(MOST_VALUES, facet.dimension());
    return result == null ? List.of() : sorted(result, facet);
  }

  private static List<FacetCount> sorted(FacetResult result, Facet facet) {
    Comparator<FacetCount> order =
        facet == Facet.YEAR
            ? Comparator.comparing(FacetCount::label).reversed()
            : ValueCounts.BY_COUNT;
    return Arrays.stream(result.labelValues)
        .map(value -> new FacetCount(value.label, value.value.longValue()))
        .sorted(order)
        .toList();
  }
}
