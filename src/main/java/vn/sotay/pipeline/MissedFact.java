package vn.sotay.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Span;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Tokenizer;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.FactValues;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.notebook.Quotes;
import vn.sotay.notebook.TextQuote;
import vn.sotay.reference.PracticeCategories;

/**
 * A fact that the machine missed, as a person names it.
 *
 * @param layer what kind of fact
 * @param words its words as they stand in the article; white space doesn't count
 * @param after words before it, where the same words stand several times; may be blank
 * @param values what was said of it, attribute → value; may be empty
 */
public record MissedFact(Layer layer, String words, String after, Map<String, String> values) {

  public MissedFact {
    words = TextNormalizer.normalize(words).strip();
    after = TextNormalizer.normalize(after).strip();
    values = Map.copyOf(values);
  }

  /** Where it is to be added, or why it can't be. */
  public sealed interface Place {

    /** Its words, or those before them, aren't in the article. */
    record Nowhere() implements Place {}

    /**
     * Its words stand several times.
     *
     * @param spans where, in text order; at least two
     */
    record Several(List<Span> spans) implements Place {

      public Several {
        spans = List.copyOf(spans);
      }
    }

    /**
     * A fact of its kind begins there already.
     *
     * @param span that fact's place
     */
    record Known(Span span) implements Place {}

    /**
     * It can be added.
     *
     * @param span where its words stand
     */
    record Free(Span span) implements Place {}
  }

  /**
   * Returns where it is to be added.
   *
   * @param shown the article as it is shown, what is wrong left out
   */
  public Place in(AnnotatedArticle shown) {
    List<Span> spans = meant(shown.article());
    if (spans.isEmpty()) {
      return new Place.Nowhere();
    }
    if (spans.size() > 1) {
      return new Place.Several(spans);
    }
    Span span = spans.getFirst();
    return JudgedFacts.facts(shown).getOrDefault(layer, List.of()).stream()
        .filter(fact -> fact.start() == span.start())
        .findFirst()
        .<Place>map(Place.Known::new)
        .orElseGet(() -> new Place.Free(span));
  }

  /** In text order; with words before it only the first place behind each of theirs. */
  private List<Span> meant(Article article) {
    List<Span> places = Quotes.all(words, article.text());
    return after.isEmpty()
        ? places
        : Quotes.all(after, article.text()).stream()
            .flatMap(
                before -> places.stream().filter(place -> place.start() >= before.end()).limit(1))
            .distinct()
            .toList();
  }

  /**
   * Returns the change that adds it.
   *
   * @param place where its words stand
   * @param values its {@linkplain #values values} there
   * @param note why; may be blank
   * @throws vn.sotay.article.MendableException if a value can't be one of such a fact, or lacks
   */
  public Change.Judged change(
      Article article, Span place, Map<String, String> values, String note) {
    return new Change.Judged(
        layer,
        TextQuote.of(article.id(), article.text(), place),
        Correction.Verdict.ADDED,
        values,
        note);
  }

  /**
   * Returns its values: those that were given, and others that the words tell when they are read by
   * themselves, or with those behind them.
   *
   * @param place where its words stand
   */
  public Map<String, String> values(Article article, Span place) {
    Map<String, String> all = new LinkedHashMap<>(read(article, place));
    String unit = values.get(UNIT);
    if (unit != null && !unit.equals(all.get(UNIT))) {
      all.clear();
    }
    all.putAll(values);
    return all;
  }

  /** A figure of another unit has none of the values that were read. */
  private static final String UNIT = "unit";

  private Map<String, String> read(Article article, Span place) {
    Map<String, String> told = new LinkedHashMap<>(told(article, place, toLineEnd(article, place)));
    if (told.isEmpty()) {
      told.putAll(told(article, place, place));
    }
    if (layer == Layer.PRACTICES) {
      List<String> categories =
          PracticeCategories.standard().of(Tokenizer.tokens(article.text(), List.of(place)));
      if (!categories.isEmpty()) {
        told.put("categories", String.join(", ", categories));
      }
    }
    return told;
  }

  /** What is counted stands behind a figure. */
  private static Span toLineEnd(Article article, Span place) {
    int end = article.text().indexOf('\n', place.end());
    return new Span(place.start(), end < 0 ? article.text().length() : end);
  }

  /** Returns what the longest fact of its kind in the words tells; nothing if there is none. */
  private Map<String, String> told(Article article, Span place, Span read) {
    AnnotatedArticle annotated = Annotator.annotate(only(article, read));
    Map<String, String> told = new LinkedHashMap<>();
    JudgedFacts.facts(annotated).getOrDefault(layer, List.of()).stream()
        .filter(place::contains)
        .reduce((one, other) -> other.length() > one.length() ? other : one)
        .ifPresent(
            fact ->
                FactValues.of(annotated, layer, fact)
                    .forEach(
                        (name, value) -> {
                          if (!value.isEmpty()) {
                            told.put(name, value);
                          }
                        }));
    return told;
  }

  /** Returns the article as if it had those words alone, where they stand. */
  private static Article only(Article article, Span words) {
    var layout =
        new Article.Layout(
            Optional.empty(), Optional.empty(), words, List.of(words), List.of(), Optional.empty());
    return new Article(article.origin(), article.text(), layout, article.publication());
  }
}
