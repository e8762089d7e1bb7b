package vn.sotay.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetFilter;
import vn.sotay.search.SearchRequest;

/**
 * What the parameters of a search ask: {@code q}, one parameter a facet ({@code province=Sơn La}),
 * the same with {@code not-} for what is unwanted, {@code sort}, {@code page}.
 */
final class SearchQuestion {

  static final String NOT = "not-";

  /** The parameters that make the question, in the order of addresses. */
  static final List<String> ASKING = asking();

  /** How hits are sorted, and what a word without accents stands for. */
  static final List<String> SHOWING = List.of("sort", "accents");

  /** All parameters of the search page. */
  static final Set<String> KNOWN = known("sort", "accents", "page");

  /** The value of {@code accents} for which words without accents mean only themselves. */
  static final String EXACT = "exact";

  private static final List<String> ORDERS =
      Stream.of(SearchRequest.Order.values()).map(SearchQuestion::slug).toList();

  private SearchQuestion() {}

  private static List<String> asking() {
    List<String> names = new ArrayList<>(List.of("q"));
    for (Facet facet : Facet.values()) {
      names.add(facet.slug());
      names.add(NOT + facet.slug());
    }
    return List.copyOf(names);
  }

  /** Returns the asking parameters and some more. */
  static Set<String> known(String... more) {
    Set<String> names = new LinkedHashSet<>(ASKING);
    names.addAll(List.of(more));
    return names;
  }

  static SearchRequest request(Parameters parameters, int size) {
    SearchRequest.Order order =
        parameters
            .choice("sort", ORDERS)
            .flatMap(SearchQuestion::order)
            .orElse(SearchRequest.Order.RELEVANCE);
    SearchRequest.Accents accents =
        parameters.choice("accents", List.of(EXACT)).isPresent()
            ? SearchRequest.Accents.EXACT
            : SearchRequest.Accents.ANY;
    int from = (parameters.page(size) - 1) * size;
    return new SearchRequest(
        parameters.words("q"), filters(parameters), from, size, order, accents);
  }

  private static Optional<SearchRequest.Order> order(String slug) {
    return Stream.of(SearchRequest.Order.values())
        .filter(order -> slug(order).equals(slug))
        .findFirst();
  }

  /** Returns the name of an order in addresses, {@code most-figures}. */
  static String slug(SearchRequest.Order order) {
    return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<FacetFilter<Facet>> filters(Parameters parameters) {
    return Stream.of(Facet.values())
        .flatMap(
            facet ->
                Stream.concat(
                    parameters.all(facet.slug()).stream()
                        .map(value -> FacetFilter.include(facet, value)),
                    parameters.all(NOT + facet.slug()).stream()
                        .map(value -> FacetFilter.exclude(facet, value))))
        .distinct()
        .toList();
  }

  /** Returns the name and value a filter has in an address. */
  static Address.Pair pair(FacetFilter<Facet> filter) {
    String prefix = filter.choice() == FacetFilter.Choice.EXCLUDE ? NOT : "";
    return new Address.Pair(prefix + filter.facet().slug(), filter.label());
  }

  /** Returns a filter in words, {@code Năm: 2023} or {@code Năm: không phải 2023}. */
  static String label(Labels labels, FacetFilter<Facet> filter) {
    String value = labels.value(filter.facet(), filter.label());
    return labels.of(filter.facet())
        + ": "
        + (filter.choice() == FacetFilter.Choice.EXCLUDE
            ? labels.text("filter.not", value)
            : value);
  }

  /** Returns the address of a search with these parameters. */
  static Address address(String path, Parameters parameters) {
    List<String> names = new ArrayList<>(ASKING);
    names.addAll(SHOWING);
    names.add("page");
    return parameters.address(path, names);
  }
}
