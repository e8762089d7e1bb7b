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
 */
public record PracticeResults(
    long total, List<PracticeHit> hits, List<FacetCount> categories, List<FacetCount> provinces) {

  public PracticeResults {
    hits = List.copyOf(hits);
    categories = List.copyOf(categories);
    provinces = List.copyOf(provinces);
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
