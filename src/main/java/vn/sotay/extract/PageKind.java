package vn.sotay.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises pages that hold no article: errors, home pages, lists, results of a search. */
final class PageKind {

  /** Less running text than this is a photo with a line, or an empty page. */
  static final int SHORTEST_ARTICLE = 150;

  /**
   * The same where the page calls itself an article: the opening of one that has to be paid for.
   */
  private static final int SHORTEST_CLAIMED = 80;

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

  /** A footer that holds more was never closed before the text. */
  private static final int LONGEST_FOOTER = 600;

  /** An article's date line stands this close to its headline or its end. */
  private static final int DATE_REACH = 3;

  /** Sections and boxes have shorter names, as headlines seldom do. */
  private static final int FEWEST_HEADLINE_WORDS = 5;

  /** The same of the page's first heading. */
  private static final int FEWEST_TOP_WORDS = 3;

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
      PageText page,
      List<Place> places,
      Optional<Body> body,
      Metadata metadata,
      BlockWorth worth,
      Optional<Headline> headline) {
    int length = body.map(Body::weight).orElse(0);
    if (isList(page, scope(places), body, metadata, worth, headline)
        || isHub(page, body, metadata, headline)) {
      return Optional.of("a list of other pages");
    }
    if (length < LONGEST_FOOTER
        && !places.isEmpty()
        && places.stream().allMatch(PageKind::isFrame)) {
      return Optional.of("no text but the page's footer");
    }
    return metadata.claimsArticle() && length >= SHORTEST_CLAIMED
        ? Optional.empty()
        : ofLength(length);
  }

  /**
   * Returns why what the general rules found is no article though the page has a place for one: its
   * family's body is as good as empty, a file to load or a picture, and what was found is a footer.
   */
  static Optional<String> ofDispute(BodyChoice choice, Optional<Body> body) {
    boolean disputed =
        choice.source() == Source.PAGE
            && choice.agreement().filter(share -> share == 0).isPresent();
    int length = body.map(Body::weight).orElse(0);
    return disputed && length < SHORTEST_AMONG_LINKS
        ? Optional.of("too little text where its family keeps articles")
        : Optional.empty();
  }

  /**
   * Returns why a text beside which no date stands is no article: no line above it is its headline.
   * So is what a portal says of itself on its lists, forms and errors.
   */
  static Optional<String> ofUntitled(
      PageText page, Optional<Headline> headline, Body body, Metadata metadata) {
    return headline.filter(line -> isTitle(page, line, body, metadata)).isPresent()
        ? Optional.empty()
        : Optional.of("neither headline nor date with the text");
  }

  private static boolean isTitle(PageText page, Headline line, Body body, Metadata metadata) {
    if (line.block().isEmpty()) {
      return Headline.wordsBesideSite(line.text(), metadata) >= FEWEST_HEADLINE_WORDS;
    }
    Block shown = page.blocks().get(line.block().get());
    boolean top = shown.place().tag().equals("h1");
    boolean large =
        top
            || line.source() != Source.PAGE
            || line.isSure()
            || shown.isHeading()
            || shown.isStrong()
            || shown.place().nearest(Hint.TITLE).isPresent();
    return large
        && shown.index() <= body.first()
        && !Headline.isSiteName(line.text(), metadata)
        && Headline.lettered(line.text()) >= (top ? FEWEST_TOP_WORDS : FEWEST_HEADLINE_WORDS);
  }

  /** Returns why so little text is no article. */
  static Optional<String> ofLength(int length) {
    return length < SHORTEST_ARTICLE
        ? Optional.of("too little text for an article: %d characters".formatted(length))
        : Optional.empty();
  }

  private static boolean isFrame(Place place) {
    return place.nearest(Hint.FRAME).isPresent();
  }

  /** One summary among many linked headlines is no article. */
  private static boolean isHub(
      PageText page, Optional<Body> body, Metadata metadata, Optional<Headline> headline) {
    int length = body.map(Body::weight).orElse(0);
    int shortest = length == 0 ? 1 : SHORTEST_TEASER;
    long links = page.blocks().stream().filter(b -> b.isLink() && b.length() >= shortest).count();
    boolean claims = length > 0 && metadata.claimsArticle();
    return !claims
        && length < SHORTEST_AMONG_LINKS
        && links >= MANY_LINKS
        && body.filter(b -> isDatedStory(page, b, headline)).isEmpty();
  }

  /** Returns whether the text stands right under its own headline, with a date beside it. */
  private static boolean isDatedStory(PageText page, Body body, Optional<Headline> headline) {
    Optional<Integer> shown = headline.flatMap(Headline::block).filter(b -> b <= body.first());
    if (shown.isEmpty()) {
      return false;
    }
    List<Block> blocks = page.blocks();
    boolean teasers =
        blocks.subList(shown.get() + 1, Math.max(shown.get() + 1, body.first())).stream()
            .anyMatch(PageKind::isTeaser);
    int from = Math.max(0, shown.get() - DATE_REACH);
    int to = Math.min(blocks.size(), body.last() + 1 + DATE_REACH);
    return !teasers
        && blocks.subList(from, to).stream()
            .filter(block -> !block.isProse() && !block.isLink())
            .anyMatch(block -> Published.dateLine(block.text()).isPresent());
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
      PageText page,
      List<Place> places,
      Optional<Body> body,
      Metadata metadata,
      BlockWorth worth,
      Optional<Headline> headline) {
    List<Block> scope = inScope(page, places, body);
    List<Block> summaries = scope.stream().filter(b -> isSummary(b, worth)).toList();
    long teasers = scope.stream().filter(PageKind::isTeaser).count();
    long paragraphs = scope.stream().filter(Block::isProse).mapToLong(Block::length).sum();
    long told = summaries.stream().mapToLong(Block::length).sum();
    boolean many = teasers >= FEWEST_TEASERS && summaries.size() >= 2;
    double share = metadata.claimsArticle() ? CERTAIN_LIST_SHARE : LIST_SHARE;
    return (many && told >= share * paragraphs)
        || (!metadata.claimsArticle() && isShortList(page, scope, worth, headline));
  }

  private static List<Block> inScope(PageText page, List<Place> places, Optional<Body> body) {
    int first = body.map(Body::first).orElse(Integer.MAX_VALUE);
    int last = body.map(Body::last).orElse(-1);
    List<Block> scope = new ArrayList<>();
    for (Block block : page.blocks()) {
      boolean inBody = block.index() >= first && block.index() <= last;
      if (inBody || places.isEmpty() || block.place().isWithinAny(places)) {
        scope.add(block);
      }
    }
    return scope;
  }

  private static boolean isSummary(Block block, BlockWorth worth) {
    return block.isProse() && (worth.isSummary(block) || leadsOn(block));
  }

  /** A list of one or two stories: each paragraph comes after a linked headline. */
  private static boolean isShortList(
      PageText page, List<Block> scope, BlockWorth worth, Optional<Headline> headline) {
    int paragraphs = 0;
    int summaries = 0;
    boolean opens = false;
    int run = 0;
    for (Block block : scope) {
      boolean summary =
          block.isProse() && (followsTeaser(page, block, headline) || isSummary(block, worth));
      opens |= paragraphs == 0 && summary;
      paragraphs += block.isProse() ? 1 : 0;
      summaries += summary ? 1 : 0;
      run = block.isProse() && !summary ? run + 1 : block.isProse() ? 0 : run;
      if (run >= ARTICLE_RUN) {
        return false;
      }
    }
    return opens && summaries >= LIST_SHARE * paragraphs;
  }

  private static boolean followsTeaser(PageText page, Block block, Optional<Headline> headline) {
    if (block.length() > BlockWorth.LONGEST_SUMMARY) {
      return false;
    }
    for (int i = block.index() - 1; i >= Math.max(0, block.index() - TEASER_REACH); i--) {
      Block before = page.blocks().get(i);
      boolean inText = before.isProse() && !isTeaser(before);
      if (inText || isHeadline(before) || headline.filter(h -> h.isSaidBy(before)).isPresent()) {
        return false;
      }
      if (isTeaser(before)) {
        return true;
      }
    }
    return false;
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
