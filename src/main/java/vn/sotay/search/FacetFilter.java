package vn.sotay.search;

/**
 * One chosen value of a facet. Of several included values of one facet a result needs one;
 * different facets must all hold; an excluded value must not hold.
 *
 * @param facet which property
 * @param label its value, exactly as a {@link FacetCount} names it
 * @param choice whether what has the value is wanted or unwanted
 * @param <F> the properties to choose from: {@link Facet} of articles, {@link PracticeFacet} of
 *     practices
 */
public record FacetFilter<F extends Enum<F>>(F facet, String label, Choice choice) {

  /** Whether what has a value is wanted. */
  public enum Choice {
    INCLUDE,
    EXCLUDE
  }

  public static <F extends Enum<F>> FacetFilter<F> include(F facet, String label) {
    return new FacetFilter<>(facet, label, Choice.INCLUDE);
  }

  public static <F extends Enum<F>> FacetFilter<F> exclude(F facet, String label) {
    return new FacetFilter<>(facet, label, Choice.EXCLUDE);
  }
}
