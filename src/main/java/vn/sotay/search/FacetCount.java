package vn.sotay.search;

/**
 * How many articles have a value of a facet.
 *
 * @param label the value, such as {@code Hà Tĩnh} or {@code 2023}
 * @param count articles, copies of a story counted singly
 */
public record FacetCount(String label, long count) {}
