package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import vn.sotay.article.Evidence;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;

/** Answers one search for articles. */
final class ArticleSearch {

  private static final int MOST_COPIES = 50;
  private static final int MOST_ASKED = 10;

  /** Whoever finds more than so many stories has hardly mistyped. */
  private static final long FEW = 3;

  private static final Sort OLDEST_FIRST =
      new Sort(
          new SortField(IndexField.DAY.field(), SortField.Type.LONG, false, Long.MAX_VALUE),
          PageOrder.BY_PAGE);

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Optional<QueryNode> node;
  private final QueryCompiler.Compiled compiled;
  private final Optional<Marks> marks;
  private final List<ChildrenOfHits> statements = new ArrayList<>();

  private ArticleSearch(Snapshot snapshot, SearchRequest request, Optional<QueryNode> node)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.node = node;
    this.compiled = QueryCompiler.compile(node, request.accents(), snapshot.judgements().wrong());
    this.marks = node.map(each -> Marks.of(each, request.accents()));
    for (Query statement : compiled.statements()) {
      statements.add(new ChildrenOfHits(snapshot.searcher(), statement));
    }
  }

  static SearchResults answer(Snapshot snapshot, SearchRequest request, Optional<QueryNode> node)
      throws IOException {
    return new ArticleSearch(snapshot, request, node).answer();
  }

  private SearchResults answer() throws IOException {
    Question question = filtered(request.filters());
    FoundArticles complete = found(question.complete());
    FoundArticles counted =
        complete.count() == 0 && question.hasPartial() ? found(question.any()) : complete;
    Ranking ranking = new Ranking(snapshot.searcher(), snapshot.stories());
    List<Ranking.Ranked> top =
        ranking.top(question, complete, request.order(), request.from() + request.size());
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Ranked ranked : top.stream().skip(request.from()).toList()) {
      hits.add(hit(ranked));
    }
    long total = complete.stories();
    return new SearchResults(
        total,
        counted == complete
            ? partial(question, complete)
            : Math.min(counted.count(), SearchResults.PARTIAL_LIMIT),
        hits,
        facets(counted, complete.count() > 0),
        counted.months(),
        didYouMean(total));
  }

  /** Returns how many miss some words, counted up to the limit. */
  private long partial(Question question, FoundArticles complete) throws IOException {
    return question.hasPartial()
        ? complete.others(snapshot.searcher(), question.any(), SearchResults.PARTIAL_LIMIT)
        : 0;
  }

  private FoundArticles found(Query query) throws IOException {
    return snapshot.articles().found(snapshot.searcher(), query);
  }

  private Optional<String> didYouMean(long total) throws IOException {
    return node.isEmpty() || total > FEW
        ? Optional.empty()
        : Corrections.of(snapshot, node.get(), total);
  }

  private Question filtered(List<FacetFilter<Facet>> filters) {
    return filters.isEmpty()
        ? compiled.question()
        : compiled.question().among(FacetFilters.query(filters, ArticleSearch::having));
  }

  private static Query having(FacetFilter<Facet> filter) {
    return new TermQuery(
        DrillDownQuery.term(
            FacetsConfig.DEFAULT_INDEX_FIELD_NAME, filter.facet().dimension(), filter.label()));
  }

  private Map<Facet, List<FacetCount>> facets(FoundArticles base, boolean countsComplete)
      throws IOException {
    Map<Facet, List<FacetCount>> counts = base.facets();
    Set<Facet> narrowed =
        request.filters().stream()
            .map(FacetFilter::facet)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Facet facet : narrowed) {
      List<FacetFilter<Facet>> others = FacetFilters.others(request.filters(), facet);
      Question sideways = filtered(others);
      FoundArticles found = found(countsComplete ? sideways.complete() : sideways.any());
      counts.put(facet, found.facet(facet));
    }
    return counts;
  }

  private Hit hit(Ranking.Ranked ranked) throws IOException {
    Document document = Heads.withText(snapshot.searcher(), ranked.doc());
    ArticleHead head = Heads.head(document);
    String text = Heads.text(document);
    Marks found = marks.orElse(Marks.of("")).within(text);
    return new Hit(
        head,
        Marks.spans(found.in(head.title()), 0),
        ranked.score(),
        ranked.allWords(),
        Passages.of(
            text, Heads.span(document, IndexField.BODY), found.inArticle(), asked(ranked.doc())),
        copies(document, ranked.doc()));
  }

  /** Returns where the statements and figures stand for which the article was found. */
  private List<Passages.Asked> asked(int article) throws IOException {
    List<Passages.Asked> asked = new ArrayList<>();
    for (ChildrenOfHits statement : statements) {
      for (int doc : statement.of(article, MOST_ASKED)) {
        Document child = snapshot.searcher().storedFields().document(doc);
        Evidence evidence = StoredCards.evidence(child.get(IndexField.SPAN.field()));
        boolean isFigure = Schema.FIGURE.equals(child.get(IndexField.KIND.field()));
        asked.add(new Passages.Asked(evidence.span(), isFigure));
      }
    }
    return asked;
  }

  private List<ArticleHead> copies(Document document, int self) throws IOException {
    Optional<String> cluster = Heads.stored(document, IndexField.CLUSTER);
    if (cluster.isEmpty() || !snapshot.stories().isShared(self)) {
      return List.of();
    }
    Query sameStory = Conditions.term(IndexField.CLUSTER, cluster.get());
    List<ArticleHead> copies = new ArrayList<>();
    for (int doc : snapshot.page(sameStory, OLDEST_FIRST, 0, MOST_COPIES + 1)) {
      if (doc != self && copies.size() < MOST_COPIES) {
        copies.add(Heads.head(snapshot.searcher(), doc));
      }
    }
    return copies;
  }
}
