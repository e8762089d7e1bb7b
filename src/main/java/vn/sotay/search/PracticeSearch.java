package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
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
    Query query = query(snapshot, request);
    FacetsCollector all = ValueCounts.collect(snapshot.searcher(), query);
    Order order = request.words().isBlank() ? Order.NEWEST : Order.RELEVANCE;
    Marks marks = Marks.of(request.words());
    List<PracticeResults.PracticeHit> hits = new ArrayList<>();
    for (int doc : snapshot.page(query, Ranking.sort(order), request.from(), request.size())) {
      hits.add(hit(snapshot, doc, marks));
    }
    return new PracticeResults(
        ValueCounts.total(all),
        hits,
        ValueCounts.of(all, IndexField.CATEGORY),
        ValueCounts.of(all, IndexField.PROVINCE_NOW),
        ValueCounts.of(all, IndexField.CARD_DIRECTIVE),
        ValueCounts.of(all, IndexField.MODALITY),
        years(all));
  }

  private static List<FacetCount> years(FacetsCollector all) throws IOException {
    Map<Integer, Long> years = new TreeMap<>(Comparator.reverseOrder());
    Months.of(all).forEach((month, count) -> years.merge(month.getYear(), count, Long::sum));
    return years.entrySet().stream()
        .map(year -> new FacetCount(year.getKey().toString(), year.getValue()))
        .toList();
  }

  /** Returns the practice with this id; empty if there is none. */
  static Optional<PracticeResults.PracticeHit> one(Snapshot snapshot, String card)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(Conditions.term(IndexField.KIND, Schema.PRACTICE), Occur.FILTER)
            .add(Conditions.term(IndexField.CARD, card), Occur.FILTER)
            .build();
    List<Integer> docs = snapshot.page(query, Sort.INDEXORDER, 0, 1);
    return docs.isEmpty()
        ? Optional.empty()
        : Optional.of(hit(snapshot, docs.getFirst(), Marks.of("")));
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
      query.add(Conditions.figure(IndexField.PERCENT, request.percent()), Occur.FILTER);
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
