package vn.sotay.search;

/**
 * One chosen value of a facet of practices; several are combined as {@link FacetFilter}s are.
 *
 * @param facet which property
 * @param label its value, exactly as a {@link FacetCount} names it
 * @param choice whether practices with the value are wanted or unwanted
 */
public record PracticeFilter(PracticeFacet facet, String label, FacetFilter.Choice choice) {}
