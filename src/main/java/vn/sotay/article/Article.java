package vn.sotay.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 */
public record Article(Origin origin, String text, Layout layout, Publication publication) {

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
   */
  public record Origin(URI url, String digest, Optional<String> fileName, Instant fetched) {}

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
