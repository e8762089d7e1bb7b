package vn.sotay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.Span;
import vn.sotay.lang.TextNormalizer;

/**
 * Reads an article that comes as plain text, often copied off a page with some of its furniture.
 *
 * <p>The text is kept whole; what is title, date, caption, byline and body is told by the form of
 * the lines. The headline stands before the first paragraph, the byline after the last; a line that
 * says the headline again stands for a photo, whose caption follows it; a heading such as "Đọc
 * thêm" ends the article.
 */
final class TextReader {


  private TextReader() {}

  /**
   * Returns the article, or why there is none.
   *
   * @param raw the text, not yet normalised
   */
  static Extraction read(Page page, String raw, Optional<Outlet> outlet) {
    String text = TextNormalizer.normalize(raw);
    List<TextLine> lines = TextLine.of(text);
    Optional<TextLayout> layout = TextLayout.of(lines);
    if (layout.isEmpty()) {
      return new Extraction.Rejected("no paragraph of running text");
    }
    return new Extraction.Extracted(article(page, text, layout.get(), outlet));
  }

  private static Article article(
      Page page, String text, TextLayout found, Optional<Outlet> outlet) {
    List<Span> paragraphs = new ArrayList<>(found.paragraphs());
    Span first = paragraphs.getFirst();
    paragraphs.set(0, new Span(AgencyTag.skip(text, first.start(), first.end()), first.end()));
    Span body = paragraphs.getFirst().union(paragraphs.getLast());
    Optional<Span> lead =
        paragraphs.size() > 2 && found.opensWithLead() ? Optional.of(paragraphs.getFirst()) : Optional.empty();
    Optional<Span> byline = found.byline();
    return new Article(
        ArticleWriter.origin(page),
        text,
        new Article.Layout(found.title(), lead, body, paragraphs, found.captions(), byline),
        new Article.Publication(
            found.published(),
            Optional.empty(),
            byline.map(span -> span.in(text)).map(Bylines::withoutLabel),
            outlet.map(Outlet::name),
            outlet.flatMap(Outlet::province)));
  }
}
