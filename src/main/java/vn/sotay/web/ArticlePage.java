package vn.sotay.web;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.EntityKind;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.notebook.Layer;
import vn.sotay.report.JudgedArticle;
import vn.sotay.search.EntityCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/** An article with its marks. */
final class ArticlePage {

  /** The parameter that names a layer of marks that isn't shown. */
  static final String HIDE = "hide";

  static final Set<String> KNOWN = Set.of("mark", HIDE);

  private static final int SIMILAR = 5;

  private final Library library;
  private final KnowledgeBase base;
  private final boolean hasArchive;

  ArticlePage(Library library) {
    this.library = library;
    this.base = library.base();
    this.hasArchive = Files.isDirectory(library.corpus());
  }

  Answer answer(Asked asked) {
    Optional<StoredArticle> stored = StoredArticles.find(base, asked.parameters().words("id"));
    return stored
        .map(found -> Answer.page(shown(asked, found).view()))
        .orElseGet(() -> Messages.notFound(asked.labels(), asked.text("article.unknown")));
  }

  private Shown shown(Asked asked, StoredArticle stored) {
    return new Shown(asked, base, stored, JudgedArticle.facts(stored), hasArchive, written(stored));
  }

  private List<View.Written> written(StoredArticle stored) {
    return library.notebook().notes(stored.head().id()).stream()
        .map(NotebookPages::written)
        .toList();
  }

