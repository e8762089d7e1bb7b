package vn.sotay.extract;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the headline of a page that names none for machines, as portals do whose title element is
 * the portal's name on every page: the line above the text, or the text's first line, that looks
 * most like one.
 *
 * @param page all blocks
 * @param metadata tells the site's name
 * @param worth tells furniture
 * @param body the text, read without a headline
 */
record UnnamedHeadline(PageText page, Metadata metadata, BlockWorth worth, Body body) {

  /** A headline stands at most this many blocks before the text: date, author, tools between. */
  private static final int REACH = 10;

  private static final int LONGEST = 250;
  private static final int FEWEST_WORDS = 3;

  /** Returns the headline; empty if no line looks like one. */
  Optional<Headline> find() {
    return Stream.<Predicate<Block>>of(
            block -> block.place().tag().equals("h1"),
            block -> block.place().nearest(Hint.TITLE).isPresent(),
            Block::isHeading,
            Block::isStrong,
            block -> !block.isProse())
        .flatMap(form -> nearest(form).stream())
        .findFirst()
        .map(block -> new Headline(block.text(), Optional.of(block.index()), Source.PAGE, false));
  }

  private Optional<Block> nearest(Predicate<Block> form) {
    return IntStream.rangeClosed(0, Math.min(REACH, body.first()))
        .mapToObj(back -> page.blocks().get(body.first() - back))
        .filter(block -> form.test(block) && mayBe(block))
        .findFirst();
  }

  private boolean mayBe(Block block) {
    String line = block.text();
    boolean opensText = block.index() == body.first();
    return block.length() <= LONGEST
        && Lines.words(line) >= FEWEST_WORDS
        && block.linked() == 0
        && Lines.hasLetter(line)
        && !Headline.isSiteName(line, metadata)
        && !(opensText && (block.isProse() || Lines.endsSentence(line)))
        && !worth.isLeftOut(block.place())
        && !Captions.isCaption(block, page)
        && Published.dateLine(line).isEmpty()
        && FurnitureLines.kindOf(line).isEmpty()
        && !FurnitureLines.isCall(line)
        && Bylines.ofLine(line).isEmpty();
  }
}
