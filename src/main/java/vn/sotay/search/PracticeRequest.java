package vn.sotay.search;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.Statement;

/**
 * Which practices are looked for. Everything given must hold of one and the same practice.
 *
 * @param words looked for in the practice's own words and its results, all of them; blank for any
 * @param category slug of a category
 * @param province then or now, with or without accents
 * @param years of the practice, or else of the article
 * @param directive cited by it, in any spelling
 * @param modality done, planned or required
 * @param percent a share named in it or in its results, parts of a whole (48/50) included
 * @param filters chosen values of facets
 * @param from how many to skip
 * @param size how many to return
 */
public record PracticeRequest(
    String words,
    Optional<String> category,
    Optional<String> province,
    YearRange years,
    Optional<String> directive,
    Optional<Statement.Modality> modality,
    NumberRange percent,
    List<FacetFilter<PracticeFacet>> filters,
    int from,
    int size) {

  private static final int DEFAULT_SIZE = 20;

  /** Every practice; the first twenty. */
  public static final PracticeRequest ALL =
      new PracticeRequest(
          "",
          Optional.empty(),
          Optional.empty(),
          YearRange.ALL,
          Optional.empty(),
          Optional.empty(),
          NumberRange.ALL,
          List.of(),
          0,
          DEFAULT_SIZE);

  /**
   * @throws IllegalArgumentException if {@code from} or {@code size} is negative or too large
   */
  public PracticeRequest {
    filters = List.copyOf(filters);
    Paging.check(from, size);
  }

  /** Returns a request for the practices that cite a directive. */
  public static PracticeRequest citing(String directive) {
    return new PracticeRequest(
        ALL.words,
        ALL.category,
        ALL.province,
        ALL.years,
        Optional.of(directive),
        ALL.modality,
        ALL.percent,
        ALL.filters,
        0,
        DEFAULT_SIZE);
  }

  public PracticeRequest page(int newFrom, int newSize) {
    return new PracticeRequest(
        words, category, province, years, directive, modality, percent, filters, newFrom, newSize);
  }
}
