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
 * @param build what the build noted at its last commit
 */
public record Statistics(
    long articles,
    long onTopic,
    long practices,
    long figures,
    long directiveMentions,
    Map<Facet, List<FacetCount>> facets,
    Map<String, String> build) {

  public Statistics {
    facets = Map.copyOf(facets);
    build = Map.copyOf(build);
  }
}