  /** One article. */
  private record Shown(
      Asked asked,
      KnowledgeBase base,
      StoredArticle stored,
      JudgedFacts judged,
      boolean hasArchive,
      List<View.Written> written) {

    View.Article view() {
      AnnotatedArticle annotated = JudgedArticle.of(stored);
      Set<String> hidden = hidden();
      var segments =
          new ArticleSegments(
              annotated, marked(annotated.article().text().length()), hidden, asked.labels());
      Optional<Span> title = annotated.article().layout().title();
      return new View.Article(
          annotated.article().headline(),
          title.map(segments::in).orElse(List.of()),
          facts(annotated),
          blocks(annotated.article(), segments),
          statements(annotated),
          mentions(annotated),
          named(),
          layers(hidden),
          switches(hidden),
          base.similar(stored.head().id(), SIMILAR).stream()
              .map(head -> Heads.of(asked.labels(), head))
              .toList(),
          Optional.of(ArchivePage.path(stored.head().id())).filter(path -> hasArchive),
          Taking.article(stored.head().id()),
          written,
          AddedFacts.form(asked.labels()),
          Optional.of(SourceLine.of(asked.labels(), annotated.article())));
    }

    private String path() {
      return Heads.path(stored.head().id());
    }

    private Set<String> hidden() {
      Set<String> hidden = new HashSet<>(asked.parameters().all(HIDE));
      hidden.stream()
          .filter(layer -> !MarkLayers.ALL.contains(layer))
          .findFirst()
          .ifPresent(
              layer -> {
                throw new BadRequest(
                    "parameter.choice",
                    HIDE,
                    Parameters.shortened(layer),
                    String.join(", ", MarkLayers.ALL));
              });
      return hidden;
    }

    private List<View.Layer> layers(Set<String> hidden) {
      Address here = asked.parameters().address(path(), List.of(HIDE, "mark"));
      return MarkLayers.ALL.stream()
          .map(
              layer ->
                  new View.Layer(
                      asked.text(MarkLayers.key(layer)),
                      layer,
                      (hidden.contains(layer) ? here.without(HIDE, layer) : here.with(HIDE, layer))
                          .toString(),
                      !hidden.contains(layer)))
          .toList();
    }

    private List<View.Link> switches(Set<String> hidden) {
      Address here = asked.parameters().address(path(), List.of("mark"));
      Address none = here;
      for (String layer : MarkLayers.ALL) {
        none = none.with(HIDE, layer);
      }
      return List.of(
          new View.Link(asked.text("article.all"), hidden.isEmpty() ? "" : here.toString()),
          new View.Link(
              asked.text("article.none"),
              hidden.size() == MarkLayers.ALL.size() ? "" : none.toString()));
    }

    /** Reads {@code 120-240}. */
    private Optional<Span> marked(int length) {
      return asked
          .parameters()
          .one("mark")
          .map(
              value -> {
                int dash = value.indexOf('-');
                int start = offset(value, 0, dash);
                int end = offset(value, dash + 1, value.length());
                if (dash < 1 || start < 0 || end <= start || end > length) {
                  throw new BadRequest("article.mark", Parameters.shortened(value), length);
                }
                return new Span(start, end);
              });
    }

    /** Returns the whole number there, or -1. */
    private static int offset(String value, int from, int to) {
      boolean digits =
          from < to
              && to - from <= 8
              && value.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
      return digits ? Integer.parseInt(value.substring(from, to)) : -1;
    }

    private static List<View.Block> blocks(Article article, ArticleSegments segments) {
      Map<Span, String> kinds = new LinkedHashMap<>();
      Article.Layout layout = article.layout();
      layout.captions().forEach(span -> kinds.put(span, "caption"));
      layout.byline().ifPresent(span -> kinds.putIfAbsent(span, "byline"));
      layout
          .paragraphs()
          .forEach(
              span ->
                  kinds.putIfAbsent(
                      span, layout.lead().filter(span::contains).isPresent() ? "lead" : "text"));
      return kinds.keySet().stream()
          .sorted(Comparator.naturalOrder())
          .map(span -> new View.Block(kinds.get(span), segments.in(span)))
          .toList();
    }

    private List<View.Fact> facts(AnnotatedArticle annotated) {
      Article article = annotated.article();
      Article.Publication publication = article.publication();
      List<View.Fact> facts = new ArrayList<>();
      fact(facts, "fact.outlet", publication.outlet());
      fact(facts, "fact.published", publication.published().map(Labels::of));
      fact(facts, "fact.updated", publication.updated().map(Labels::of));
      fact(facts, "fact.author", publication.author());
      fact(facts, "fact.province", annotated.province().map(asked.labels()::of));
      URI url = article.origin().url();
      facts.add(new View.Fact(asked.text("fact.url"), url.toString(), Heads.original(url)));
      facts.addAll(ArchivePage.further(asked, article));
      fact(facts, "fact.file", article.origin().fileName());
      fact(facts, "fact.fetched", Optional.of(Labels.minute(article.origin().fetched())));
      fact(facts, "fact.digest", Optional.of(article.origin().digest()));
      fact(
          facts,
          "facet.on-topic",
          Optional.of(asked.text(annotated.topic().onTopic() ? "yes" : "no")));
      return facts;
    }

    private void fact(List<View.Fact> facts, String key, Optional<String> value) {
      value.ifPresent(v -> facts.add(new View.Fact(asked.text(key), v)));
    }

    private List<View.Group> statements(AnnotatedArticle annotated) {
      return Stream.of(Statement.Kind.values())
          .map(
              kind ->
                  new View.Group(
                      asked.labels().of(kind),
                      "s-" + kind.slug(),
                      annotated.statements(kind).map(s -> note(annotated, s)).toList()))
          .filter(group -> !group.notes().isEmpty())
          .toList();
    }

    private View.Note note(AnnotatedArticle annotated, Statement statement) {
      String detail =
          Stream.concat(
                  statement.categories().stream().map(asked.labels()::category),
                  statement.modality().map(asked.labels()::of).stream())
              .collect(Collectors.joining("; "));
      return new View.Note(
          annotated.words(statement.span()),
          detail,
          path() + "#c" + statement.span().start(),
          JudgedFacts.layer(statement.kind()).flatMap(layer -> judge(layer, statement.span())),
          JudgedFacts.layer(statement.kind()).flatMap(layer -> added(layer, statement.span())));
    }

    /** Returns the change by which a person added a fact. */
    private Optional<Long> added(Layer layer, Span span) {
      return judged.added(layer, span).map(Correction::id);
    }

    /** Returns the page on which a fact can be judged. */
    private Optional<String> judge(Layer layer, Span span) {
      return Taking.fact(stored.head().id(), layer, span).judge();
    }

    private List<View.Group> mentions(AnnotatedArticle annotated) {
      Map<String, List<Mention>> kinds =
          annotated.mentions().stream()
              .collect(
                  Collectors.groupingBy(
                      MentionLabels::slug, LinkedHashMap::new, Collectors.toList()));
      return MarkLayers.MENTIONS.stream()
          .filter(kinds::containsKey)
          .map(slug -> group(annotated, slug, kinds.getOrDefault(slug, List.of())))
          .toList();
    }

    /** Who and what the article names, each a way to all that is told of it. */
    private List<View.NamedGroup> named() {
      Map<EntityKind, List<View.Link>> kinds =
          base.entitiesIn(stored.head().id()).stream()
              .collect(
                  Collectors.groupingBy(
                      EntityCount::kind,
                      TreeMap::new,
                      Collectors.mapping(
                          entity -> new View.Link(entity.name(), EntityPage.path(entity.id())),
                          Collectors.toList())));
      return kinds.entrySet().stream()
          .map(kind -> new View.NamedGroup(asked.labels().of(kind.getKey()), kind.getValue()))
          .toList();
    }

    private View.Group group(AnnotatedArticle annotated, String slug, List<Mention> mentions) {
      var labels = new MentionLabels(asked.labels());
      return new View.Group(
          labels.kind(mentions.getFirst()),
          "m-" + slug,
          mentions.stream()
              .map(
                  m ->
                      new View.Note(
                          annotated.words(m.span()),
                          m instanceof Mention.Person(var span, var name, var title)
                              ? title.map(annotated::words).orElse("")
                              : labels.detail(m),
                          path() + "#c" + m.span().start(),
                          judge(JudgedFacts.layer(m), m.span()),
                          added(JudgedFacts.layer(m), m.span())))
              .toList());
    }
  }
}
