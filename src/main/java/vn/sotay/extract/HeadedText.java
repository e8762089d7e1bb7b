package vn.sotay.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands below a headline, told by where it stands and not by how it reads: a roster, a
 * schedule, a poem or a notice of two lines has no sentence, but it begins at a headline with a
 * date beside it and ends where the page's other stories begin.
 *
 * @param headline the block that is the headline
 * @param isDated whether a line beside it tells when it appeared
 * @param isEnded whether a heading of other stories, a share bar or links come right after it
 * @param content the lines of the text, in page order
 * @param teasers how many headlines of other stories stand among them
 * @param linked how many characters of links do
 */
record HeadedText(
    Block headline,
    boolean isDated,
    boolean isEnded,
    List<Block> content,
    int teasers,
    int linked) {

  /** Less than this is a caption, or a label. */
  static final int SHORTEST = 60;

  /** So few lines of other stories may stand in a box amid a text. */
  private static final int MOST_TEASERS = 3;

  /** Shorter links are buttons, files and key words. */
  static final int SHORTEST_TEASER = 20;

  /** With less of the headed text than this, what was read otherwise has lost a part. */
  private static final double NEARLY_ALL = 0.9;

  /** An element with less of the text than this share isn't its body. */
  private static final double LEAST_SHARE = 0.4;

  HeadedText {
    content = List.copyOf(content);
  }

  /** Returns whether this is an article's text, and no list's. */
  boolean isArticle() {
    return isDated
        && length() >= SHORTEST
        && teasers <= Math.max(MOST_TEASERS, content.size())
        && linked <= length();
  }

  /**
   * Returns the text as far as it stands in elements that the page's family points at, with what
   * leads to them; the whole text where they hold little of it, since selectors rot.
   */
  HeadedText within(List<Place> bodies) {
    List<Block> inside =
        content.stream().filter(block -> block.place().isWithinAny(bodies)).toList();
    int length = inside.stream().mapToInt(Block::length).sum();
    if (inside.isEmpty() || length < LEAST_SHARE * length()) {
      return this;
    }
    int first = inside.getFirst().index();
    List<Block> kept =
        content.stream()
            .filter(
                block ->
                    block.place().isWithinAny(bodies) || (block.index() < first && mayLead(block)))
            .toList();
    return new HeadedText(headline, isDated, true, kept, teasers, linked);
  }

  private static boolean mayLead(Block block) {
    return block.isProse() || block.place().nearest(Hint.LEAD).isPresent();
  }

  /** Returns how many characters of text there are. */
  int length() {
    return content.stream().mapToInt(Block::length).sum();
  }

  /**
   * Returns whether another reading of the page has (nearly) the same: hardly anything from behind
   * the end of this text, and hardly any of this left out.
   */
  boolean agreesWith(Body read) {
    Set<String> mine = new HashSet<>();
    content.forEach(block -> mine.add(block.text()));
    Set<String> theirs = new HashSet<>();
    read.parts().forEach(part -> theirs.add(part.text()));
    int both =
        content.stream()
            .filter(block -> theirs.contains(block.text()))
            .mapToInt(Block::length)
            .sum();
    boolean further = read.first() < headline.index() || read.last() > content.getLast().index();
    int extra =
        read.parts().stream()
            .map(Part::text)
            .filter(text -> !mine.contains(text))
            .mapToInt(String::length)
            .sum();
    boolean more = isEnded && further && extra > (1 - NEARLY_ALL) * length();
    return both >= NEARLY_ALL * length() && !more;
  }

  /** Returns whether most of what was read otherwise is in this text. */
  boolean covers(Body read) {
    Set<String> mine = new HashSet<>();
    content.forEach(block -> mine.add(block.text()));
    int both =
        read.parts().stream().map(Part::text).filter(mine::contains).mapToInt(String::length).sum();
    return 2 * both > read.parts().stream().mapToInt(part -> part.text().length()).sum();
  }

  /** Returns whether a block is (nearly) a link, and long enough to be a headline. */
  static boolean isTeaser(Block block) {
    return block.isLink() && block.length() >= SHORTEST_TEASER;
  }

  /**
   * Returns the text below the page's headline; empty where no line is one.
   *
   * @param named the headline as the page's metadata or its family name it
   * @param claimed whether the page's metadata tell when its article appeared
   */
  static Optional<HeadedText> find(
      PageText page,
      Optional<Headline> named,
      Metadata metadata,
      BlockWorth worth,
      boolean claimed) {
    return new HeadedTextFinder(page, named, metadata, worth, claimed).find();
  }
}
