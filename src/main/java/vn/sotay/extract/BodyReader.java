package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article's text out of the elements that hold it, without what else stands there.
 *
 * <p>Left out are: elements with names of furniture; blocks that are links; lines of furniture; the
 * headline said again; boxes of other stories; and everything after a heading such as "Đọc thêm".
 */
final class BodyReader {

  /** A block with more links than this is a teaser, if it is no long paragraph. */
  private static final double MOST_LINKED = 0.6;

  /** Related stories follow their heading this closely. */
  private static final int BOX_REACH = 3;

  /** So many paragraphs on end, in the same element as those before, are the article's. */
  private static final int RESUMING = 2;

  /** Less running text behind a heading of other stories isn't worth doubting it for. */
  private static final int MUCH = 600;

  private static final int FAR_MORE = 3;

  /** A text without sentences is the article if it has so many characters. */
  private static final int LONG_LIST = 600;

  private final PageText page;
  private final BlockWorth worth;
  private final List<Place> places;
  private final Optional<Headline> headline;
  private final List<Block> kept = new ArrayList<>();
  private @Nullable Place droppedBox;
  private boolean inBox;
  private boolean over;

  private BodyReader(
      PageText page, BlockWorth worth, List<Place> places, Optional<Headline> headline) {
    this.page = page;
    this.worth = worth;
    this.places = places;
    this.headline = headline;
  }

  /**
   * Returns the article's text; empty if nothing is left.
   *
   * @param worth what each block is worth
   * @param places the elements that hold it
   * @param metadata tells the page's own summary, by which a lead is recognised, and its authors
   */
  static Optional<Body> read(
      PageText page,
      BlockWorth worth,
      List<Place> places,
      Optional<Headline> headline,
      Metadata metadata) {
    var reader = new BodyReader(page, worth, places, headline);
    reader.keep();
    new Pruning(page, reader::isInside, reader.kept).prune(metadata);
    return reader.hasText() || reader.hasLongList()
        ? Optional.of(new BodyWriter(page, headline, metadata).write(reader.kept))
        : Optional.empty();
  }

  /** Names, dates or rules of a game under a headline: no sentence among them, but much to read. */
  private boolean hasLongList() {
    return headline.filter(Headline::isSure).isPresent()
        && kept.stream()
                .filter(block -> block.linked() == 0 && block.length() > BodyWriter.LONGEST_LABEL)
                .mapToInt(Block::length)
                .sum()
            >= LONG_LIST;
  }

  private void keep() {
    for (Block block : page.blocks()) {
      if (isShownHeadline(block) && (!hasText() || (worth.isTop(block) && hasTextBelow(block)))) {
        kept.clear(); // what stands above a headline is its section, a crumb, a counter
      }
      if (!over && isInside(block) && !isShownHeadline(block)) {
        keepOrDrop(block);
      }
    }
  }

  private boolean hasTextBelow(Block headline) {
    return page.blocks().subList(headline.index() + 1, page.blocks().size()).stream()
            .filter(block -> block.isProse() && !isTeaser(block) && isInside(block))
            .mapToInt(Block::weight)
            .sum()
        >= PageKind.SHORTEST_ARTICLE;
  }

  private boolean isShownHeadline(Block block) {
    return headline.flatMap(Headline::block).filter(shown -> shown == block.index()).isPresent();
  }

  private boolean isInside(Block block) {
    return block.place().isWithinAny(places);
  }

  private void keepOrDrop(Block block) {
    if (isFurniture(block) || (droppedBox != null && block.place().isWithin(droppedBox))) {
      return;
    }
    Optional<FurnitureLines.Kind> line = FurnitureLines.kindOf(block.text());
    if (line.isPresent()) {
      dropWhatFollows(block, line.get());
    } else if (inBox && !block.isProse()) {
      return;
    } else if (!isTeaser(block) && !isNoise(block) && !FurnitureLines.isCall(block.text())) {
      inBox = false;
      kept.add(block);
    }
  }

