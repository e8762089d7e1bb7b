package vn.sotay.annotate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.lang.TextNormalizer;

/** Articles made of plain text, for tests. */
final class Texts {

  private static final String NO_DIGEST = "0".repeat(64);

  private Texts() {}

  /** Returns an article whose body is the whole text, without a headline. */
  static ArticleText body(String text) {
    return text(text, Optional.empty(), new Span(0, text.length()));
  }

  /** Returns an article with a headline and, after a blank line, its body. */
  static ArticleText article(String title, String body) {
    String text = title + "\n\n" + body;
    return text(
        text,
        Optional.of(new Span(0, title.length())),
        new Span(title.length() + 2, text.length()));
  }

  /** Returns an article of an outlet and day, whose body is the whole text. */
  static Article published(String words, Optional<String> outlet, Optional<LocalDate> date) {
    String text = TextNormalizer.normalize(words);
    Span body = new Span(0, text.length());
    return new Article(
        new Article.Origin(
            URI.create("https://bao.example/1"), NO_DIGEST, Optional.empty(), Instant.EPOCH),
        text,
        new Article.Layout(
            Optional.empty(), Optional.empty(), body, List.of(body), List.of(), Optional.empty()),
        new Article.Publication(
            date.map(PublicationTime::of),
            Optional.empty(),
            Optional.empty(),
            outlet,
            Optional.empty()));
  }

  private static ArticleText text(String text, Optional<Span> title, Span body) {
    var layout =
        new Article.Layout(title, Optional.empty(), body, List.of(), List.of(), Optional.empty());
    return ArticleText.of(
        new Article(
            new Article.Origin(
                URI.create("urn:test:" + text.hashCode()),
                NO_DIGEST,
                Optional.empty(),
                Instant.EPOCH),
            text,
            layout,
            new Article.Publication(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }

  /** Returns the place of {@code words} in {@code text}. */
  static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
