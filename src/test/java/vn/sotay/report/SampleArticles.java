package vn.sotay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Evidence;
import vn.sotay.article.Mention;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.json.ArticleJson;
import vn.sotay.lang.Sentences;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.PracticeCategories;

/** The project's invented articles with their gold annotations, as if annotated and stored. */
public final class SampleArticles {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> LAYERS =
      List.of("persons", "organizations", "locations", "dates", "quantities", "directives");

  private SampleArticles() {}

  /** Returns all of them, by file name. */
  public static List<AnnotatedArticle> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(SampleArticles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(SampleArticles.class.getResource("/gold").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AnnotatedArticle read(Path gold) {
    try {
      String stem = gold.getFileName().toString().replace(".json", "");
      String text = Files.readString(folder().resolve("text").resolve(stem + ".txt"));
      ObjectNode node = (ObjectNode) MAPPER.readTree(Files.readString(gold));
      return ArticleJson.read(completed(node, stem, text).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds what the stored form has beyond the gold form. */
  private static ObjectNode completed(ObjectNode node, String stem, String text) {
    String outlet = stem.substring(0, stem.lastIndexOf('-'));
    node.put("text", text)
        .put("url", "https://%s.example/%s.html".formatted(outlet, stem))
        .put("outlet", outlet)
        .put("digest", Bytes.utf8(text).sha256())
        .put("fetched", "2026-11-20T01:30:00Z")
        .put("topic_score", node.get("on_topic").asBoolean() ? 0.9 : 0.1);
    Span body = new Span(text.indexOf("\n\n") + 2, text.length());
    bounds(node.putObject("title_span"), new Span(0, text.indexOf('\n')));
    bounds(node.putObject("body"), body);
    pairs(node.putArray("paragraphs"), paragraphs(text, body.start()));
    pairs(node.putArray("sentences"), Sentences.in(text, body));
    node.putArray("captions");
    node.put("words", "").put("damaged", false);
    node.putArray("recurring_dates");
    node.putArray("other_statements");
    LAYERS.forEach(layer -> node.withArray(layer));
    node.get("directives").forEach(item -> ((ObjectNode) item).putArray("register_ids"));
    node.get("practices").forEach(item -> practice((ObjectNode) item));
    return node;
  }

  private static void practice(ObjectNode item) {
    ArrayNode categories = item.putArray("categories");
    PracticeCategories.standard()
        .of(Tokenizer.tokens(item.get("surface").asString()))
        .forEach(categories::add);
    item.put("modality", "done");
  }

  private static void bounds(ObjectNode node, Span span) {
    node.put("start", span.start()).put("end", span.end());
  }

  private static void pairs(ArrayNode pairs, List<Span> spans) {
    spans.forEach(span -> pairs.addArray().add(span.start()).add(span.end()));
  }

  private static List<Span> paragraphs(String text, int from) {
    List<Span> spans = new ArrayList<>();
    int start = from;
    for (int i = from; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > start) {
          spans.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return spans;
  }

  /** Returns a card for each practice, as {@code knowledge} would make it in the simplest case. */
  public static List<PracticeCard> cards(AnnotatedArticle annotated) {
    return annotated
        .statements(Statement.Kind.PRACTICE)
        .map(practice -> card(annotated, practice))
        .toList();
  }

  public static PracticeCard card(AnnotatedArticle annotated, Statement practice) {
    Article article = annotated.article();
    Evidence evidence = Evidence.of(article, practice.span());
    return new PracticeCard(
        Bytes.utf8(article.id() + evidence.quotation()).sha256().substring(0, 32),
        evidence,
        practice.categories(),
        practice.modality().orElseThrow(),
        practice.actor().map(span -> Evidence.of(article, span)),
        annotated.province(),
        article.publication().published().map(time -> time.date().toString()),
        annotated
            .mentions(Mention.Quantity.class)
            .filter(quantity -> practice.span().contains(quantity.span()))
            .map(quantity -> Evidence.of(article, quantity.span()))
            .toList(),
        annotated
            .mentions(Mention.Directive.class)
            .filter(directive -> practice.span().contains(directive.span()))
            .flatMap(directive -> directive.number().stream())
            .toList(),
        List.of(),
        List.of());
  }

  /**
   * Returns an article of one paragraph, with statements laid over the words given.
   *
   * @param stem tells its address
   * @param title its headline
   * @param body its only paragraph
   * @param stated kind → words of the body
   */
  public static AnnotatedArticle article(
      String stem, String title, String body, List<Stated> stated) {
    String text = title + "\n\n" + body;
    Span bodySpan = new Span(title.length() + 2, text.length());
    return new AnnotatedArticle(
        new Article(
            new Article.Origin(
                URI.create("https://bao.example/" + stem),
                Bytes.utf8(text).sha256(),
                Optional.empty(),
                java.time.Instant.parse("2026-11-20T18:00:00Z")),
            text,
            new Article.Layout(
                Optional.of(new Span(0, title.length())),
                Optional.empty(),
                bodySpan,
                List.of(bodySpan),
                List.of(),
                Optional.empty()),
            new Article.Publication(
                Optional.of(PublicationTime.parse("2024-03-05")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Báo Thử Nghiệm"),
                Optional.empty())),
        Sentences.in(text, bodySpan),
        List.of(),
        stated.stream().map(s -> s.statement(text)).toList(),
        new AnnotatedArticle.Topic(0.9, true),
        Optional.empty());
  }

  /** Words of an article that state something. */
  public record Stated(Statement.Kind kind, String words) {

    Statement statement(String text) {
      int start = text.indexOf(words);
      Span span = new Span(start, start + words.length());
      Optional<Statement.Modality> modality =
          kind == Statement.Kind.PRACTICE ? Optional.of(Statement.Modality.DONE) : Optional.empty();
      return new Statement(span, kind, List.of(), modality, Optional.empty());
    }
  }

  /** Returns the id a sample article has. */
  public static PageId id(AnnotatedArticle annotated) {
    return annotated.article().id();
  }
}
