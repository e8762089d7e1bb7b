package vn.sotay.search;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.PracticeCard;
import vn.sotay.notebook.Correction;

/**
 * The practices found.
 *
 * @param total how many there are
 * @param hits the page asked for: by relevance where words were given, else the newest first
 * @param categories how many of all found have each category, the most frequent first
 * @param provinces how many of all found play in each province of today, the most frequent first
 * @param directives how many of all found cite each directive (register id, or else number), the
 *     most frequent first
 * @param modalities how many of all found are done, planned or required (slugs)
 * @param years how many of all found took place in each year, the newest first
 */
public record PracticeResults(
    long total,
    List<PracticeHit> hits,
    List<FacetCount> categories,
    List<FacetCount> provinces,
    List<FacetCount> directives,
    List<FacetCount> modalities,
    List<FacetCount> years) {

  public PracticeResults {
    hits = List.copyOf(hits);
    categories = List.copyOf(categories);
    provinces = List.copyOf(provinces);
    directives = List.copyOf(directives);
    modalities = List.copyOf(modalities);
    years = List.copyOf(years);
  }

  /** Returns from how many of the 34 provinces of today there are practices. */
  public ProvinceCoverage coverage() {
    return ProvinceCoverage.now(ProvinceCoverage.labels(provinces));
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
