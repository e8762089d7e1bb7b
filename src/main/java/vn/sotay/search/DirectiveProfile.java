package vn.sotay.search;

import java.util.List;

/**
 * A directive as the articles use it.
 *
 * @param directive how often it is cited
 * @param years mentions by the year of publication, the newest first
 * @param provinces mentions by the province of today that their sentence or article is about, the
 *     most frequent first
 * @param implementing which directives it is said to implement, and where
 * @param implementedBy which directives are said to implement it, and where
 * @param replacedBy which directives are said to stand in its place, and where
 * @param practices how many practices cite it
 */
public record DirectiveProfile(
    CitedDirective directive,
    List<FacetCount> years,
    List<FacetCount> provinces,
    List<Link> implementing,
    List<Link> implementedBy,
    List<Link> replacedBy,
    long practices) {

  public DirectiveProfile {
    years = List.copyOf(years);
    provinces = List.copyOf(provinces);
    implementing = List.copyOf(implementing);
    implementedBy = List.copyOf(implementedBy);
    replacedBy = List.copyOf(replacedBy);
  }

  /**
   * One directive said to implement another, or to stand in its place.
   *
   * @param directive the other one: a register id, or else the normalised number
   * @param citation the sentence that says so
   */
  public record Link(String directive, DirectiveCitations.Citation citation) {}
}
