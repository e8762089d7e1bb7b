package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.IndexField;
import vn.sotay.index.SampleArticle;
import vn.sotay.index.Schema;

/** What is counted from memory is what Lucene counts from doc values. */
class FoundArticlesTest {

  private static final int ARTICLES = 400;
  private static final int COMMITS = 5;
  private static final long SEED = 7;

  private static final List<String> PROVINCES = List.of("Sơn La", "Hà Tĩnh", "Lào Cai");
  private static final List<String> OFTEN = List.of("rồng", "rắn", "hổ", "mèo");

  @TempDir private Path dir;

  private final Random random = new Random(SEED);

  /** Words of every frequency, with and without date and province, copies among them. */
  private SampleArticle article(int number) {
    StringBuilder text = new StringBuilder("Chi bộ họp");
    for (int i = 0; i < OFTEN.size(); i++) {
      text.append(random.nextInt(1 << (2 * i)) == 0 ? " " + OFTEN.get(i) : "");
    }
    SampleArticle article =
        SampleArticle.of("so-" + number, "Tin " + number, text + " và 5% đảng viên.");
    if (random.nextInt(4) > 0) {
      String province = PROVINCES.get(random.nextInt(PROVINCES.size()));
      article = article.in(province, province);
    }
    return random.nextInt(5) == 0
        ? article
        : article.from(
            "Báo " + random.nextInt(9),
            "20%02d-%02d-11".formatted(10 + random.nextInt(15), 1 + random.nextInt(12)));
  }

  private void put(int from, int to) {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      for (int number = from; number < to; number++) {
        article(number).putInto(index, "story-" + random.nextInt(ARTICLES));
      }
      List.copyOf(index.ids()).stream()
          .filter(id -> random.nextInt(10) == 0)
          .forEach(index::remove);
      index.commit(Map.of());
    }
  }

  @Test
  void countsFromMemoryAreThoseOfDocValuesAsTheIndexGrows() throws IOException {
    put(0, ARTICLES / COMMITS);
    try (FSDirectory directory = FSDirectory.open(dir)) {
      DirectoryReader reader = LengthsInMemory.of(DirectoryReader.open(directory));
      Snapshot snapshot = Snapshot.of(new IndexSearcher(reader));
      for (int commit = 1; commit < COMMITS; commit++) {
        check(snapshot);
        put(commit * ARTICLES / COMMITS, (commit + 1) * ARTICLES / COMMITS);
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        assertThat(newer).isNotNull();
        reader.close();
        reader = newer;
        snapshot = snapshot.next(new IndexSearcher(reader));
      }
      check(snapshot);
      reader.close();
    }
  }

  private static void check(Snapshot snapshot) throws IOException {
    List<Question> questions =
        Stream.concat(
                Stream.of(
                    "chi",
                    "chi rồng",
                    "rắn họp tin",
                    "mèo hổ",
                    "5 -rắn",
                    "\"chi bộ họp\"",
                    "\"chi bộ\" rồng -\"họp rắn\"",
                    "(mèo | rồng -hổ) năm:2012..2020",
                    "tỉnh:\"Sơn La\" chi -năm:2015",
                    "hổ Sơn La",
                    "-mèo"),
                OFTEN.stream())
            .map(word -> QueryParser.parse(word))
            .map(
                node ->
                    QueryCompiler.compile(node, SearchRequest.Accents.ANY, Judgements.NONE.wrong())
                        .question())
            .toList();
    for (Question question : questions) {
      check(snapshot, question.complete());
      check(snapshot, question.any());
      checkOthers(snapshot, question);
    }
    check(snapshot, Conditions.ARTICLES);
  }

  private static void checkOthers(Snapshot snapshot, Question question) throws IOException {
    FoundArticles complete = snapshot.articles().found(snapshot.searcher(), question.complete());
    long others = snapshot.searcher().count(question.some());
    for (long limit : new long[] {1, 20, ARTICLES}) {
      assertThat(complete.others(snapshot.searcher(), question.any(), limit))
          .isEqualTo(Math.min(limit, others));
    }
  }

  private static void check(Snapshot snapshot, Query query) throws IOException {
    FacetsCollector collected = ValueCounts.collect(snapshot.searcher(), query);
    check(snapshot, collected, snapshot.articles().found(collected));
    check(snapshot, collected, snapshot.articles().found(snapshot.searcher(), query));
  }

  private static void check(Snapshot snapshot, FacetsCollector collected, FoundArticles found)
      throws IOException {
    assertThat(found.count()).isEqualTo(ValueCounts.total(collected));
    assertThat(found.months()).isEqualTo(Months.of(collected));
    assertThat(found.stories()).isEqualTo(stories(snapshot, collected));
    for (Facet facet : Facet.values()) {
      Map<String, Long> counts = new TreeMap<>();
      found.facet(facet).forEach(count -> counts.put(count.label(), count.count()));
      assertThat(counts).isEqualTo(fromDocValues(snapshot, collected, facet));
    }
  }

  private static Map<String, Long> fromDocValues(
      Snapshot snapshot, FacetsCollector collected, Facet facet) throws IOException {
    var state =
        new DefaultSortedSetDocValuesReaderState(
            snapshot.searcher().getIndexReader(), Schema.facets());
    Map<String, Long> counts = new TreeMap<>();
    if (state.getOrdRange(facet.dimension()) != null) {
      FacetResult result =
          new SortedSetDocValuesFacetCounts(state, collected)
              .getTopChildren(ARTICLES, facet.dimension());
      for (LabelAndValue value : result == null ? new LabelAndValue[0] : result.labelValues) {
        counts.put(value.label, value.value.longValue());
      }
    }
    return counts;
  }

  private static long stories(Snapshot snapshot, FacetsCollector collected) throws IOException {
    Set<String> stories = new HashSet<>();
    for (FacetsCollector.MatchingDocs matching : collected.getMatchingDocs()) {
      DocIdSetIterator docs = matching.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        stories.add(
            snapshot
                .searcher()
                .storedFields()
                .document(matching.context().docBase + doc)
                .get(IndexField.CLUSTER.field()));
      }
    }
    return stories.size();
  }
}
