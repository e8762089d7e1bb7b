package vn.sotay.extract;

import java.util.List;
import java.util.Optional;

/**
 * Finds the lead (sa-pô), which often stands outside the element that holds the body.
 *
 * @param page all blocks
 * @param headline the headline, after which a lead comes
 * @param description the page's own summary, which often is the lead
 */
record LeadFinder(PageText page, Optional<Headline> headline, Optional<String> description) {

  private static final int SHORTEST = 40;

  /** Where no headline is shown, a lead stands this close before the body. */
  private static final int REACH = 12;

  /** So many first letters in common make it the page's own summary. */
  private static final int COMMON_START = 40;

  /** Returns the lead's blocks before the body's first; none if there is no lead out there. */
  List<Block> before(Block first) {
    int from =
        headline
            .flatMap(Headline::block)
            .filter(b -> b < first.index())
            .map(b -> b + 1)
            .orElse(Math.max(0, first.index() - REACH));
    return page.blocks().subList(from, first.index()).stream()
        .filter(block -> isLead(block, first.place()))
        .toList();
  }

  private boolean isLead(Block block, Place body) {
    if (block.linkDensity() > 0.5 || block.length() < SHORTEST) {
      return false;
    }
    boolean named = block.place().nearest(Hint.LEAD).isPresent();
    boolean furniture = block.place().isFurnitureBeside(body) || Captions.isCaption(block, page);
    boolean shown = headline.flatMap(Headline::block).isPresent();
    return !furniture && (named || isDescription(block) || (shown && block.isProse()));
  }

  private boolean isDescription(Block block) {
    String start = start(block.text());
    return start.length() == COMMON_START
        && description.filter(d -> start(d).equals(start)).isPresent();
  }

  private static String start(String text) {
    String squeezed = Headline.squeezed(text);
    return squeezed.substring(0, Math.min(COMMON_START, squeezed.length()));
  }

  /** Returns whether the first paragraph of a body is set off as a lead: all bold, or so named. */
  static boolean looksLikeLead(Block block) {
    boolean named = block.place().nearest(Hint.LEAD).isPresent();
    return block.length() >= SHORTEST
        && (named || (!block.isHeading() && block.isStrong() && block.isProse()));
  }
}
