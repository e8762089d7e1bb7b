package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import vn.sotay.article.PageId;
import vn.sotay.index.IndexField;
import vn.sotay.index.Schema;
import vn.sotay.index.StoredCards;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/** "More like this": what shares the most telling pairs of words with an article or a practice. */
final class SimilarArticles {

  /** So many pairs make the question; the rest tells little more. */
  private static final int MOST_PAIRS = 30;

  /** A pair that only one document has finds only that. */
  private static final int LEAST_DOCUMENTS = 2;

  /** More documents than stories are fetched, since some will be copies. */
  private static final int SPARE = 20;

  private final Snapshot snapshot;
  private final TextScope scope;

  private SimilarArticles(Snapshot snapshot, TextScope scope) {
    this.snapshot = snapshot;
    this.scope = scope;
  }

  /**
   * Returns the articles most like one, one a story, the most alike first; none if there is none.
   */
  static List<ArticleHead> toArticle(Snapshot snapshot, PageId id, int size) throws IOException {
    List<Integer> self = find(snapshot, Conditions.ARTICLES, IndexField.PAGE, id.value());
    if (self.isEmpty()) {
      return List.of();
    }
    String text = Heads.text(Heads.withText(snapshot.searcher(), self.getFirst()));
    List<ArticleHead> heads = new ArrayList<>();
    for (int doc :
        new SimilarArticles(snapshot, TextScope.ARTICLE)
            .alike(self.getFirst(), text, Conditions.ARTICLES, size)) {
      heads.add(Heads.head(snapshot.searcher(), doc));
    }
    return heads;
  }

  /** Returns the practices most like one, from other stories; none if there is no such card. */
  static List<PracticeResults.PracticeHit> toPractice(Snapshot snapshot, String card, int size)
      throws IOException {
    Query practices = snapshot.judgements().of(Schema.PRACTICE);
    List<Integer> self = find(snapshot, practices, IndexField.CARD, card);
    if (self.isEmpty()) {
      return List.of();
    }
    Document document = snapshot.searcher().storedFields().document(self.getFirst());
    String text = StoredCards.read(document).practice().quotation();
    List<PracticeResults.PracticeHit> hits = new ArrayList<>();
    for (int doc :
        new SimilarArticles(snapshot, TextScope.PART)
            .alike(self.getFirst(), text, practices, size)) {
      hits.add(PracticeSearch.hit(snapshot, doc, Marks.of("")));
    }
    return hits;
  }

  private static List<Integer> find(Snapshot snapshot, Query among, IndexField field, String value)
      throws IOException {
    Query query = Conditions.all(among, Conditions.term(field, value));
    return snapshot.page(query, Sort.INDEXORDER, 0, 1);
  }

  private List<Integer> alike(int self, String text, Query among, int size) throws IOException {
    Query query = Conditions.among(pairs(text), among);
    Set<Long> seen = new HashSet<>(Set.of(story(self)));
    List<Integer> alike = new ArrayList<>();
    for (ScoreDoc doc : snapshot.searcher().search(query, size + SPARE).scoreDocs) {
      if (alike.size() < size && seen.add(story(doc.doc))) {
        alike.add(doc.doc);
      }
    }
    return alike;
  }

  private long story(int doc) throws IOException {
    return snapshot.stories().of(Heads.parent(snapshot.searcher(), doc));
  }

  private Query pairs(String text) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    List<Word> words = Words.of(text);
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).isBefore(words.get(i + 1))) {
        counts.merge(TextView.BI.term(words.get(i), words.get(i + 1)), 1, Integer::sum);
      }
    }
    IndexReader reader = snapshot.searcher().getIndexReader();
    String field = TextView.BI.in(scope);
    List<Telling> telling = new ArrayList<>();
    for (Map.Entry<String, Integer> pair : counts.entrySet()) {
      int documents = reader.docFreq(new Term(field, pair.getKey()));
      if (documents >= LEAST_DOCUMENTS) {
        double rarity = Math.log((reader.numDocs() + 1.0) / documents);
        telling.add(new Telling(pair.getKey(), pair.getValue() * rarity));
      }
    }
    telling.sort(
        Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::pair));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    telling.stream()
        .limit(MOST_PAIRS)
        .forEach(each -> query.add(new TermQuery(new Term(field, each.pair())), Occur.SHOULD));
    return query.build();
  }

  private record Telling(String pair, double weight) {}
}
