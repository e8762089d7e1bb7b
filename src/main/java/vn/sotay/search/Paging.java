package vn.sotay.search;

/** The bounds of a page of hits. */
final class Paging {

  private Paging() {}

  /**
   * @throws IllegalArgumentException if {@code from} or {@code size} is negative or too large
   */
  static void check(int from, int size) {
    if (from < 0 || from > SearchRequest.MAX_DEPTH || size < 0 || size > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "a page must start at 0 to %d and have 0 to %d hits, got from %d, size %d"
              .formatted(SearchRequest.MAX_DEPTH, SearchRequest.MAX_SIZE, from, size));
    }
  }
}
