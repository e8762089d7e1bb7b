package vn.sotay.web;

import java.util.Optional;

/** Addresses of the pages before and after. */
final class Pages {

  private Pages() {}

  /**
   * Returns where page {@code page} of a list stands.
   *
   * @param address of the list, with whatever narrows it
   * @param page from 1
   * @param total how many entries can be reached
   * @param size how many a page has
   */
  static View.Paging of(Address address, int page, long total, int size) {
    long pages = Math.max(1, (total + size - 1) / size);
    return new View.Paging(
        page,
        pages,
        page > 1 ? Optional.of(at(address, Math.min(page - 1, pages))) : Optional.empty(),
        page < pages ? Optional.of(at(address, page + 1)) : Optional.empty());
  }

  private static String at(Address address, long page) {
    Address first = address.without("page");
    return (page == 1 ? first : first.with("page", Long.toString(page))).toString();
  }
}
