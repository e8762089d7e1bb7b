package vn.sotay.article;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An article: one text with structure laid over it.
 *
 * <p>For a plain-text source the text is the whole input after normalisation. For a page it is
 * title, lead, the body's paragraphs, subheadings and captions in their order, and the byline,
 * joined by blank lines.
 *
 * @param origin the page it was read from
 * @param text normalised by {@code lang}; every offset points into it
 * @param layout which part of the text is what
 * @param publication who published it, when and where
 * @param filing where the paper files it
 * @param reading how it was read off its page
 */
public record Article(
    Origin origin,
    String text,
    Layout layout,
    Publication publication,
    Filing filing,
    Reading reading) {

  /** An article of which neither filing nor reading is known. */
  public Article(Origin origin, String text, Layout layout, Publication publication) {
    this(origin, text, layout, publication, Filing.UNKNOWN, Reading.UNKNOWN);
  }

  /**
   * @throws IllegalArgumentException if the layout reaches beyond the text
   */
  public Article {
    layout
        .all()
        .filter(span -> span.end() > text.length())
        .findFirst()
        .ifPresent(
            span -> {
              throw new IllegalArgumentException(
                  "%s of %s reaches beyond its text of %d characters"
                      .formatted(span, origin.url(), text.length()));
            });
  }

  /**
   * The page an article was read from.
   *
   * @param url the page's normalised address, whose digest is the article's id
   * @param digest SHA-256 of the page's bytes, 64 hexadecimal digits
   * @param fileName the imported file's name; empty for a page from the web
   * @param fetched when the page came, the access date of citations
   * @param further the pages on which the article goes on, in their order; mostly none
   */
  public record Origin(
      URI url, String digest, Optional<String> fileName, Instant fetched, List<PartPage> further) {

    /** The origin of an article that stands on one page. */
    public Origin(URI url, String digest, Optional<String> fileName, Instant fetched) {
      this(url, digest, fileName, fetched, List.of());
    }

    public Origin {
      further = List.copyOf(further);
    }

    /** Returns the pages on which the article stands, at least one, in their order. */
    public List<PartPage> pages() {
      return Stream.concat(Stream.of(new PartPage(url, digest, fetched, 0)), further.stream())
          .toList();
    }

    /**
     * Returns on which of {@link #pages()} the words at an offset of the article's text stand, from
     * 0.
     */
    public int pageAt(int offset) {
      return (int) further.stream().filter(page -> page.start() <= offset).count();
    }
  }

  /**
   * A page on which an article, or a part of one, stands.
   *
   * @param url the page's normalised address
   * @param digest SHA-256 of the page's bytes, 64 hexadecimal digits
   * @param fetched when the page came
   * @param start where its words begin in the article's text; they end where the next page's begin
   */
  public record PartPage(URI url, String digest, Instant fetched, int start) {

    public PageId id() {
      return PageId.of(url);
    }
  }

  /**
   * Which part of the text is what.
   *
   * @param title the headline
   * @param lead the opening summary (sa-pô), without the agency tag; it lies inside {@code body}
   * @param body from the first to the last sentence of the article proper, lead included; captions
   *     may lie inside it
   * @param paragraphs the body's paragraphs and subheadings in text order, lead included, captions
   *     not
   * @param captions of photos and tables, in text order
   * @param byline the line that names the author
   */
  public record Layout(
      Optional<Span> title,
      Optional<Span> lead,
      Span body,
      List<Span> paragraphs,
      List<Span> captions,
      Optional<Span> byline) {

    public Layout {
      paragraphs = List.copyOf(paragraphs);
      captions = List.copyOf(captions);
    }

    private Stream<Span> all() {
      return Stream.of(
              title.stream(),
              lead.stream(),
              Stream.of(body),
              paragraphs.stream(),
              captions.stream(),
              byline.stream())
          .flatMap(spans -> spans);
    }
  }

  /**
   * Who published an article, when and where. Everything is absent where the page doesn't tell it.
   *
   * @param published when it appeared
   * @param updated when it was last changed
   * @param author as the byline names the author
   * @param outlet name of the paper or portal
   * @param province the outlet's province, as named when the article appeared (one of the 63 before
   *     1 July 2025)
   */
  public record Publication(
      Optional<PublicationTime> published,
      Optional<PublicationTime> updated,
      Optional<String> author,
      Optional<String> outlet,
      Optional<String> province) {}

  /**
   * Where a paper files an article, as its page says.
   *
   * @param section the part of the paper ({@code Xây dựng Đảng})
   * @param tags key words, in the page's order
   * @param canonical the address the page names as its own; that of a print or mobile version
   *     differs from it
   * @param language lower-case code ({@code vi})
   * @param part which part of a longer article it is; empty for one that stands on one page
   */
  public record Filing(
      Optional<String> section,
      List<String> tags,
      Optional<URI> canonical,
      Optional<String> language,
      Optional<Part> part) {

    public static final Filing UNKNOWN =
        new Filing(
            Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filing {
      tags = List.copyOf(tags);
    }
  }

  /**
   * A part of an article that its paper spreads over several pages.
   *
   * @param number of the page, at least 1; 1 for an article whose parts were joined
   * @param of how many parts are known, at least {@code number}
   * @param next where it goes on, normalised; of joined parts the page that is missing
   */
  public record Part(int number, int of, Optional<URI> next) {

    /**
     * @throws IllegalArgumentException if it isn't one of {@code of} parts
     */
    public Part {
      if (number < 1 || of < number) {
        throw new IllegalArgumentException("no part: %d of %d".formatted(number, of));
      }
    }
  }

  /**
   * How an article was read off its page.
   *
   * @param confidence from 0 to 1, how sure it is that the body is the article's and nothing else:
   *     0.6 where only the general rules found it; with other witnesses (the page's family, the
   *     text in its JSON-LD) 0.4 and 0.6 times their mean agreement with what was taken; 0 where
   *     unknown
   * @param family slug of the page's family; empty where none is known
   * @param sources which evidence each field was taken from ({@code title}, {@code published},
   *     {@code updated}, {@code author}, {@code body}): {@code family}, {@code json-ld}, {@code
   *     open-graph}, {@code meta}, {@code page}, {@code address} or {@code lines}
   */
  public record Reading(
      double confidence, Optional<String> family, SortedMap<String, String> sources) {

    /** A confidence is kept to thousandths: more digits would only pretend. */
    private static final double PARTS = 1000;

    public static final Reading UNKNOWN = new Reading(0, Optional.empty(), new TreeMap<>());

    /**
     * @throws IllegalArgumentException if the confidence lies outside 0 to 1
     */
    public Reading {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException(
            "a confidence lies between 0 and 1, got %s".formatted(confidence));
      }
      confidence = Math.round(confidence * PARTS) / PARTS;
      sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }
  }

  public PageId id() {
    return PageId.of(origin.url());
  }

  /** Returns the headline's words; for an article without one its first paragraph's. */
  public String headline() {
    return layout
        .title()
        .or(() -> layout.paragraphs().stream().findFirst())
        .orElse(layout.body())
        .in(text);
  }
}
