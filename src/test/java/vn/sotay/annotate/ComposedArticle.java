package vn.sotay.annotate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.lang.TextNormalizer;

/** Articles made of a body alone, for trying a scanner on a sentence. */
final class ComposedArticle {

  private ComposedArticle() {}

  /** An article that appeared on that day, {@code 2023-08-12}. */
  static Article of(String body, String published) {
    return of(body, Optional.of(PublicationTime.parse(published)));
  }

  /** An article of unknown date. */
  static Article undated(String body) {
    return of(body, Optional.empty());
  }

  static ArticleText text(String body, String published) {
    return ArticleText.of(of(body, published));
  }

  private static Article of(String body, Optional<PublicationTime> published) {
    String text = TextNormalizer.normalize(body);
    return new Article(
        new Article.Origin(
            URI.create("http://bao.example/bai"), "0".repeat(64), Optional.empty(), Instant.EPOCH),
        text,
        new Article.Layout(
            Optional.empty(),
            Optional.empty(),
            new Span(0, text.length()),
            List.of(),
            List.of(),
            Optional.empty()),
        new Article.Publication(
            published, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
