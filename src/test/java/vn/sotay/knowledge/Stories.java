package vn.sotay.knowledge;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AdminArea;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Statement.Kind;
import vn.sotay.article.Statement.Modality;
import vn.sotay.article.Unit;
import vn.sotay.lang.Sentences;

/** Annotated articles made by hand, for tests. */
final class Stories {

  private static final String NO_DIGEST = "0".repeat(64);

  private final String name;
  private final String text;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private Optional<PublicationTime> published = Optional.empty();
  private boolean onTopic = true;

  private Stories(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Stories story(String name, String text) {
    return new Stories(name, text);
  }

  Stories published(String day) {
    published = Optional.of(PublicationTime.of(LocalDate.parse(day)));
    return this;
  }

  Stories offTopic() {
    onTopic = false;
    return this;
  }

  Stories practice(String words) {
    return statement(Kind.PRACTICE, words);
  }

  Stories statement(Kind kind, String words) {
    Optional<Modality> modality =
        kind == Kind.PRACTICE ? Optional.of(Modality.DONE) : Optional.empty();
    statements.add(new Statement(span(words), kind, List.of(), modality, Optional.empty()));
    return this;
  }

  Stories date(String words, String iso) {
    mentions.add(new Mention.TimeExpression(span(words), Optional.of(iso), false));
    return this;
  }

  Stories recurring(String words) {
    mentions.add(new Mention.TimeExpression(span(words), Optional.of("2020"), true));
    return this;
  }

  Stories figure(String words, long value) {
    mentions.add(
        new Mention.Quantity(
            span(words),
            Optional.of(BigDecimal.valueOf(value)),
            Unit.COUNT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  Stories directive(String words, String number, String... registerIds) {
    mentions.add(
        new Mention.Directive(
            span(words),
            "huong-dan",
            Optional.of(number),
            Optional.empty(),
            Optional.empty(),
            List.of(registerIds)));
    return this;
  }

  Stories place(String words, String then, String now) {
    mentions.add(
        new Mention.Location(
            span(words), words, Optional.of(new ProvinceNames(then, now)), AdminArea.UNKNOWN));
    return this;
  }

  private Span span(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  AnnotatedArticle annotated() {
    Span body = new Span(0, text.length());
    var article =
        new Article(
            new Article.Origin(
                URI.create("https://" + name + ".example/"),
                NO_DIGEST,
                Optional.empty(),
                Instant.EPOCH),
            text,
            new Article.Layout(
                Optional.empty(),
                Optional.empty(),
                body,
                List.of(body),
                List.of(),
                Optional.empty()),
            new Article.Publication(
                published, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    return new AnnotatedArticle(
        article,
        Sentences.in(text, body),
        mentions,
        statements,
        new Topic(onTopic ? 1 : 0, onTopic),
        Optional.of(new ProvinceNames("Sơn La", "Sơn La")));
  }
}
