package vn.sotay.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.MendableException;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Layer;
import vn.sotay.pipeline.MissedFact;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.report.JudgedArticle;
import vn.sotay.report.StoredFact;
import vn.sotay.search.StoredArticle;

/** Facts that the machine missed, added on an article's page. */
final class AddedFacts {

  static final Set<String> ADDING = adding();

  private final Library library;

  AddedFacts(Library library) {
    this.library = library;
  }

  private static Set<String> adding() {
    Set<String> names = new TreeSet<>(Set.of("article", "layer", "words", "after", "note"));
    attributes().forEach(attribute -> names.add(FactPage.VALUE + attribute));
    return names;
  }

  private static Stream<String> attributes() {
    return Stream.of(Layer.values()).flatMap(layer -> layer.attributes().stream()).sorted();
  }

  /** Returns the form, its words in a language. */
  static View.Adding form(Labels labels) {
    List<Layer> layers = List.of(Layer.values());
    return new View.Adding(
        layers.stream()
            .map(layer -> new View.Option(layer.slug(), label(labels, layer), false))
            .toList(),
        layers.stream()
            .filter(layer -> !layer.attributes().isEmpty())
            .map(layer -> group(labels, layer))
            .toList());
  }

  private static String label(Labels labels, Layer layer) {
    return labels.text("layer." + layer.slug());
  }

  private static View.ValueGroup group(Labels labels, Layer layer) {
    return new View.ValueGroup(
        label(labels, layer),
        layer.attributes().stream().map(attribute -> field(labels, attribute)).toList());
  }

  private static View.ValueField field(Labels labels, String attribute) {
    List<View.Option> options =
        switch (attribute) {
          case "unit" -> options(Unit.values(), Unit::slug, labels::of);
          case "qualifier" -> options(Qualifier.values(), Qualifier::sign, labels::of);
          case "modality" ->
              options(Statement.Modality.values(), Statement.Modality::slug, labels::of);
          case "type" ->
              DocumentTypes.standard().all().stream()
                  .map(type -> new View.Option(type.slug(), type.label(), false))
                  .toList();
          default -> List.of();
        };
    String label = labels.text(options.isEmpty() ? "value." + attribute : "choice." + attribute);
    return new View.ValueField(FactPage.VALUE + attribute, label, options);
  }

  private static <T> List<View.Option> options(
      T[] all, Function<T, String> value, Function<T, String> label) {
    return Stream.of(all)
        .map(each -> new View.Option(value.apply(each), label.apply(each), false))
        .toList();
  }

  /** Keeps a fact, and shows it in its article. */
  Answer add(Asked asked) {
    StoredArticle stored =
        StoredArticles.find(library.base(), asked.parameters().words("article"))
            .orElseThrow(() -> new BadRequest("article.unknown"));
    AnnotatedArticle shown = JudgedArticle.of(stored);
    MissedFact fact = fact(asked);
    Span place = place(fact, shown);
    library.keeping().record(change(fact, shown.article(), place, asked));
    return new Answer.Next(Heads.path(stored.head().id(), place));
  }

  private static Change.Judged change(MissedFact fact, Article article, Span place, Asked asked) {
    Map<String, String> values = fact.values(article, place);
    if (!values.keySet().containsAll(fact.layer().needed())) {
      throw new BadRequest("added.values", Parameters.shortened(fact.words()));
    }
    try {
      return fact.change(article, place, values, asked.parameters().words("note"));
    } catch (MendableException e) {
      throw (BadRequest) new BadRequest("added.unreadable").initCause(e);
    }
  }

  private static MissedFact fact(Asked asked) {
    String slug = asked.parameters().words("layer");
    Layer layer =
        Layer.ofSlug(slug)
            .orElseThrow(() -> new BadRequest("added.layer", Parameters.shortened(slug)));
    Map<String, String> values = new TreeMap<>();
    attributes()
        .forEach(
            attribute -> {
              String given = asked.parameters().words(FactPage.VALUE + attribute);
              if (!given.isEmpty()) {
                values.put(attribute, given);
              }
            });
    return new MissedFact(
        layer, asked.parameters().words("words"), asked.parameters().words("after"), values);
  }

  private static Span place(MissedFact fact, AnnotatedArticle shown) {
    String words = Parameters.shortened(fact.words());
    return switch (fact.in(shown)) {
      case MissedFact.Place.Nowhere() ->
          throw fact.after().isEmpty()
              ? new BadRequest("added.nowhere", words)
              : new BadRequest("added.nowhere.after", words, Parameters.shortened(fact.after()));
      case MissedFact.Place.Several(List<Span> spans) ->
          throw new BadRequest("added.several", words, spans.size());
      case MissedFact.Place.Known(Span known) ->
          throw new BadRequest(
              "added.known",
              Parameters.shortened(shown.words(known)),
              StoredFact.name(fact.layer(), known));
      case MissedFact.Place.Free(Span span) -> span;
    };
  }
}
