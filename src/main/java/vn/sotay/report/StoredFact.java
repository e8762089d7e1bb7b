package vn.sotay.report;

import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Span;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.TextQuote;
import vn.sotay.search.StoredArticle;

/**
 * A fact of an article, by the name people call it: {@code q1234}, the letter of its layer and
 * where it starts.
 *
 * @param article the article
 * @param layer what kind of fact
 * @param span where it stands in the article's text
 */
public record StoredFact(StoredArticle article, Layer layer, Span span) {

  /** Returns {@code q1234}. */
  public static String name(Layer layer, Span span) {
    return "" + layer.letter() + span.start();
  }

  /**
   * Returns the fact of that name, or else one that is said to be wrong; empty if the article has
   * neither.
   */
  public static Optional<StoredFact> find(StoredArticle article, String name) {
    return find(article, JudgedArticle.of(article), name)
        .or(() -> find(article, JudgedArticle.withAdded(article), name));
  }

  private static Optional<StoredFact> find(
      StoredArticle article, AnnotatedArticle annotated, String name) {
    return JudgedFacts.facts(annotated).entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream().map(span -> new StoredFact(article, each.getKey(), span)))
        .filter(fact -> fact.name().equals(name))
        .findFirst();
  }

  public String name() {
    return name(layer, span);
  }

  /** Returns its words with what stands around them. */
  public TextQuote quote() {
    return TextQuote.of(article.head().id(), article.text(), span);
  }

  /** Returns it as something to be taken or written on. */
  public Item item() {
    return Item.of(kind(), quote(), article.head().title());
  }

  private Item.Kind kind() {
    return switch (layer) {
      case QUANTITIES -> Item.Kind.FIGURE;
      case PRACTICES -> Item.Kind.PRACTICE;
      case RESULTS, LIMITATIONS, DIRECTIVES, PERSONS, ORGANIZATIONS, LOCATIONS, DATES ->
          Item.Kind.PASSAGE;
    };
  }
}
