package vn.sotay.index;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AdminArea;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Evidence;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.article.WordLayer;
import vn.sotay.lang.Sentences;
import vn.sotay.reference.Provinces;

/** A small article annotated by hand: every mention is named by its words. */
public final class SampleArticle {

  private final URI url;
  private final String title;
  private final String text;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<PracticeCard> cards = new ArrayList<>();
  private Optional<ProvinceNames> province = Optional.empty();
  private Optional<String> outlet = Optional.empty();
  private Optional<LocalDate> published = Optional.empty();
  private boolean onTopic = true;

  private SampleArticle(String name, String title, String body) {
    this.url = URI.create("https://bao.example/" + name);
    this.title = title;
    this.text = title + "\n\n" + body;
  }

  public static SampleArticle of(String name, String title, String body) {
    return new SampleArticle(name, title, body);
  }

  public SampleArticle in(String then, String now) {
    province = Optional.of(new ProvinceNames(then, now));
    return this;
  }

  public SampleArticle from(String paper, String day) {
    outlet = Optional.of(paper);
    published = Optional.of(LocalDate.parse(day));
    return this;
  }

  public SampleArticle offTopic() {
    onTopic = false;
    return this;
  }

  public Span words(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the article: " + words);
    }
    return new Span(start, start + words.length());
  }

  public SampleArticle person(String name) {
    mentions.add(new Mention.Person(words(name), name, Optional.empty()));
    return this;
  }

  public SampleArticle figure(String words, String value, Unit unit, String counted) {
    mentions.add(
        new Mention.Quantity(
            words(words),
            Optional.of(new BigDecimal(value)),
            unit,
            Optional.of(counted),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  public SampleArticle directive(String words, String type, String number, String... ids) {
    mentions.add(
        new Mention.Directive(
            words(words),
            type,
            number.isEmpty() ? Optional.empty() : Optional.of(number),
            Optional.empty(),
            Optional.empty(),
            List.of(ids)));
    return this;
  }

  /** Says that one directive stands in the place of another. */
  public SampleArticle replaces(String words, String old) {
    links.add(new Link(Link.Kind.REPLACES, List.of(words(words)), words(old)));
    return this;
  }

  public SampleArticle body(String words) {
    mentions.add(new Mention.Organization(words(words), Optional.empty()));
    return this;
  }

  /** Adds a place; the province behind the comma, or of that name, is the one it lies in. */
  public SampleArticle place(String words, String name) {
    String province = name.substring(name.lastIndexOf(',') + 1).strip();
    mentions.add(
        new Mention.Location(words(words), name, Provinces.named(province), AdminArea.UNKNOWN));
    return this;
  }

  public SampleArticle date(String words, String iso) {
    mentions.add(new Mention.TimeExpression(words(words), Optional.of(iso), false));
    return this;
  }

  public SampleArticle result(String words) {
    statements.add(
        new Statement(
            words(words), Statement.Kind.RESULT, List.of(), Optional.empty(), Optional.empty()));
    return this;
  }

  public SampleArticle practice(String words, String... categories) {
    Evidence evidence = Evidence.of(annotated().article(), words(words));
    cards.add(
        new PracticeCard(
            "card-" + cards.size() + "-" + url.getPath(),
            evidence,
            List.of(categories),
            Statement.Modality.DONE,
            Optional.of(evidence),
            province,
            Optional.empty(),
            List.of(evidence),
            List.of(),
            List.of(),
            List.of(evidence)));
    return this;
  }

  public AnnotatedArticle annotated() {
    Span body = new Span(title.length() + 2, text.length());
    Article article =
        new Article(
            new Article.Origin(url, "0".repeat(64), Optional.empty(), Instant.EPOCH),
            text,
            new Article.Layout(
                Optional.of(new Span(0, title.length())),
                Optional.empty(),
                body,
                List.of(body),
                List.of(),
                Optional.empty()),
            new Article.Publication(
                published.map(PublicationTime::of),
                Optional.empty(),
                Optional.empty(),
                outlet,
                province.map(ProvinceNames::then)));
    return new AnnotatedArticle(
        article,
        new AnnotatedArticle.Language(Sentences.in(text, body), WordLayer.NONE, false),
        mentions,
        statements,
        new AnnotatedArticle.Topic(onTopic ? 1 : 0, onTopic),
        province,
        links);
  }

  public List<PracticeCard> cards() {
    return cards;
  }

  /** Puts the article into an index, as its own story. */
  public void putInto(ArticleIndex index) {
    putInto(index, annotated().article().id().value());
  }

  public void putInto(ArticleIndex index, String cluster) {
    index.put(annotated(), cards, cluster, "{\"title\":\"" + title + "\"}");
  }
}
