package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a {@link HeadedText}: walks from the headline to the end of what belongs to it. */
final class HeadedTextFinder {

  /** A date stands so close to its headline. */
  private static final int DATE_REACH = 3;

  /** Between headline and text stand at most so many lines: section, date, author, buttons. */
  private static final int TOOLS = 12;

  /** An element that holds the headline and its date begins so few levels around it. */
  private static final int NEAR = 4;

  private static final int LONGEST_HEADLINE = 250;
  private static final int FEWEST_WORDS = 3;

  /** Boxes have headings, too, but shorter ones. */
  private static final int FEWEST_WORDS_OF_HEADING = 5;

  /** So many links on end are the page's, not the text's. */
  private static final int MOST_LINKS = 3;

  /** A line with more of it linked is a teaser, a row of buttons; the same of a sentence. */
  private static final double MOST_LINKED_LINE = 0.5;

  private static final double MOST_LINKED = 0.75;

  /** A line that goes on with the text after a box is as long as this. */
  private static final int RESUMING = 40;

  private final PageText page;
  private final List<Block> blocks;
  private final Optional<Headline> named;
  private final Metadata metadata;
  private final BlockWorth worth;
  private final boolean claimed;
  private final List<Block> content = new ArrayList<>();
  private int teasers;
  private int linked;
  private int teasersDue;
  private int linkedDue;
  private int linksOnEnd;

  /** Where the text was last seen to go on, so that a row of links is looked over once. */
  private int resumed;

  private boolean parted;
  private boolean ended;
  private @Nullable Place column;

  HeadedTextFinder(
      PageText page,
      Optional<Headline> named,
      Metadata metadata,
      BlockWorth worth,
      boolean claimed) {
    this.page = page;
    this.blocks = page.blocks();
    this.named = named;
    this.metadata = metadata;
    this.worth = worth;
    this.claimed = claimed;
  }

  Optional<HeadedText> find() {
    Optional<HeadedText> first =
        named
            .flatMap(Headline::block)
            .map(blocks::get)
            .filter(block -> !block.isLink())
            .flatMap(this::below);
    return first.isPresent()
        ? first
        : heading()
            .flatMap(this::below)
            .filter(HeadedText::isArticle)
            .or(() -> datedLine().flatMap(this::below));
  }

  /** The page's first heading that is no section's name. */
  private Optional<Block> heading() {
    return blocks.stream()
        .filter(block -> block.isHeading() && block.length() <= LONGEST_HEADLINE)
        .filter(block -> Headline.lettered(block.text()) >= FEWEST_WORDS_OF_HEADING)
        .filter(block -> block.linked() == 0 && !worth.isLeftOut(block.place()))
        .filter(block -> !Headline.isSiteName(block.text(), metadata))
        .filter(block -> FurnitureLines.kindOf(block.text()).isEmpty())
        .findFirst();
  }

