package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.extract.TextLine.Kind;
import vn.sotay.lang.Sentences;

/**
 * Which line of a plain text is what.
 *
 * @param title the headline
 * @param published the date of the date line near the headline
 * @param paragraphs paragraphs and subheadings of the body, at least one
 * @param captions of photos, wherever they stand between headline and end
 * @param byline the line that names the author
 * @param opensWithLead whether the first paragraph reads as a summary of the others
 */
record TextLayout(
    Optional<Span> title,
    Optional<PublicationTime> published,
    List<Span> paragraphs,
    List<Span> captions,
    Optional<Span> byline,
    boolean opensWithLead) {

  /** Fewer words make a section's name or an author, not a headline. */
  private static final int FEWEST_TITLE_WORDS = 4;

  private static final int LONGEST_TITLE = 250;

  /** Longer paragraphs that follow a photo are paragraphs. */
  private static final int LONGEST_CAPTION = 300;

  private static final int LONGEST_LEAD = 600;

  /** Text after a box of other stories belongs to the article if there is at least this much. */
  private static final int FEWEST_PARAGRAPHS_AFTER_BOX = 2;

  TextLayout {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
  }

  /** Returns the layout; empty where no line is a paragraph. */
  static Optional<TextLayout> of(List<TextLine> lines) {
    int first = firstParagraph(lines);
    return first < 0 ? Optional.empty() : Optional.of(new Finder(lines, first).find());
  }

  private static int firstParagraph(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).is(Kind.PROSE)) {
        return i;
      }
    }
    return -1;
  }

  /** Looks through the lines, once. */
  private static final class Finder {

    private final List<TextLine> lines;
    private final int first;
    private final Optional<TextLine> title;
    private final List<Integer> body = new ArrayList<>();
    private final List<Span> captions = new ArrayList<>();

    Finder(List<TextLine> lines, int first) {
      this.lines = lines;
      this.first = first;
      this.title = title();
    }

    TextLayout find() {
      int end = end();
      sort(end);
      int last = lastParagraph();
      Optional<TextLine> byline = byline(last, end);
      List<Span> paragraphs =
          body.stream().filter(i -> i <= last).map(i -> lines.get(i).span()).toList();
      Span zone = paragraphs.getFirst().union(paragraphs.getLast());
      return new TextLayout(
          title.map(TextLine::span),
          published(last, end),
          paragraphs,
          captions.stream().filter(c -> c.end() <= zone.end() || zone.overlaps(c)).toList(),
          byline.map(TextLine::span),
          lines.get(body.getFirst()).text().length() <= LONGEST_LEAD);
    }

    /** The headline is the last line before the text that is long enough for one. */
    private Optional<TextLine> title() {
      Optional<TextLine> shorter = Optional.empty();
      for (int i = first - 1; i >= 0; i--) {
        TextLine line = lines.get(i);
        if (line.is(Kind.SHORT) && line.text().length() <= LONGEST_TITLE) {
          if (Lines.words(line.text()) >= FEWEST_TITLE_WORDS && !Lines.isNameLike(line.text())) {
            return Optional.of(line);
          }
          shorter = shorter.or(() -> Optional.of(line));
        }
      }
      return shorter;
    }

    /** Returns the index of the line that ends the article, or the number of lines. */
    private int end() {
      for (int i = first + 1; i < lines.size(); i++) {
        TextLine line = lines.get(i);
        if (line.is(Kind.END) || (line.is(Kind.BOX) && paragraphsFrom(i) < FEWEST_PARAGRAPHS_AFTER_BOX)) {
          return i;
        }
      }
      return lines.size();
    }

    private int paragraphsFrom(int from) {
      int count = 0;
      for (int i = from; i < lines.size() && !lines.get(i).is(Kind.END); i++) {
        count += lines.get(i).is(Kind.PROSE) ? 1 : 0;
      }
      return count;
    }

    /** Sorts the lines up to {@code end} into body and captions. */
    private void sort(int end) {
      boolean inBox = false;
      boolean afterPhoto = false;
      for (int i = first; i < end; i++) {
        TextLine line = lines.get(i);
        boolean saysTitle = isTitle(line);
        inBox = (inBox || line.is(Kind.BOX)) && !line.is(Kind.PROSE);
        if (saysTitle || line.is(Kind.CAPTION) || (afterPhoto && isCaption(line))) {
          captions.add(line.span());
        } else if (line.is(Kind.PROSE) || (line.is(Kind.SHORT) && !inBox)) {
          body.add(i);
        }
        afterPhoto = saysTitle;
      }
      if (body.isEmpty()) {
        body.add(first);
      }
    }

    private boolean isTitle(TextLine line) {
      return title
          .filter(t -> Headline.squeezed(t.text()).equals(Headline.squeezed(line.text())))
          .isPresent();
    }

    private static boolean isCaption(TextLine line) {
      return (line.is(Kind.SHORT) || line.is(Kind.PROSE))
          && line.text().length() <= LONGEST_CAPTION
          && Sentences.in(line.text(), new Span(0, line.text().length())).size() <= 2;
    }

    /** Names, key words and other short lines after the last paragraph aren't the body's. */
    private int lastParagraph() {
      for (int at = body.size() - 1; at > 0; at--) {
        TextLine line = lines.get(body.get(at));
        boolean sentence = line.is(Kind.PROSE) || Lines.endsSentence(line.text()) || line.isListed();
        if (sentence && !line.namesAuthor()) {
          return body.get(at);
        }
      }
      return body.getFirst();
    }

    private Optional<TextLine> byline(int last, int end) {
      return lines.subList(last + 1, end).stream()
          .filter(TextLine::namesAuthor)
          .findFirst()
          .or(() -> lines.subList(0, first).stream().filter(this::isBylineBefore).findFirst());
    }

    /** A name right after the headline; before it, it may be the paper's or the section's. */
    private boolean isBylineBefore(TextLine line) {
      return title.filter(t -> t.span().end() < line.span().start()).isPresent()
          && line.namesAuthor()
          && Lines.words(line.text()) >= 2;
    }

    private Optional<PublicationTime> published(int last, int end) {
      return Stream.concat(
              lines.subList(0, first).stream(), lines.subList(last + 1, end).stream())
          .flatMap(line -> line.date().stream())
          .findFirst();
    }
  }
}
