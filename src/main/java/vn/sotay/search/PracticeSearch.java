package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Span;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.notebook.Correction;
import vn.sotay.search.SearchRequest.Order;

/** Answers one search for practices. */
final class PracticeSearch {

  private PracticeSearch() {}

  static PracticeResults answer(Snapshot snapshot, PracticeRequest request) throws IOException {
    Query asked = query(snapshot, request);
    Query query = PracticeFacets.with(asked, request.filters());
    FacetsCollector all = ValueCounts.collect(snapshot.searcher(), query);
    Order order = request.words().isBlank() ? Order.NEWEST : Order.RELEVANCE;
    return new PracticeResults(
        ValueCounts.total(all),
        hits(
            snapshot,
            snapshot.page(query, Ranking.sort(order), request.from(), request.size()),
            request.words()),
        PracticeFacets.counts(snapshot, asked, request.filters(), all));
  }

  /** Returns the newest practices that a query finds, and counts all of them. */
  static PracticeResults answer(Snapshot snapshot, Query query, int size) throws IOException {
    FacetsCollector all = ValueCounts.collect(snapshot.searcher(), query);
    return new PracticeResults(
        ValueCounts.total(all),
        hits(snapshot, snapshot.page(query, Ranking.sort(Order.NEWEST), 0, size), ""),
        PracticeFacets.counts(snapshot, query, List.of(), all));
  }

  private static List<PracticeResults.PracticeHit> hits(
      Snapshot snapshot, List<Integer> docs, String words) throws IOException {
    Marks marks = Marks.of(words);
    List<PracticeResults.PracticeHit> hits = new ArrayList<>();
    for (int doc : docs) {
      hits.add(hit(snapshot, doc, marks));
    }
    return hits;
  }

  private static Query query(Snapshot snapshot, PracticeRequest request) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(snapshot.judgements().of(Schema.PRACTICE), Occur.FILTER);
    PartWords.add(query, request.words());
    request
        .category()
        .ifPresent(
            slug -> query.add(Conditions.term(IndexField.CATEGORY, Slugs.of(slug)), Occur.FILTER));
    request.province().ifPresent(name -> query.add(Conditions.inProvince(name), Occur.FILTER));
    request.directive().ifPresent(id -> query.add(Conditions.cites(id), Occur.FILTER));
    request
        .modality()
        .ifPresent(
            modality ->
                query.add(Conditions.term(IndexField.MODALITY, modality.slug()), Occur.FILTER));
    if (request.years().isBounded()) {
      query.add(Conditions.years(request.years()), Occur.FILTER);
    }
    if (request.percent().isBounded()) {
      query.add(
          request.province().isPresent()
              ? Conditions.figureOfFew(IndexField.PERCENT, request.percent())
              : Conditions.figure(IndexField.PERCENT, request.percent()),
          Occur.FILTER);
    }
    return query.build();
  }

  static PracticeResults.PracticeHit hit(Snapshot snapshot, int doc, Marks marks)
      throws IOException {
    Document document = snapshot.searcher().storedFields().document(doc);
    Optional<Correction> said = snapshot.judgements().of(doc);
    PracticeCard card = snapshot.judgements().applied(StoredCards.read(document), said);
    String words = card.practice().quotation();
    List<Span> found = Marks.spans(marks.in(words), 0);
    return new PracticeResults.PracticeHit(
        card,
        Heads.head(snapshot.searcher(), Heads.parent(snapshot.searcher(), doc)),
        new Passage(card.practice().span(), words, found),
        said);
  }
}