  /** The line nearest to the first date that stands beside no link. */
  private Optional<Block> datedLine() {
    for (Block block : blocks) {
      if (isDate(block) && !followsTeaser(block)) {
        for (int step = 1; step <= DATE_REACH; step++) {
          for (int at : new int[] {block.index() - step, block.index() + step}) {
            if (at >= 0 && at < blocks.size() && mayBeHeadline(blocks.get(at), block)) {
              return Optional.of(blocks.get(at));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean mayBeHeadline(Block block, Block date) {
    return block.length() <= LONGEST_HEADLINE
        && Lines.words(block.text()) >= FEWEST_WORDS
        && block.linked() == 0
        && (block.isStrong()
            || block.isHeading()
            || block.place().nearest(Hint.TITLE).isPresent()
            || block.index() < date.index())
        && date.place().isWithin(around(block.place()))
        && !isDate(block)
        && !worth.isLeftOut(block.place())
        && !Headline.isSiteName(block.text(), metadata)
        && !Lines.endsSentence(block.text())
        && FurnitureLines.kindOf(block.text()).isEmpty();
  }

  private static Place around(Place place) {
    Place at = place;
    for (int i = 0; i < NEAR && at.parent() != null; i++) {
      at = at.parent();
    }
    return at;
  }

  private boolean isDate(Block block) {
    return !block.isProse() && !block.isLink() && DateReader.isDateLine(block.text());
  }

  private boolean followsTeaser(Block block) {
    if (block.index() == 0) {
      return false;
    }
    Block before = blocks.get(block.index() - 1);
    return before.length() >= HeadedText.SHORTEST_TEASER
        && before.linkDensity() > MOST_LINKED_LINE
        && !worth.isLeftOut(before.place());
  }

  private Optional<HeadedText> below(Block headline) {
    begin();
    boolean datedAbove = isDatedAbove(headline);
    int dated = datedAbove ? -1 : dateBelow(headline);
    int from = Math.max(headline.index(), dated);
    for (Block block : blocks.subList(headline.index() + 1, blocks.size())) {
      boolean tool = block.index() <= from && block.length() < HeadedText.SHORTEST;
      if (!tool && !goesOn(block, headline, from)) {
        ended = parted || linksOnEnd > 0;
        break;
      }
    }
    boolean datedBelow = dropEnd();
    boolean isDated = claimed || datedAbove || dated >= 0 || datedBelow;
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HeadedText(
                headline, isDated || isDatedBehind(headline), ended, content, teasers, linked));
  }

  private void begin() {
    content.clear();
    column = null;
    teasers = 0;
    linked = 0;
    teasersDue = 0;
    linkedDue = 0;
    linksOnEnd = 0;
    resumed = 0;
    parted = false;
    ended = false;
  }

  /**
   * Drops what stands below the last line: who wrote it, when, and the heading of the links that
   * come next. Returns whether a date was among it.
   */
  private boolean dropEnd() {
    boolean date = false;
    while (!content.isEmpty() && isEnd(content.getLast())) {
      date |= isDate(content.removeLast());
    }
    return date;
  }

  private boolean isEnd(Block block) {
    return isByline(block) || isDate(block) || headsLinks(block);
  }

  /** "Tin bài cùng chuyên mục", in whatever words: a label outside the text, links below it. */
  private boolean headsLinks(Block block) {
    int next = block.index() + 1;
    return content.size() > 2
        && block.length() < HeadedText.SHORTEST
        && next < blocks.size()
        && HeadedText.isTeaser(blocks.get(next))
        && !block.place().isWithin(home(content.size() - 1));
  }

  private boolean isDatedAbove(Block headline) {
    return dates(Math.max(0, headline.index() - DATE_REACH), headline.index(), headline) >= 0;
  }

  private boolean isDatedBehind(Block headline) {
    int last = content.getLast().index();
    return dates(last + 1, Math.min(blocks.size(), last + 1 + DATE_REACH), headline) >= 0;
  }

  /**
   * Returns the number of the date line below a headline, with nothing but short lines between:
   * section, author, lead; -1 if there is none.
   */
  private int dateBelow(Block headline) {
    int end = headline.index() + 1;
    int last = Math.min(blocks.size(), headline.index() + 1 + TOOLS);
    while (end < last && !blocks.get(end).isProse() && !HeadedText.isTeaser(blocks.get(end))) {
      end++;
    }
    int date = dates(headline.index() + 1, end, headline);
    return date >= 0 && hasTextBehind(date, around(headline.place())) ? date : -1;
  }

  /** A date below a text stands before nothing but links, a heading of them, or the footer. */
  private boolean hasTextBehind(int date, Place near) {
    for (Block block : blocks.subList(date + 1, blocks.size())) {
      boolean passed = isNamedFurniture(block) || isTool(block);
      if (!passed) {
        return block.place().isWithin(near)
            && !HeadedText.isTeaser(block)
            && FurnitureLines.kindOf(block.text()).isEmpty();
      }
    }
    return false;
  }

  private static boolean isTool(Block block) {
    return switch (FurnitureLines.kindOf(block.text()).orElse(FurnitureLines.Kind.END)) {
      case END, BOX -> !Lines.hasLetter(block.text());
      case LINE, COUNTER, BARE -> true;
    };
  }

  /** Returns the first block of a range that is a date, or holds what is named one; else -1. */
  private int dates(int from, int to, Block headline) {
    Place near = around(headline.place());
    for (Block block : blocks.subList(from, Math.max(from, to))) {
      boolean beside = block.place().isWithin(near) && !followsTeaser(block);
      if (beside && !worth.recurs(block) && (isDate(block) || isNamedDate(block))) {
        return block.index();
      }
    }
    return -1;
  }

  private boolean isNamedDate(Block block) {
    return !block.isProse()
        && page.hinted().stream()
            .filter(hinted -> hinted.hints().contains(Hint.DATE))
            .filter(hinted -> hinted.blockIndex() == block.index())
            .anyMatch(
                hinted ->
                    Published.ofElement(hinted.element(), MachineTime.Zone.VIETNAM).isPresent());
  }

  private static boolean isByline(Block block) {
    return block.length() < HeadedText.SHORTEST
        && !block.place().isInCell()
        && !block.text().endsWith(":")
        && Bylines.ofLine(block).isPresent();
  }

  /** Takes a block in or passes it by; returns false at the end of the text. */
  private boolean goesOn(Block block, Block headline, int from) {
    if (isNamedFurniture(block)) {
      parted |= !content.isEmpty();
      return true;
    }
    Optional<FurnitureLines.Kind> line = FurnitureLines.kindOf(block.text());
    if (line.isPresent()) {
      parted |= !content.isEmpty();
      return switch (line.get()) {
        case END, BOX -> resumes(block);
        case LINE, COUNTER, BARE -> true;
      };
    }
    if (isLinks(block)) {
      return passesLink(block);
    }
    if (isApart(block, headline)) {
      return false;
    }
    if (isText(block, headline)) {
      take(block, headline);
    }
    return !content.isEmpty() || block.index() - from <= TOOLS;
  }

  /** A paragraph may have most of its words linked to what they name. */
  private static boolean isLinks(Block block) {
    boolean sentence = block.length() >= HeadedText.SHORTEST && Lines.endsSentence(block.text());
    return block.linkDensity() > (sentence ? MOST_LINKED : MOST_LINKED_LINE);
  }

  private boolean passesLink(Block block) {
    linksOnEnd++;
    teasersDue += HeadedText.isTeaser(block) ? 1 : 0;
    linkedDue += block.linked();
    boolean opens = content.isEmpty() && HeadedText.isTeaser(block);
    return !opens && (linksOnEnd < MOST_LINKS || resumes(block));
  }

  private boolean isNamedFurniture(Block block) {
    return worth.isLeftOut(block.place()) && block.place().nearest(Hint.CAPTION).isEmpty();
  }

  private boolean isText(Block block, Block headline) {
    boolean ofTeaser = isDate(block) && followsTeaser(block);
    boolean wordless = !Lines.hasLetter(block.text()) && !block.place().isInCell();
    boolean byline =
        isByline(block) && !block.isStrong() && Lines.words(block.text()) >= FEWEST_WORDS;
    boolean tool = content.isEmpty() && (isDate(block) || byline);
    boolean again = Headline.isSame(block.text(), headline.text());
    return !wordless && !ofTeaser && !tool && !again && !FurnitureLines.isCall(block.text());
  }

  private void take(Block block, Block headline) {
    content.add(block);
    linksOnEnd = 0;
    parted = false;
    teasers += teasersDue;
    linked += linkedDue;
    teasersDue = 0;
    linkedDue = 0;
    column = (column == null ? headline.place() : column).common(block.place());
  }

  /**
   * Returns whether a block stands in another column: outside the element that holds the headline
   * and the text, and behind a share bar or a row of links, or in a neighbouring cell.
   */
  private boolean isApart(Block block, Block headline) {
    if (column == null || block.place().isWithin(column)) {
      return false;
    }
    Place shared = column.common(block.place());
    return parted
        || linksOnEnd > 0
        || shared.tag().equals("tr")
        || !block.place().isWithin(around(headline.place()));
  }

  /** Returns whether the text goes on behind a box, in the element that held its last lines. */
  private boolean resumes(Block heading) {
    if (column == null || heading.index() < resumed) {
      return true;
    }
    int lines = content.size();
    while (lines > 2 && isByline(content.get(lines - 1))) {
      lines--;
    }
    Place home = home(lines);
    for (Block block : blocks.subList(heading.index() + 1, blocks.size())) {
      if (!block.place().isWithin(home)) {
        return false;
      }
      boolean text =
          block.length() >= RESUMING
              && !isLinks(block)
              && !isNamedFurniture(block)
              && !isSummary(block, home);
      if (text && FurnitureLines.kindOf(block.text()).isEmpty()) {
        resumed = block.index();
        return true;
      }
    }
    return false;
  }

  /** The element that holds the last two of so many lines. */
  private Place home(int lines) {
    return lines < 2 && column != null
        ? column
        : content.get(lines - 2).place().common(content.get(lines - 1).place());
  }

  /** What stands with the headline of another story in an element of their own is about it. */
  private boolean isSummary(Block block, Place home) {
    for (int i = block.index() - 1; i >= Math.max(0, block.index() - DATE_REACH); i--) {
      Place shared = blocks.get(i).place().common(block.place());
      boolean own = !home.isWithin(shared) && !content.getLast().place().isWithin(shared);
      if (own && HeadedText.isTeaser(blocks.get(i))) {
        return true;
      }
    }
    return false;
  }
}
