package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.Span;

/** Lays a draft out as one text: its parts in order, joined by blank lines. */
final class ArticleWriter {

  private final BlockText text = new BlockText();
  private final List<Span> paragraphs = new ArrayList<>();
  private final List<Span> captions = new ArrayList<>();
  private @Nullable Span lead;

  private ArticleWriter() {}

  static Article write(Page page, Draft draft) {
    return new ArticleWriter().article(page, draft);
  }

  private Article article(Page page, Draft draft) {
    Optional<Span> title = draft.title().map(text::add);
    draft.parts().forEach(this::addPart);
    Optional<Span> byline = draft.byline().map(text::add);
    Span body = paragraphs.getFirst().union(paragraphs.getLast());
    return new Article(
        origin(page),
        text.toString(),
        new Article.Layout(title, Optional.ofNullable(lead), body, paragraphs, captions, byline),
        draft.publication(),
        draft.filing(),
        draft.reading());
  }

  static Article.Origin origin(Page page) {
    return new Article.Origin(page.url(), page.digest(), page.fileName(), page.fetched());
  }

  private void addPart(Part part) {
    Span whole = text.add(part.text());
    if (part.kind() == Part.Kind.CAPTION) {
      captions.add(whole);
      return;
    }
    Span span = paragraphs.isEmpty() ? withoutTag(whole) : whole;
    paragraphs.add(span);
    if (part.kind() == Part.Kind.LEAD) {
      lead = span;
    }
  }

  private Span withoutTag(Span span) {
    return new Span(AgencyTag.skip(text.toString(), span.start(), span.end()), span.end());
  }
}
