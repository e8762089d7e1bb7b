package vn.sotay.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.notebook.Notebook;

/**
 * The knowledge base, open for questions. Every question is answered from the newest committed
 * state of the index, and may be asked from any thread.
 */
public final class KnowledgeBase implements AutoCloseable {

  private final Searchers searchers;

  private KnowledgeBase(Searchers searchers) {
    this.searchers = searchers;
  }

  /**
   * Opens the index in {@code dir}.
   *
   * @throws MendableException if there is none, or one of another schema
   */
  public static KnowledgeBase open(Path dir) {
    return open(dir, () -> Notebook.EMPTY);
  }

  /**
   * Opens the index in {@code dir}, its facts put right by what people said of them.
   *
   * @param notebook what people added; asked before every answer
   * @throws MendableException as above
   */
  public static KnowledgeBase open(Path dir, Supplier<Notebook> notebook) {
    return new KnowledgeBase(Searchers.open(dir, notebook));
  }

  /**
   * Returns the articles that answer a query.
   *
   * @throws MendableException if the query has a fault; the message, in Vietnamese, shows it with a
   *     caret under the fault
   */
  public SearchResults search(SearchRequest request) {
    Optional<QueryNode> node = QueryParser.parse(request.query());
    return searchers.ask(snapshot -> ArticleSearch.answer(snapshot, request, node));
  }

  /**
   * Returns the practices that have everything asked for.
   *
   * @throws MendableException if there are too many words
   */
  public PracticeResults practices(PracticeRequest request) {
    return searchers.ask(snapshot -> PracticeSearch.answer(snapshot, request));
  }

  /**
   * Returns the figures that have everything asked for.
   *
   * @throws MendableException if there are too many words
   */
  public NumberResults numbers(NumberRequest request) {
    return searchers.ask(snapshot -> NumberSearch.answer(snapshot, request));
  }

  /** Returns the indicators that figures tell of, in the order of the table. */
  public List<IndicatorCount> indicators() {
    return searchers.ask(FigureSearch::indicators);
  }

  /**
   * Returns the figures asked for by province and year; {@code from} and {@code size} don't matter.
   */
  public FigureTable figureTable(NumberRequest request) {
    return searchers.ask(snapshot -> FigureSearch.table(snapshot, request));
  }

  /**
   * Returns, among the figures asked for, pairs that say different things of the same: the same
   * words or the same indicator counted in the same unit, of the same named body or place, in the
   * same year, by two stories.
   */
  public List<Contradiction> contradictions(NumberRequest request) {
    return searchers.ask(snapshot -> FigureSearch.contradictions(snapshot, request));
  }

  /** Returns the articles most like one, a story each; none if there is no such article. */
  public List<ArticleHead> similar(PageId id, int size) {
    return searchers.ask(snapshot -> SimilarArticles.toArticle(snapshot, id, size));
  }

  /** Returns the practice of a card, empty if there is none, and what others report of its like. */
  public Optional<PracticeProfile> practice(String card) {
    return searchers.ask(snapshot -> PracticeProfiles.one(snapshot, card));
  }

  /** Returns the practice that a page tells at a span of its text. */
  public Optional<PracticeProfile> practice(PageId page, Span span) {
    return searchers.ask(snapshot -> PracticeProfiles.at(snapshot, page, span));
  }

  /**
   * Returns what may be meant by the beginning that was typed, with accents or without.
   *
   * @param size most of each kind
   */
  public List<Suggestion> suggestions(String typed, int size) {
    return searchers.ask(snapshot -> snapshot.suggestions().of(snapshot, typed, size));
  }

  /**
   * Returns what is known of a directive beside its citations.
   *
   * @param id as in {@link #directive}
   */
  public Optional<DirectiveProfile> directiveProfile(String id) {
    return searchers.ask(snapshot -> DirectiveProfiles.one(snapshot, id));
  }

  /** Returns people, bodies and places that articles name; merged ones as one, hidden ones not. */
  public EntityResults entities(EntityRequest request) {
    return searchers.ask(snapshot -> EntitySearch.answer(snapshot, request));
  }

  /**
   * Returns an entity, and in how many articles; of one that was merged, the one it is.
   *
   * @param id its id, or the beginning of it
   * @throws MendableException if several ids begin so
   */
  public Optional<EntityCount> knownEntity(String id) {
    return searchers.ask(snapshot -> EntitySearch.known(snapshot, id));
  }

  /**
   * Returns what is told of an entity; of one that was merged, of the one it is.
   *
   * @param id its id, or the beginning of it
   * @throws MendableException if several ids begin so
   */
  public Optional<EntityProfile> entity(String id) {
    return searchers.ask(snapshot -> EntitySearch.one(snapshot, id));
  }

