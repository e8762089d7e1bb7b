package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes lead, paragraphs, captions and byline of the blocks that are the article's.
 *
 * @param page all blocks
 * @param metadata tells the page's own summary, by which a lead is recognised
 */
record BodyWriter(PageText page, Optional<Headline> headline, Metadata metadata) {

  /** A line at the end that is longer names no author. */
  private static final int LONGEST_BYLINE = 60;

  /** So many cells or items at the end tell a list by one that is no label. */
  private static final int LAST_ITEMS = 8;

  /** A shorter cell or caption at the end may be the label of a form's field. */
  static final int LONGEST_LABEL = 20;

  /** Shorter lines at the end are names, places, sources. */
  private static final int LONGEST_BYLINE_LIKE = 40;

  /** Fewer lines without a stop, at the end, are no list. */
  private static final int FEWEST_LINES = 3;

  /**
   * Returns the body.
   *
   * @param kept its blocks in page order, at least one
   */
  Body write(List<Block> kept) {
    List<Block> lead =
        new LeadFinder(page, headline, metadata.description())
            .before(kept.getFirst()).stream().filter(block -> !saysHeadline(block)).toList();
    List<Block> text = new ArrayList<>(kept);
    lead.forEach(said -> text.removeIf(isSaidAgain(said)));
    int end = endOfText(text);
    Optional<String> byline = byline(text.subList(end, text.size()));
    List<Block> body = text.subList(0, end);
    int first = lead.isEmpty() ? kept.getFirst().index() : lead.getFirst().index();
    return new Body(parts(lead, body), byline, first, kept.getLast().index());
  }

  /**
   * Returns the body of lines that are known to be the article's, the last ones too.
   *
   * @param kept its blocks in page order, at least one
   */
  Body writeAll(List<Block> kept) {
    return new Body(
        parts(List.of(), kept), Optional.empty(), kept.getFirst().index(), kept.getLast().index());
  }

  private boolean saysHeadline(Block block) {
    return headline.filter(h -> h.isSaidBy(block)).isPresent();
  }

  private static Predicate<Block> isSaidAgain(Block lead) {
    return block -> lead.index() == block.index() || Headline.isSame(block.text(), lead.text());
  }

  private List<Part> parts(List<Block> lead, List<Block> body) {
    List<Part> parts = new ArrayList<>();
    lead.forEach(block -> parts.add(part(block, parts.isEmpty())));
    boolean pictures = toldInPictures(lead, body);
    for (Block block : body) {
      boolean opens = parts.isEmpty() && LeadFinder.looksLikeLead(block);
      boolean caption = Captions.isCaption(block, page) && !(pictures && block.isProse());
      parts.add(caption ? new Part(Part.Kind.CAPTION, block.text()) : part(block, opens));
    }
    return parts;
  }

  /** In some picture stories all there is to read stands under the pictures. */
  private boolean toldInPictures(List<Block> lead, List<Block> body) {
    int beside =
        Stream.concat(lead.stream(), body.stream())
            .filter(block -> block.isProse() && !Captions.isCaption(block, page))
            .mapToInt(Block::length)
            .sum();
    return beside < PageKind.SHORTEST_ARTICLE;
  }

  private static Part part(Block block, boolean leads) {
    return new Part(leads ? Part.Kind.LEAD : Part.Kind.PARAGRAPH, block.text());
  }

  /**
   * Returns the index just past the last block of running text; what follows is byline or chaff.
   */
  private int endOfText(List<Block> text) {
    int end = text.size();
    while (end > 0 && !endsText(text.get(end - 1)) && !endsList(text.subList(0, end))) {
      end--;
    }
    return end == 0 ? text.size() : Math.max(end, endOfLines(text, end));
  }

  /**
   * Returns where a list ends that was set as paragraphs, a calendar or names: long lines beside
   * the last sentence, several of them.
   */
  private int endOfLines(List<Block> text, int from) {
    Place last = text.get(from - 1).place();
    int lines = 0;
    int end = from;
    for (int i = from; i < text.size() && last.tag().equals("p"); i++) {
      Block line = text.get(i);
      boolean beside =
          line.place().tag().equals("p") && Objects.equals(line.place().parent(), last.parent());
      boolean told =
          line.linked() == 0
              && line.length() > LONGEST_BYLINE_LIKE
              && Bylines.ofLine(line).isEmpty()
              && !Captions.isCaption(line, page);
      if (beside && told) {
        lines++;
        end = i + 1;
      }
    }
    return lines >= FEWEST_LINES ? end : from;
  }

  /** Short cells alone at the end are the labels of a form's fields. */
  private static boolean endsList(List<Block> text) {
    String tag = text.getLast().place().tag();
    boolean item = tag.equals("li") || tag.equals("td");
    boolean wordy =
        text.stream()
            .skip(Math.max(0, text.size() - LAST_ITEMS))
            .anyMatch(block -> block.place().tag().equals(tag) && block.length() > LONGEST_LABEL);
    return item && wordy;
  }

  private boolean endsText(Block block) {
    boolean name = block.length() <= LONGEST_BYLINE && Bylines.ofLine(block).isPresent();
    boolean aside = block.text().startsWith("(") && block.text().endsWith(")");
    boolean sentence = block.isProse() || Lines.endsSentence(block.text()) || aside;
    return !name
        && (sentence || (Captions.isCaption(block, page) && block.length() > LONGEST_LABEL));
  }

  private static Optional<String> byline(List<Block> tail) {
    return tail.stream()
        .filter(block -> block.length() <= LONGEST_BYLINE)
        .flatMap(block -> Bylines.ofLine(block).stream())
        .findFirst();
  }
}
