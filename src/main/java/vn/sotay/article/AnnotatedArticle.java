package vn.sotay.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article and what is said in it.
 *
 * @param article the article
 * @param language how it is worded
 * @param mentions by start, then longest first
 * @param statements by start
 * @param topic how much it is about cell meetings
 * @param province where it plays; absent where neither outlet nor text tells
 * @param links what is said of papers and figures in relation to each other, sentence by sentence
 */
public record AnnotatedArticle(
    Article article,
    Language language,
    List<Mention> mentions,
    List<Statement> statements,
    Topic topic,
    Optional<ProvinceNames> province,
    List<Link> links) {

  public AnnotatedArticle {
    mentions = mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
    statements = statements.stream().sorted(Comparator.comparing(Statement::span)).toList();
    links = List.copyOf(links);
  }

  /** An article whose words and links nobody asked for. */
  public AnnotatedArticle(
      Article article,
      List<Span> sentences,
      List<Mention> mentions,
      List<Statement> statements,
      Topic topic,
      Optional<ProvinceNames> province) {
    this(
        article,
        new Language(sentences, WordLayer.NONE, false),
        mentions,
        statements,
        topic,
        province,
        List.of());
  }

  /**
   * How an article is worded.
   *
   * @param sentences its body's sentences, in text order, disjoint
   * @param words the sentences' words
   * @param damaged whether letters are lost, as where a wrong conversion dropped all marked vowels;
   *     what was annotated may then be wrong, and nothing is guessed at
   */
  public record Language(List<Span> sentences, WordLayer words, boolean damaged) {
    public Language {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * How much an article is about cell meetings.
   *
   * @param score 0 (not at all) to 1
   * @param onTopic whether the score reaches the threshold
   */
  public record Topic(double score, boolean onTopic) {}

  /** Returns its body's sentences, in text order, disjoint. */
  public List<Span> sentences() {
    return language.sentences();
  }

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
