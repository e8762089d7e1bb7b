package vn.sotay.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import vn.sotay.index.IndexField;

/** Counts and narrows practices by their facets. */
final class PracticeFacets {

  private PracticeFacets() {}

  private static Query having(FacetFilter<PracticeFacet> filter) {
    return switch (filter.facet()) {
      case CATEGORY -> Conditions.term(IndexField.CATEGORY, filter.label());
      case PROVINCE -> Conditions.term(IndexField.PROVINCE_NOW, filter.label());
      case CELL -> Conditions.term(IndexField.CELL, filter.label());
      case MODALITY -> Conditions.term(IndexField.MODALITY, filter.label());
      case DIRECTIVE -> Conditions.term(IndexField.CARD_DIRECTIVE, filter.label());
      case YEAR ->
          filter.label().matches("[0-9]{4}")
              ? Conditions.years(YearRange.of(Integer.parseInt(filter.label())))
              : new MatchNoDocsQuery("no year");
    };
  }

  /**
   * Returns how many practices have each value of each facet; one that is narrowed is counted as if
   * it weren't, so that its other values stay in reach.
   *
   * @param asked all but the filters
   */
  static Map<PracticeFacet, List<FacetCount>> counts(
      Snapshot snapshot, Query asked, List<FacetFilter<PracticeFacet>> filters, FacetsCollector all)
      throws IOException {
    Map<PracticeFacet, List<FacetCount>> counts = new EnumMap<>(PracticeFacet.class);
    for (PracticeFacet facet : PracticeFacet.values()) {
      List<FacetFilter<PracticeFacet>> others = FacetFilters.others(filters, facet);
      FacetsCollector counted =
          others.size() == filters.size()
              ? all
              : ValueCounts.collect(snapshot.searcher(), with(asked, others));
      counts.put(facet, counts(counted, facet));
    }
    return counts;
  }

  /** Returns the query for what is asked and all filters want. */
  static Query with(Query asked, List<FacetFilter<PracticeFacet>> filters) {
    return Conditions.among(asked, FacetFilters.query(filters, PracticeFacets::having));
  }

  private static List<FacetCount> counts(FacetsCollector counted, PracticeFacet facet)
      throws IOException {
    return switch (facet) {
      case CATEGORY -> ValueCounts.of(counted, IndexField.CATEGORY);
      case PROVINCE -> ValueCounts.of(counted, IndexField.PROVINCE_NOW);
      case CELL -> ValueCounts.of(counted, IndexField.CELL);
      case MODALITY -> ValueCounts.of(counted, IndexField.MODALITY);
      case DIRECTIVE -> ValueCounts.of(counted, IndexField.CARD_DIRECTIVE);
      case YEAR -> years(counted);
    };
  }

  private static List<FacetCount> years(FacetsCollector counted) throws IOException {
    Map<String, Long> years = new TreeMap<>(Comparator.reverseOrder());
    Months.of(counted)
        .forEach((month, count) -> years.merge(month.toString().substring(0, 4), count, Long::sum));
    return years.entrySet().stream()
        .map(each -> new FacetCount(each.getKey(), each.getValue()))
        .toList();
  }
}
