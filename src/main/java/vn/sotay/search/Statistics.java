package vn.sotay.search;

import java.util.List;
import java.util.Map;

/**
 * What is in the knowledge base.
 *
 * @param articles how many articles
 * @param onTopic how many of them are about cell meetings
 * @param practices how many practices
 * @param figures how many figures
 * @param directiveMentions how many citations of directives
 * @param facets articles by each facet's values, the most frequent first, years newest first
 * @param years what each year has, the newest first
 * @param build what the build noted at its last commit
 */
public record Statistics(
    long articles,
    long onTopic,
    long practices,
    long figures,
    long directiveMentions,
    Map<Facet, List<FacetCount>> facets,
    List<YearCoverage> years,
    Map<String, String> build) {

  public Statistics {
    facets = Map.copyOf(facets);
    years = List.copyOf(years);
    build = Map.copyOf(build);
  }

  /** Returns from how many of the 63 provinces before 1 July 2025 there are articles. */
  public ProvinceCoverage then() {
    return ProvinceCoverage.then(labels(Facet.PROVINCE_THEN));
  }

  /** Returns from how many of the 34 provinces of today there are articles. */
  public ProvinceCoverage now() {
    return ProvinceCoverage.now(labels(Facet.PROVINCE));
  }

  private List<String> labels(Facet facet) {
    return ProvinceCoverage.labels(facets.getOrDefault(facet, List.of()));
  }
}
