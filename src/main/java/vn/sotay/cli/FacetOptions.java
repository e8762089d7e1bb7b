package vn.sotay.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.search.FacetFilter;

/** Values of facets that results must have, or must not have. */
final class FacetOptions {

  @Option(
      names = "--only",
      paramLabel = "FACET=VALUE",
      description = "only what has this value of a facet, such as category=to-dang")
  private Map<String, String> only = new LinkedHashMap<>();

  @Option(
      names = "--without",
      paramLabel = "FACET=VALUE",
      description = "nothing that has this value of a facet, such as year=2025")
  private Map<String, String> without = new LinkedHashMap<>();

  /**
   * Returns the values chosen.
   *
   * @param facets all facets that there are
   * @param slug the name of a facet on the command line
   * @throws MendableException if a facet isn't among them
   */
  <F extends Enum<F>> List<FacetFilter<F>> filters(F[] facets, Function<F, String> slug) {
    Function<String, F> named = name -> named(name, facets, slug);
    return Stream.concat(
            only.entrySet().stream()
                .map(each -> FacetFilter.include(named.apply(each.getKey()), each.getValue())),
            without.entrySet().stream()
                .map(each -> FacetFilter.exclude(named.apply(each.getKey()), each.getValue())))
        .toList();
  }

  private static <F> F named(String name, F[] facets, Function<F, String> slug) {
    return Arrays.stream(facets)
        .filter(facet -> slug.apply(facet).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MendableException(
                    "no facet '%s'; known are %s"
                        .formatted(
                            name,
                            Arrays.stream(facets).map(slug).collect(Collectors.joining(", ")))));
  }
}
