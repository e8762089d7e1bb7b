package vn.sotay.search;

import java.util.List;

/**
 * What is looked for.
 *
 * @param query in the query language; blank for every article
 * @param filters facet values chosen beside the query
 * @param from how many hits to skip
 * @param size how many hits to return
 * @param order how hits are sorted, those with all words always before those that miss some
 * @param accents what a word typed without marks stands for
 */
public record SearchRequest(
    String query,
    List<FacetFilter<Facet>> filters,
    int from,
    int size,
    Order order,
    Accents accents) {

  /** Most hits that one request may return. */
  public static final int MAX_SIZE = 1_000;

  /** Deepest hit that can be asked for; whoever wants more narrows the query. */
  public static final int MAX_DEPTH = 100_000;

  private static final int DEFAULT_SIZE = 10;

  /** How hits are sorted. */
  public enum Order {
    /** The best first; of equals the newest. */
    RELEVANCE,
    /** The newest first; undated ones last. */
    NEWEST,
    /** Those with the most figures first; of equals the newest. */
    MOST_FIGURES
  }

  /** What a word typed without marks stands for. */
  public enum Accents {
    /** Itself with any marks, since many type without. */
    ANY,
    /** Itself alone. */
    EXACT
  }

  /**
   * @throws IllegalArgumentException if {@code from} or {@code size} is negative or too large
   */
  public SearchRequest {
    filters = List.copyOf(filters);
    Paging.check(from, size);
  }

  public SearchRequest(
      String query, List<FacetFilter<Facet>> filters, int from, int size, Order order) {
    this(query, filters, from, size, order, Accents.ANY);
  }

  public SearchRequest with(Accents newAccents) {
    return new SearchRequest(query, filters, from, size, order, newAccents);
  }

  /** Returns a request for the ten best hits, without filters. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, List.of(), 0, DEFAULT_SIZE, Order.RELEVANCE);
  }

  public SearchRequest with(FacetFilter<Facet> filter) {
    return new SearchRequest(query, List.of(filter), from, size, order, accents);
  }

  public SearchRequest page(int newFrom, int newSize) {
    return new SearchRequest(query, filters, newFrom, newSize, order, accents);
  }

  public SearchRequest sorted(Order newOrder) {
    return new SearchRequest(query, filters, from, size, newOrder, accents);
  }
}
