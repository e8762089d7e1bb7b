package vn.sotay.search;

/**
 * One chosen value of a facet. Of several included values of one facet an article needs one;
 * different facets must all hold; an excluded value must not hold.
 *
 * @param facet which property
 * @param label its value, exactly as a {@link FacetCount} names it
 * @param choice whether articles with the value are wanted or unwanted
 */
public record FacetFilter(Facet facet, String label, Choice choice) {

  /** Whether articles with a value are wanted. */
  public enum Choice {
    INCLUDE,
    EXCLUDE
  }

  public static FacetFilter include(Facet facet, String label) {
    return new FacetFilter(facet, label, Choice.INCLUDE);
  }

  public static FacetFilter exclude(Facet facet, String label) {
    return new FacetFilter(facet, label, Choice.EXCLUDE);
  }
}
