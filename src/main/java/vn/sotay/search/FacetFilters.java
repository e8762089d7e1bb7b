package vn.sotay.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Several chosen values of facets, as one. */
final class FacetFilters {

  private FacetFilters() {}

  /**
   * Returns the query for what all filters want.
   *
   * @param having the query for what has a filter's value
   */
  static <F extends Enum<F>> Query query(
      List<FacetFilter<F>> filters, Function<FacetFilter<F>, Query> having) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    Map<F, List<FacetFilter<F>>> included =
        filters.stream()
            .filter(filter -> filter.choice() == FacetFilter.Choice.INCLUDE)
            .collect(Collectors.groupingBy(FacetFilter::facet, TreeMap::new, Collectors.toList()));
    for (List<FacetFilter<F>> values : included.values()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      values.stream().distinct().forEach(value -> any.add(having.apply(value), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    filters.stream()
        .filter(filter -> filter.choice() == FacetFilter.Choice.EXCLUDE)
        .forEach(filter -> all.add(having.apply(filter), Occur.MUST_NOT));
    return all.build();
  }

  /** Returns the filters on other facets than this. */
  static <F extends Enum<F>> List<FacetFilter<F>> others(List<FacetFilter<F>> filters, F facet) {
    return filters.stream().filter(filter -> filter.facet() != facet).toList();
  }
}
