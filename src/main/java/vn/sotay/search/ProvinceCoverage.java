package vn.sotay.search;

import java.util.Collection;
import java.util.List;
import vn.sotay.reference.Provinces;

/**
 * From how many provinces something comes: what a comparison of provinces must be read beside.
 *
 * @param covered those it comes from, in the order of the register
 * @param missing those it doesn't come from, likewise
 */
public record ProvinceCoverage(List<String> covered, List<String> missing) {

  public ProvinceCoverage {
    covered = List.copyOf(covered);
    missing = List.copyOf(missing);
  }

  /** Returns the coverage of the 34 provinces of today. */
  public static ProvinceCoverage now(Collection<String> names) {
    return of(Provinces.NEW, names);
  }

  /** Returns the coverage of the 63 provinces before 1 July 2025. */
  public static ProvinceCoverage then(Collection<String> names) {
    return of(Provinces.OLD, names);
  }

  private static ProvinceCoverage of(List<String> all, Collection<String> names) {
    return new ProvinceCoverage(
        all.stream().filter(names::contains).toList(),
        all.stream().filter(name -> !names.contains(name)).toList());
  }

  /** Returns how many provinces there are. */
  public int all() {
    return covered.size() + missing.size();
  }

  static List<String> labels(List<FacetCount> counts) {
    return counts.stream().map(FacetCount::label).toList();
  }
}
