package vn.sotay.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article and what is said in it.
 *
 * @param article the article
 * @param sentences its body's sentences, in text order, disjoint
 * @param mentions by start, then longest first
 * @param statements by start
 * @param topic how much it is about cell meetings
 * @param province where it plays; absent where neither outlet nor text tells
 * @param links what is said of papers and figures in relation to each other, sentence by sentence
 */
public record AnnotatedArticle(
    Article article,
    List<Span> sentences,
    List<Mention> mentions,
    List<Statement> statements,
    Topic topic,
    Optional<ProvinceNames> province,
    List<Link> links) {

  /** An article without links. */
  public AnnotatedArticle(
      Article article,
      List<Span> sentences,
      List<Mention> mentions,
      List<Statement> statements,
      Topic topic,
      Optional<ProvinceNames> province) {
    this(article, sentences, mentions, statements, topic, province, List.of());
  }

  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    mentions = mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
    statements = statements.stream().sorted(Comparator.comparing(Statement::span)).toList();
    links = List.copyOf(links);
  }

  /**
   * How much an article is about cell meetings.
   *
   * @param score 0 (not at all) to 1
   * @param onTopic whether the score reaches the threshold
   */
  public record Topic(double score, boolean onTopic) {}

  /** Returns the mentions of one kind, in text order. */
  public <M extends Mention> Stream<M> mentions(Class<M> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Returns the statements of one kind, in text order. */
  public Stream<Statement> statements(Statement.Kind kind) {
    return statements.stream().filter(statement -> statement.kind() == kind);
  }

  /** Returns the exact words of a span. */
  public String words(Span span) {
    return span.in(article.text());
  }
}
