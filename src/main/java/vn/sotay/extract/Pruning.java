package vn.sotay.extract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an article's blocks what only its surroundings give away: notes on the author, and
 * headings of which nothing is left.
 *
 * @param page all blocks
 * @param isInside whether a block stands in the elements that hold the article
 * @param kept the article's blocks, in page order; they are taken out of this list
 */
record Pruning(PageText page, Predicate<Block> isInside, List<Block> kept) {

  /** A note on the author is one of so many blocks at the end. */
  private static final int LAST_BLOCKS = 3;

  private static final int LONGEST_NOTE = 600;

  /** The share of the text that an element holds which is taken at its word. */
  private static final double NEARLY_ALL = 0.7;

  /** A longer line is more than the heading of a list. */
  private static final int LONGEST_HEADING = 100;

  void prune(Metadata metadata) {
    dropHeadingsOfLinks();
    dropLabelsBeforeBody();
    dropNotesOnAuthors(
        metadata
            .authors()
            .map(Sourced::value)
            .filter(name -> Lines.isNameLike(name) && Lines.words(name) > 1)
            .toList());
  }

  /** "Các bài khác trong chuyên mục:", of which the links have been left out. */
  private void dropHeadingsOfLinks() {
    Set<Integer> texts = new HashSet<>();
    kept.forEach(block -> texts.add(block.index()));
    kept.removeIf(block -> isHeading(block) && headsLinksOnly(block, texts));
  }

  private static boolean isHeading(Block block) {
    return !block.isProse()
        && block.linked() == 0
        && block.length() <= LONGEST_HEADING
        && (block.isHeading() || block.isStrong() || block.text().endsWith(":"));
  }

  private boolean headsLinksOnly(Block heading, Set<Integer> texts) {
    boolean links = false;
    for (int i = heading.index() + 1; i < page.blocks().size(); i++) {
      Block block = page.blocks().get(i);
      if (texts.contains(i)) {
        return links && (heading.text().endsWith(":") || isHeading(block));
      }
      links |= isInside.test(block) && BodyReader.isTeaser(block);
      if (!links && isInside.test(block)) {
        return false;
      }
    }
    return links;
  }

  /**
   * Where nearly all the text stands in an element that calls itself the article's, the short lines
   * before it are its section, its author's post, how long it takes to read.
   */
  private void dropLabelsBeforeBody() {
    Optional<Place> body =
        kept.stream()
            .filter(Block::isProse)
            .max(Comparator.comparingInt(Block::weight))
            .flatMap(block -> block.place().nearest(Hint.BODY));
    if (body.isEmpty() || proseIn(body.get()) < NEARLY_ALL * proseIn(null)) {
      return;
    }
    int before = 0;
    while (before < kept.size() && !kept.get(before).place().isWithin(body.get())) {
      before++;
    }
    kept.subList(0, before).removeIf(Pruning::isLabel);
  }

  private int proseIn(@Nullable Place place) {
    int prose = 0;
    for (Block block : kept) {
      boolean inside = place == null || block.place().isWithin(place);
      prose += inside && block.isProse() ? block.weight() : 0;
    }
    return prose;
  }

  private static boolean isLabel(Block block) {
    return !block.isProse() && !block.isHeading() && !Lines.endsSentence(block.text());
  }

  /** Who the author is stands before the first paragraph or after the last, and opens so. */
  private void dropNotesOnAuthors(List<String> names) {
    int end = Math.max(0, kept.size() - LAST_BLOCKS);
    kept.subList(end, kept.size()).removeIf(block -> isNoteOn(block, names));
    int first = 0;
    while (first < kept.size() && !kept.get(first).isProse()) {
      first++;
    }
    if (first < kept.size() && isNoteOn(kept.get(first), names)) {
      kept.remove(first);
    }
  }

  private static boolean isNoteOn(Block block, List<String> names) {
    return block.isProse()
        && block.length() <= LONGEST_NOTE
        && names.stream().anyMatch(name -> block.text().startsWith(name + " "));
  }
}
