package vn.sotay.search;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found.
 *
 * @param total stories that have all of the query's words, copies folded
 * @param partial articles that have some but not all of the words, counted up to {@link
 *     #PARTIAL_LIMIT}
 * @param hits the page asked for: first those with all words, then those that miss some. In a
 *     question of more than three words, one that has them all but only by the way (it weighs much
 *     less than the best) stands among the latter
 * @param facets counts by facet, the most frequent value first, years newest first. Counted are the
 *     articles with all words, or where there are none all that were found; a facet that is itself
 *     filtered is counted as if it weren't, so that its other values stay in reach
 * @param months how many of the articles counted in the facets appeared in each month, in order;
 *     months without any are left out
 * @param didYouMean the query spelt otherwise, where it finds little and that finds more
 */
public record SearchResults(
    long total,
    long partial,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    SortedMap<YearMonth, Long> months,
    Optional<String> didYouMean) {

  /** Up to here hits that miss some words are counted; beyond, {@code partial} is this number. */
  public static final int PARTIAL_LIMIT = 1_000;

  public SearchResults {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }

  /**
   * Returns from how many of the 34 provinces of today the articles counted come.
   *
   * @param chosen the provinces the search was narrowed to; empty for all
   */
  public ProvinceCoverage coverage(Collection<String> chosen) {
    return ProvinceCoverage.now(
        ProvinceCoverage.labels(facets.getOrDefault(Facet.PROVINCE, List.of())).stream()
            .filter(name -> chosen.isEmpty() || chosen.contains(name))
            .toList());
  }
}