  /** Returns people, bodies and places that an article names, those of most articles first. */
  public List<EntityCount> entitiesIn(PageId article) {
    return searchers.ask(snapshot -> EntitySearch.in(snapshot, article));
  }

  /** Returns people, bodies and places that people said aren't to be listed. */
  public List<EntityCount> hiddenEntities() {
    return searchers.ask(EntitySearch::hidden);
  }

  /** Returns which directives implement and replace which. */
  public DirectiveGraph directiveGraph() {
    return searchers.ask(DirectiveProfiles::graph);
  }

  /** Returns every directive that is cited, the most cited first. */
  public List<CitedDirective> directives() {
    return searchers.ask(DirectiveSearch::all);
  }

  /**
   * Returns the directives cited whose number, type, issuer or title has all of these words, with
   * or without their accents.
   */
  public List<CitedDirective> directives(String words) {
    return searchers.ask(snapshot -> DirectiveSearch.about(snapshot, words));
  }

  /**
   * Returns a directive with its citations.
   *
   * @param id its register id, or its number in any spelling; of several with that number the most
   *     cited one is meant
   */
  public Optional<DirectiveCitations> directive(String id) {
    return searchers.ask(snapshot -> DirectiveSearch.one(snapshot, id));
  }

  public Optional<StoredArticle> article(PageId id) {
    return article(id.value());
  }

  /**
   * Returns the article whose id starts with {@code prefix}; empty if there is none.
   *
   * @throws MendableException if several do
   */
  public Optional<StoredArticle> article(String prefix) {
    return prefix.isBlank()
        ? Optional.empty()
        : searchers.ask(snapshot -> article(snapshot, prefix));
  }

  private static Optional<StoredArticle> article(Snapshot snapshot, String prefix)
      throws IOException {
    Query query =
        Conditions.all(
            Conditions.ARTICLES, new PrefixQuery(new Term(IndexField.PAGE.field(), prefix)));
    List<Integer> docs = snapshot.page(query, Sort.INDEXORDER, 0, 2);
    if (docs.size() > 1) {
      throw new MendableException(
          "Several articles have an id that starts with '%s'. Write more of its digits."
              .formatted(prefix));
    }
    return docs.isEmpty() ? Optional.empty() : Optional.of(stored(snapshot, docs.get(0)));
  }

  private static StoredArticle stored(Snapshot snapshot, int doc) throws IOException {
    Document document = snapshot.searcher().storedFields().document(doc);
    ArticleHead head = Heads.head(document);
    return new StoredArticle(
        head,
        Heads.text(document),
        document.get(IndexField.CLUSTER.field()),
        document.get(IndexField.JSON.field()),
        snapshot.judgements().notebook().corrections(head.id()));
  }

  /** Returns what is in the knowledge base. */
  public Statistics statistics() {
    return searchers.ask(KnowledgeBase::statistics);
  }

  private static Statistics statistics(Snapshot snapshot) throws IOException {
    FoundArticles articles = found(snapshot, Conditions.ARTICLES);
    Map<Facet, List<FacetCount>> facets = articles.facets();
    Map<String, String> build = new HashMap<>(snapshot.userData());
    build.remove(Schema.VERSION_KEY);
    return new Statistics(
        articles.count(),
        facets.get(Facet.ON_TOPIC).stream()
            .filter(count -> Boolean.parseBoolean(count.label()))
            .mapToLong(FacetCount::count)
            .sum(),
        count(snapshot, Schema.PRACTICE),
        count(snapshot, Schema.FIGURE),
        count(snapshot, Schema.DIRECTIVE),
        facets,
        years(snapshot, facets.get(Facet.YEAR)),
        build);
  }

  private static List<YearCoverage> years(Snapshot snapshot, List<FacetCount> years)
      throws IOException {
    List<YearCoverage> coverage = new ArrayList<>();
    for (FacetCount year : years) {
      Query ofYear =
          Conditions.all(
              Conditions.ARTICLES, Conditions.years(YearRange.of(Integer.parseInt(year.label()))));
      FoundArticles found = found(snapshot, ofYear);
      coverage.add(
          new YearCoverage(
              year.label(),
              year.count(),
              ProvinceCoverage.then(ProvinceCoverage.labels(found.facet(Facet.PROVINCE_THEN))),
              ProvinceCoverage.now(ProvinceCoverage.labels(found.facet(Facet.PROVINCE)))));
    }
    return coverage;
  }

  private static FoundArticles found(Snapshot snapshot, Query articles) throws IOException {
    return snapshot.articles().found(snapshot.searcher(), articles);
  }

  private static long count(Snapshot snapshot, String kind) throws IOException {
    return snapshot.searcher().count(snapshot.judgements().of(kind));
  }

  @Override
  public void close() {
    searchers.close();
  }
}
