package vn.sotay.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each block of a page says for or against an element being the article's: positive for
 * paragraphs, negative for menus, teasers and their summaries.
 *
 * <p>Classes that name furniture count, unless so much of the page's text stands in the element
 * that the name must be a misnomer ({@code no-sidebar} on the body).
 */
final class BlockWorth {

  /** Longer paragraphs count as this many characters: one long footer text mustn't win. */
  private static final int MOST = 1000;

  /** A furniture class on an element that holds this share of the page's prose is a misnomer. */
  private static final double WHOLE_PAGE = 0.5;

  /** The same for a footer or a menu: one that was never closed. */
  private static final double NEARLY_WHOLE_PAGE = 0.7;

  /** An article has at least this share of the prose that its comments have. */
  private static final double SHARE_BEFORE_COMMENTS = 0.15;

  /** What is told of the author is no larger part of the page's prose. */
  private static final double SMALL_PART = 0.3;

  /** A menu entry or a teaser costs this much, and half of its length. */
  private static final double LINK_COST = 15;

  private static final int LONGEST_COSTLY_LINK = 100;

  /** The most that one element of furniture costs those around it. */
  private static final double MOST_COST = 60;

  /** A label, a counter, a date. */
  private static final double LABEL_COST = 4;

  /** A list item or a cell without a link is worth this much of its length. */
  private static final double ITEM_SHARE = 0.4;

  /** A teaser's summary follows its headline this closely, and is no longer than that. */
  private static final int TEASER_REACH = 2;

  static final int LONGEST_SUMMARY = 400;
  private static final int SHORTEST_TEASER = 20;
  private static final double SUMMARY_COST = 0.3;

  /** A paragraph that the page's own data quote as the article's counts so much more. */
  private static final double TOLD_FACTOR = 2;

  /** What stands above the headline counts this share. */
  private static final double ABOVE_SHARE = 0.3;

  private static final int LONGEST_CONSENT = 800;

  private final PageText page;

  /** Number of the block that shows the headline; 0 where none surely does. */
  private final int top;

  private final ArticleBody told;
  private final double[] worth;
  private final long[] prose;
  private final long[] text;
  private final long[] linked;
  private final boolean[] furniture;
  private final boolean[] ofAuthor;
  private final boolean[] recurring;
  private final Set<String> seen = new HashSet<>();

  private BlockWorth(
      PageText page, ArticleBody told, HostTemplate template, Optional<Headline> headline) {
    this.page = page;
    this.top = top(page, headline);
    this.told = told;
    int places = page.places().size();
    this.worth = new double[page.blocks().size()];
    this.prose = new long[places];
    this.text = new long[places];
    this.linked = new long[places];
    this.furniture = new boolean[places];
    this.ofAuthor = new boolean[places];
    this.recurring = recurring(page, template);
    sum();
    markFurniture();
    for (Block block : page.blocks()) {
      worth[block.index()] = assess(block);
    }
    limitCosts();
  }

  /**
   * Assesses the blocks.
   *
   * @param told the article's text as the page's own data quote it
   * @param template the lines that recur on the host's pages
   * @param headline the article's, above which hardly any of its text stands
   */
  static BlockWorth of(
      PageText page, ArticleBody told, HostTemplate template, Optional<Headline> headline) {
    return new BlockWorth(page, told, template, headline);
  }

  private static int top(PageText page, Optional<Headline> headline) {
    return headline
        .filter(Headline::isSure)
        .flatMap(Headline::block)
        .filter(shown -> !page.blocks().get(shown).isLink())
        .orElse(0);
  }

  /** Returns whether the block is a headline above which no text of the article is to be sought. */
  boolean isTop(Block block) {
    return block.index() == top && top > 0;
  }

  /**
   * Returns which blocks recur on the host's pages and so are furniture. Headings and names recur
   * in articles too; and where most of a page recurs, it is the article that was published again.
   */
  private static boolean[] recurring(PageText page, HostTemplate template) {
    boolean[] recurring = new boolean[page.blocks().size()];
    long all = 0;
    long again = 0;
    for (Block block : page.blocks()) {
      boolean heading = block.isHeading() || (block.isStrong() && !block.isLink());
      boolean here = !heading && template.has(block) && !Lines.isNameLike(block.text());
      recurring[block.index()] = here;
      all += block.isProse() ? block.length() : 0;
      again += here && block.isProse() ? block.length() : 0;
    }
    return again > WHOLE_PAGE * all ? new boolean[recurring.length] : recurring;
  }

  private void sum() {
    for (Block block : page.blocks()) {
      int id = block.place().id();
      prose[id] += block.isProse() ? block.length() : 0;
      text[id] += block.length();
      linked[id] += block.linked();
    }
    for (int id = prose.length - 1; id > 0; id--) {
      Place parent = page.places().get(id).parent();
      if (parent != null) {
        prose[parent.id()] += prose[id];
        text[parent.id()] += text[id];
        linked[parent.id()] += linked[id];
      }
    }
  }

  private void markFurniture() {
    Map<String, Long> byName = proseByName();
    boolean[] aroundHeadline = aroundHeadline();
    for (Place place : page.places()) {
      boolean around = place.parent() != null && furniture[place.parent().id()];
      boolean named = place.is(Hint.FURNITURE) && !place.is(Hint.FRAME);
      long here = named ? byName.getOrDefault(place.element().className(), 0L) : 0;
      boolean misnomer =
          aroundHeadline[place.id()]
              || (Math.max(here, prose[place.id()]) >= WHOLE_PAGE * Math.max(1, prose[0])
                  && !followsBody(place));
      boolean framed =
          place.is(Hint.FRAME) && prose[place.id()] < NEARLY_WHOLE_PAGE * Math.max(1, prose[0]);
      furniture[place.id()] = around || framed || (named && !misnomer);
      boolean byAuthor = place.is(Hint.BYLINE) && !place.is(Hint.BODY);
      ofAuthor[place.id()] =
          (place.parent() != null && ofAuthor[place.parent().id()])
              || (byAuthor && prose[place.id()] < SMALL_PART * prose[0]);
    }
  }

