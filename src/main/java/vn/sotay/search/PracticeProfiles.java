package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;

/** What is told of one practice, and of others like it. */
final class PracticeProfiles {

  private static final int MOST_ON_A_PAGE = 500;
  private static final int MOST_SIMILAR = 10;

  private PracticeProfiles() {}

  /** Returns the practice that stands in a page's text at a span, or overlaps it. */
  static Optional<PracticeProfile> at(Snapshot snapshot, PageId page, Span span)
      throws IOException {
    Query here = practices(snapshot, Conditions.term(IndexField.PAGE, page.value()));
    for (int doc : snapshot.page(here, Sort.INDEXORDER, 0, MOST_ON_A_PAGE)) {
      Document practice = snapshot.searcher().storedFields().document(doc);
      if (StoredCards.read(practice).practice().span().overlaps(span)) {
        return Optional.of(profile(snapshot, doc));
      }
    }
    return Optional.empty();
  }

  /** Returns the practice of a card's id. */
  static Optional<PracticeProfile> one(Snapshot snapshot, String card) throws IOException {
    List<Integer> docs =
        snapshot.page(
            practices(snapshot, Conditions.term(IndexField.CARD, card)), Sort.INDEXORDER, 0, 1);
    return docs.isEmpty() ? Optional.empty() : Optional.of(profile(snapshot, docs.getFirst()));
  }

  private static Query practices(Snapshot snapshot, Query condition) {
    return Conditions.all(snapshot.judgements().of(Schema.PRACTICE), condition);
  }

  private static PracticeProfile profile(Snapshot snapshot, int doc) throws IOException {
    PracticeResults.PracticeHit hit = PracticeSearch.hit(snapshot, doc, Marks.of(""));
    List<PracticeProfile.Reach> reach = new ArrayList<>();
    for (String category : hit.card().categories()) {
      reach.add(reach(snapshot, category));
    }
    return new PracticeProfile(
        hit, reach, SimilarArticles.toPractice(snapshot, hit.card().id(), MOST_SIMILAR));
  }

  private static PracticeProfile.Reach reach(Snapshot snapshot, String category)
      throws IOException {
    Query ofCategory = practices(snapshot, Conditions.term(IndexField.CATEGORY, category));
    FacetsCollector all = ValueCounts.collect(snapshot.searcher(), ofCategory);
    Query withResults =
        Conditions.all(ofCategory, Conditions.term(IndexField.TELLS_RESULT, Schema.YES));
    return new PracticeProfile.Reach(
        category,
        ValueCounts.total(all),
        snapshot.searcher().count(withResults),
        ProvinceCoverage.now(
            ProvinceCoverage.labels(ValueCounts.of(all, IndexField.PROVINCE_NOW))));
  }
}
