package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Unit;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.IndexField;
import vn.sotay.index.SampleArticle;
import vn.sotay.index.Schema;

/** What is kept of segments, or looked for in an article's block, is what Lucene finds. */
class KeptTest {

  private static final int ARTICLES = 60;
  private static final int COMMITS = 4;
  private static final int MOST_FIGURES = 6;
  private static final long SEED = 5;

  @TempDir private Path dir;

  private final Random random = new Random(SEED);
  private final Query figures = Conditions.term(IndexField.KIND, Schema.FIGURE);
  private final Query kept = new Kept(figures);

  /** Articles with up to some figures each; one put again takes the place of the old one. */
  private void put() {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      for (int number = 0; number < ARTICLES; number++) {
        String name = "so-" + random.nextInt(2 * ARTICLES);
        int told = random.nextInt(MOST_FIGURES);
        StringBuilder text = new StringBuilder("Chi bộ họp.");
        for (int i = 0; i < told; i++) {
          text.append(" Có 8").append(i).append("% đảng viên.");
        }
        SampleArticle article = SampleArticle.of(name, "Tin " + number, text.toString());
        for (int i = 0; i < told; i++) {
          article = article.figure("8" + i + "%", "8" + i, Unit.PERCENT, "đảng viên");
        }
        article.putInto(index);
      }
      index.commit(Map.of());
    }
  }

  @Test
  void keptOfSegmentsIsWhatIsFoundInEveryState() throws IOException {
    for (int commit = 0; commit < COMMITS; commit++) {
      put();
      try (FSDirectory directory = FSDirectory.open(dir);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        assertThat(searcher.count(kept)).isPositive().isEqualTo(searcher.count(figures));
        assertThat(documents(searcher, kept)).isEqualTo(documents(searcher, figures));
        Query others = Conditions.without(Conditions.any(List.of(kept, Conditions.ARTICLES)), kept);
        assertThat(documents(searcher, others)).isEqualTo(documents(searcher, Conditions.ARTICLES));
        checkBlocks(searcher);
      }
    }
  }

  private void checkBlocks(IndexSearcher searcher) throws IOException {
    var children = new ChildrenOfHits(searcher, figures);
    for (int article : documents(searcher, Conditions.ARTICLES)) {
      String page = searcher.storedFields().document(article).get(IndexField.PAGE.field());
      List<Integer> expected =
          documents(searcher, Conditions.all(figures, Conditions.term(IndexField.PAGE, page)));
      assertThat(children.of(article, MOST_FIGURES)).isEqualTo(expected);
      assertThat(children.of(article, 2))
          .isEqualTo(expected.subList(0, Math.min(2, expected.size())));
    }
  }

  private static List<Integer> documents(IndexSearcher searcher, Query query) throws IOException {
    ScoreDoc[] found =
        searcher.search(query, searcher.getIndexReader().maxDoc(), Sort.INDEXORDER).scoreDocs;
    return Arrays.stream(found).map((ScoreDoc doc) -> doc.doc).toList();
  }
}