  /**
   * Returns whether a text that calls itself the article's stands before an element: comments may
   * be longer than what they are on.
   */
  private boolean followsBody(Place place) {
    double least = Math.max(PageKind.SHORTEST_ARTICLE, SHARE_BEFORE_COMMENTS * prose[place.id()]);
    for (int id = 0; id < place.id(); id++) {
      Place before = page.places().get(id);
      boolean body = before.is(Hint.BODY) && !before.is(Hint.FURNITURE);
      if (body && prose[id] >= least && !place.isWithin(before)) {
        return true;
      }
    }
    return false;
  }

  /** What holds the headline and text is no furniture: an article may open in an overlay. */
  private boolean[] aroundHeadline() {
    boolean[] around = new boolean[furniture.length];
    Place at = top == 0 ? null : page.blocks().get(top).place();
    for (; at != null; at = at.parent()) {
      around[at.id()] = prose[at.id()] > 0;
    }
    return around;
  }

  /** The paragraphs themselves may bear the misnomer, each its own ({@code p.tagStyle}). */
  private Map<String, Long> proseByName() {
    Map<String, Long> byName = new HashMap<>();
    for (Place place : page.places()) {
      Place parent = place.parent();
      boolean outermost = parent == null || !parent.is(Hint.FURNITURE);
      if (place.is(Hint.FURNITURE) && outermost && prose[place.id()] > 0) {
        byName.merge(place.element().className(), prose[place.id()], Long::sum);
      }
    }
    return byName;
  }

  /** However many links a menu has, it is one menu: what is left out anyway costs little. */
  private void limitCosts() {
    double[] spent = new double[furniture.length];
    int[] root = new int[furniture.length];
    for (Place place : page.places()) {
      Place parent = place.parent();
      boolean inner = parent != null && furniture[parent.id()];
      root[place.id()] = inner ? root[parent.id()] : place.id();
    }
    for (Block block : page.blocks()) {
      int id = block.place().id();
      if (furniture[id]) {
        double cost = Math.max(worth[block.index()], -MOST_COST - spent[root[id]]);
        worth[block.index()] = Math.min(0, cost);
        spent[root[id]] += worth[block.index()];
      }
    }
  }

  private double assess(Block block) {
    if (!seen.add(block.text())) {
      return 0; // said again: for another width of screen, or by every entry of a list
    }
    boolean outside = isFurniture(block.place()) || recurring[block.index()];
    if (block.isLink()) {
      return -LINK_COST - Math.min(block.length(), LONGEST_COSTLY_LINK) / 2.0;
    }
    if (outside) {
      return block.isProse() ? 0 : -LABEL_COST;
    }
    if (block.isProse()) {
      double value = Math.min(block.weight(), MOST) * (1 - block.linkDensity());
      if (told.quotes(block)) {
        return TOLD_FACTOR * value;
      }
      if (isOnCookies(block)) {
        return 0;
      }
      if (block.index() < top) {
        return value * ABOVE_SHARE;
      }
      return isSummary(block) ? -SUMMARY_COST * value : value;
    }
    String tag = block.place().tag();
    boolean item = block.linked() == 0 && (tag.equals("li") || tag.equals("td") || tag.equals("p"));
    return item ? ITEM_SHARE * block.length() : -LABEL_COST;
  }

  /** Consent is asked for in dialogs that may be the longest text of a page with a film. */
  private static boolean isOnCookies(Block block) {
    return block.length() <= LONGEST_CONSENT
        && (block.text().contains("cookie") || block.text().contains("Cookie"));
  }

  /** Returns whether this is a short paragraph between two linked headlines. */
  boolean isSummary(Block block) {
    return block.weight() <= LONGEST_SUMMARY
        && teaserWithin(block.index() - TEASER_REACH, block.index())
        && teaserWithin(block.index() + 1, block.index() + 1 + TEASER_REACH + 1);
  }

  private boolean teaserWithin(int from, int to) {
    List<Block> blocks = page.blocks();
    for (int i = Math.max(0, from); i < Math.min(to, blocks.size()); i++) {
      Block teaser = blocks.get(i);
      if (teaser.isLink()
          && teaser.length() >= SHORTEST_TEASER
          && !isFurniture(teaser.place())) { // a box of related stories heads no paragraph
        return true;
      }
    }
    return false;
  }

  double of(Block block) {
    return worth[block.index()];
  }

  /** Returns whether names say that this element, or one around it, is furniture. */
  boolean isFurniture(Place place) {
    return furniture[place.id()];
  }

  /** Returns whether the host's other pages have the block too. */
  boolean recurs(Block block) {
    return recurring[block.index()];
  }

  /** Returns whether an element's text is left out: furniture, and what is said of the author. */
  boolean isLeftOut(Place place) {
    return furniture[place.id()] || ofAuthor[place.id()];
  }

  double linkDensity(Place place) {
    return text[place.id()] == 0 ? 0 : (double) linked[place.id()] / text[place.id()];
  }

  /** Returns how many characters of prose stand in an element. */
  long prose(Place place) {
    return prose[place.id()];
  }
}
