package vn.sotay.extract;

import java.util.Optional;
import vn.sotay.article.Page;

/** Reads the article off a page. */
public final class Extractor {

  private Extractor() {}

  /**
   * Returns the article on a page, or why there is none. Any bytes are fine.
   *
   * @param page a web page, or a file's bytes as a page
   * @param outlet who publishes it; where empty, the page's own name for itself is taken
   */
  public static Extraction extract(Page page, Optional<Outlet> outlet) {
    return new Extraction.Rejected(
        "no reader for %s%s".formatted(page.url(), outlet.map(o -> " of " + o.name()).orElse("")));
  }
}