  private void dropWhatFollows(Block heading, FurnitureLines.Kind kind) {
    if (kind != FurnitureLines.Kind.END && kind != FurnitureLines.Kind.BOX) {
      return;
    }
    droppedBox = boxOf(heading);
    if (droppedBox == null) {
      inBox = true;
      over = kind == FurnitureLines.Kind.END && teasersFollow(heading) && !textResumes(heading);
    }
  }

  /**
   * Returns whether the article goes on after a heading of other stories: with two paragraphs on
   * end where those before it stand, or with most of what there is to read.
   */
  private boolean textResumes(Block heading) {
    Block last = null;
    int before = 0;
    for (Block block : kept) {
      last = block.isProse() ? block : last;
      before += block.isProse() ? block.length() : 0;
    }
    int ahead = 0;
    int run = 0;
    for (Block block : page.blocks().subList(heading.index() + 1, page.blocks().size())) {
      if (!isInside(block) || isFurniture(block)) {
        continue;
      }
      boolean paragraph =
          block.isProse() && !isTeaser(block) && !FurnitureLines.isCall(block.text());
      run = !paragraph ? 0 : last != null && home(block).equals(home(last)) ? run + 1 : run;
      ahead += paragraph && !worth.isSummary(block) ? block.length() : 0;
      if (run >= RESUMING) {
        return true;
      }
    }
    return ahead >= MUCH && ahead > FAR_MORE * before;
  }

  /** Returns the element in which a paragraph stands among others. */
  private static Place home(Block block) {
    Place parent = block.place().parent();
    return block.place().isParagraph() && parent != null ? parent : block.place();
  }

  /** Before the first paragraph nothing can end: it is a button among those above the text. */
  private boolean hasText() {
    return kept.stream().anyMatch(Block::isProse);
  }

  /**
   * Returns the outermost element around a heading that begins with it; null if it stands directly
   * among the paragraphs.
   */
  private @Nullable Place boxOf(Block heading) {
    Place box = null;
    for (Place at = heading.place(); at != null && !places.contains(at); at = at.parent()) {
      Place here = at;
      boolean holdsText = kept.stream().anyMatch(block -> block.place().isWithin(here));
      if (holdsText || holdsMostText(here)) {
        break;
      }
      box = at;
    }
    return box == null || box.equals(heading.place()) ? null : box;
  }

  private boolean holdsMostText(Place box) {
    int inside = 0;
    int outside = 0;
    for (Block block : page.blocks()) {
      if (block.isProse() && isInside(block)) {
        boolean boxed = block.place().isWithin(box);
        inside += boxed ? block.length() : 0;
        outside += boxed ? 0 : block.length();
      }
    }
    return inside > outside;
  }

  private boolean teasersFollow(Block heading) {
    int end = Math.min(page.blocks().size(), heading.index() + 1 + BOX_REACH);
    return page.blocks().subList(heading.index() + 1, end).stream()
            .anyMatch(block -> block.isLink() || !isInside(block))
        || end == page.blocks().size();
  }

  private boolean isFurniture(Block block) {
    return worth.recurs(block) || isNamedFurniture(block);
  }

  private boolean isNamedFurniture(Block block) {
    return worth.isLeftOut(block.place())
        && block.place().nearest(Hint.CAPTION).isEmpty()
        && places.stream().noneMatch(worth::isLeftOut);
  }

  static boolean isTeaser(Block block) {
    return block.linkDensity() > MOST_LINKED;
  }

  private boolean isNoise(Block block) {
    String text = block.text();
    boolean wordless = !Lines.hasLetter(text);
    boolean dateLine =
        !block.isProse()
            && DateReader.find(text).filter(date -> date.otherWords() <= 2).isPresent();
    return (wordless && !block.place().isInCell()) || dateLine || isHeadline(block);
  }

  private boolean isHeadline(Block block) {
    return headline.filter(h -> h.isSaidBy(block)).isPresent();
  }
}
