package vn.sotay.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises pages that hold no article: errors, home pages, lists, results of a search. */
final class PageKind {

  /** Less running text than this is a photo with a line, or an empty page. */
  private static final int SHORTEST_ARTICLE = 150;

  /** Teasers shorter than this are menu entries. */
  private static final int SHORTEST_TEASER = 20;

  private static final int FEWEST_TEASERS = 3;

  private static final double MOSTLY = 0.6;

  /** So many paragraphs on end, none of them a teaser's summary, are an article. */
  private static final int ARTICLE_RUN = 3;

  private static final List<String> MORE =
      List.of("Đọc tiếp", "Xem tiếp", "Xem thêm", "Chi tiết", "Xem chi tiết", "[...]", "Đọc thêm");

  private static final int SHORTEST_AMONG_LINKS = 400;
  private static final int MANY_LINKS = 15;
  private static final Set<String> ITEMS = Set.of("li", "tr", "td", "article", "dd");

  /** In a list, this share of the paragraphs comes right after a linked headline. */
  private static final double LIST_SHARE = 0.5;

  /** The same, for pages that name a publication date, as lists seldom do. */
  private static final double CERTAIN_LIST_SHARE = 0.8;

  /** Blocks between a teaser's headline and its summary: a date, a counter. */
  private static final int TEASER_REACH = 3;

  private static final Set<String> HOME_PATHS =
      Set.of(
          "",
          "/",
          "/index.html",
          "/index.php",
          "/index.htm",
          "/default.aspx",
          "/trang-chu",
          "/home",
          "/default.html",
          "/trang-chu.html");

  private PageKind() {}

  /** Returns why an address can't be an article's, before the page is read. */
  static Optional<String> ofAddress(URI url, int status) {
    if (status >= 400 || (status >= 300 && status != 304)) {
      return Optional.of("the server answered %d".formatted(status));
    }
    String path = Optional.ofNullable(url.getPath()).orElse("x").toLowerCase(Locale.ROOT);
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (web && url.getQuery() == null && HOME_PATHS.contains(path)) {
      return Optional.of("a home page");
    }
    return web ? PageSigns.ofAddress(url) : Optional.empty();
  }

  /**
   * Returns why what was found is no article.
   *
   * @param places the elements that seemed to hold it
   */
  static Optional<String> ofText(
      PageText page, List<Place> places, Optional<Body> body, Metadata metadata) {
    int length = body.map(Body::length).orElse(0);
    if (isList(page, scope(places), body, metadata) || isHub(page, length, metadata)) {
      return Optional.of("a list of other pages");
    }
    return ofLength(length);
  }

  /** Returns why so little text is no article. */
  static Optional<String> ofLength(int length) {
    return length < SHORTEST_ARTICLE
        ? Optional.of("too little text for an article: %d characters".formatted(length))
        : Optional.empty();
  }

  /** One summary among many linked headlines is no article. */
  private static boolean isHub(PageText page, int length, Metadata metadata) {
    long links =
        page.blocks().stream().filter(b -> b.isLink() && b.length() >= SHORTEST_TEASER).count();
    return !metadata.claimsArticle() && length < SHORTEST_AMONG_LINKS && links >= MANY_LINKS;
  }

  /** The items of a list may have been taken for the body each: then the list is around them. */
  private static List<Place> scope(List<Place> places) {
    return places.stream()
        .map(
            p ->
                p.parent() != null && (places.size() > 1 || ITEMS.contains(p.tag()))
                    ? p.parent()
                    : p)
        .distinct()
        .toList();
  }

  private static boolean isList(
      PageText page, List<Place> places, Optional<Body> body, Metadata metadata) {
    int teasers = 0;
    int paragraphs = 0;
    int summaries = 0;
    boolean opensWithSummary = false;
    int run = 0;
    int lastTeaser = -TEASER_REACH - 1;
    for (Block block : page.blocks()) {
      if (isTeaser(block)) {
        lastTeaser = block.index();
      } else if (isHeadline(block)) {
        lastTeaser = -TEASER_REACH - 1;
      }
      boolean read =
          body.filter(b -> block.index() >= b.first() && block.index() <= b.last()).isPresent();
      if (read || places.stream().anyMatch(place -> block.place().isWithin(place))) {
        boolean summary = block.index() - lastTeaser <= TEASER_REACH || leadsOn(block);
        teasers += isTeaser(block) ? 1 : 0;
        opensWithSummary |= paragraphs == 0 && block.isProse() && summary;
        paragraphs += block.isProse() ? 1 : 0;
        summaries += block.isProse() && summary ? 1 : 0;
        if (block.isProse() && !summary) {
          run++;
        } else if (block.isProse() || isTeaser(block)) {
          run = 0;
        }
        if (run >= ARTICLE_RUN) {
          return false;
        }
      }
    }
    if (metadata.claimsArticle()) {
      return teasers >= FEWEST_TEASERS
          && summaries >= 2
          && summaries > CERTAIN_LIST_SHARE * paragraphs;
    }
    boolean many = teasers >= FEWEST_TEASERS && summaries >= 2;
    return (many || opensWithSummary) && summaries >= LIST_SHARE * paragraphs;
  }

  private static boolean isTeaser(Block block) {
    return block.linked() >= SHORTEST_TEASER && block.linkDensity() > MOSTLY;
  }

  /** A headline that is no link opens an article. */
  private static boolean isHeadline(Block block) {
    return block.linked() == 0 && (block.isHeading() || block.place().is(Hint.TITLE));
  }

  /** A summary with a link "Đọc tiếp" at its end. */
  private static boolean leadsOn(Block block) {
    return block.linked() > 0 && MORE.stream().anyMatch(block.text()::endsWith);
  }
}
