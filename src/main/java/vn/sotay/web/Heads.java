package vn.sotay.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.Evidence;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.search.ArticleHead;
import vn.sotay.search.Hit;
import vn.sotay.search.Passage;

/** Heads and quotations as pages show them. */
final class Heads {

  private Heads() {}

  static View.Head of(Labels labels, ArticleHead head, List<Span> titleMarks) {
    String details =
        Stream.of(head.outlet(), head.published().map(Labels::of), head.province().map(labels::of))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return new View.Head(
        pieces(head.title(), titleMarks),
        path(head.id()),
        details,
        original(head.url()),
        head.url().toString());
  }

  static View.Head of(Labels labels, ArticleHead head) {
    return of(labels, head, List.of());
  }

  static View.Found found(Labels labels, Hit hit, boolean startsPartial) {
    return new View.Found(
        of(labels, hit.article(), hit.titleMarks()),
        hit.passages().stream().map(passage -> quote(hit.article().id(), passage)).toList(),
        hit.copies().stream().map(copy -> of(labels, copy)).toList(),
        startsPartial,
        Taking.article(hit.article().id()));
  }

  /** Returns the address as a link, if it is one to the web: never another scheme. */
  static Optional<String> original(URI url) {
    return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme())
        ? Optional.of(url.toString())
        : Optional.empty();
  }

  static String path(PageId id) {
    return "/articles/" + id;
  }

  /** Returns the address at which an article opens with a span marked. */
  static String path(PageId id, Span span) {
    return "%s?mark=%d-%d#c%d".formatted(path(id), span.start(), span.end(), span.start());
  }

  static View.Quote quote(PageId id, Passage passage) {
    List<View.Piece> pieces = new ArrayList<>();
    add(pieces, passage.before(), false);
    pieces.addAll(pieces(passage.text(), passage.marks()));
    add(pieces, passage.after(), false);
    return new View.Quote(pieces, path(id, passage.span()));
  }

  static View.Quote quote(Evidence evidence) {
    return new View.Quote(
        List.of(new View.Piece(evidence.quotation(), false)),
        path(evidence.page(), evidence.span()));
  }

  /**
   * Cuts text at its marks.
   *
   * @param marks disjoint and in order; parts beyond the text are left out
   */
  static List<View.Piece> pieces(String text, List<Span> marks) {
    List<View.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span mark : marks) {
      int start = Math.max(at, Math.min(mark.start(), text.length()));
      int end = Math.min(mark.end(), text.length());
      if (start < end) {
        add(pieces, text.substring(at, start), false);
        add(pieces, text.substring(start, end), true);
        at = end;
      }
    }
    add(pieces, text.substring(at), false);
    return pieces;
  }

  private static void add(List<View.Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new View.Piece(text, marked));
    }
  }
}
