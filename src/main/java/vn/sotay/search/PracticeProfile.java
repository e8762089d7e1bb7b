package vn.sotay.search;

import java.util.List;
import vn.sotay.search.PracticeResults.PracticeHit;

/**
 * A practice, and what others report of its like.
 *
 * @param hit the practice
 * @param reach how widely each of its categories is reported, in their order
 * @param similar practices of other stories that are most like it, with their results
 */
public record PracticeProfile(PracticeHit hit, List<Reach> reach, List<PracticeHit> similar) {

  public PracticeProfile {
    reach = List.copyOf(reach);
    similar = List.copyOf(similar);
  }

  /**
   * How widely practices of a category are reported.
   *
   * @param category its slug
   * @param practices how many practices
   * @param withResults how many of them tell a result
   * @param coverage from how many of the 34 provinces of today
   */
  public record Reach(
      String category, long practices, long withResults, ProvinceCoverage coverage) {}
}
