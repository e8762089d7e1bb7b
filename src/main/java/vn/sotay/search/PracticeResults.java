package vn.sotay.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.article.PracticeCard;
import vn.sotay.notebook.Correction;

/**
 * The practices found.
 *
 * @param total how many there are
 * @param hits the page asked for: by relevance where words were given, else the newest first
 * @param facets how many of all found have each value of each facet, the most frequent first, years
 *     newest first; a facet that is narrowed is counted as if it weren't
 */
public record PracticeResults(
    long total, List<PracticeHit> hits, Map<PracticeFacet, List<FacetCount>> facets) {

  public PracticeResults {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  public List<FacetCount> categories() {
    return facet(PracticeFacet.CATEGORY);
  }

  public List<FacetCount> provinces() {
    return facet(PracticeFacet.PROVINCE);
  }

  public List<FacetCount> facet(PracticeFacet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /** Returns from how many of the 34 provinces of today there are practices. */
  public ProvinceCoverage coverage() {
    return ProvinceCoverage.now(ProvinceCoverage.labels(provinces()));
  }

  /**
   * A practice found.
   *
   * @param card the practice
   * @param article where it is told
   * @param passage its words, with what matched
   * @param said what a person said of it; the card is put right already
   */
  public record PracticeHit(
      PracticeCard card, ArticleHead article, Passage passage, Optional<Correction> said) {}
}
