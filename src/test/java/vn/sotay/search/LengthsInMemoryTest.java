package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.SampleArticle;
import vn.sotay.index.Schema;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;

/** What is held in memory of an index weighs as what is on disk. */
class LengthsInMemoryTest {

  private static final int ARTICLES = 120;
  private static final int COMMITS = 4;
  private static final int MOST_WORDS = 300;

  @TempDir private Path dir;

  private final Random random = new Random(1);

  private void put(int commit) {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      for (int number = 0; number < ARTICLES; number++) {
        SampleArticle.of(
                "so-" + random.nextInt(COMMITS * ARTICLES),
                "Tin " + number,
                "Chi bộ họp " + "rồng rắn ".repeat(1 + random.nextInt(MOST_WORDS)) + commit)
            .practice("Chi bộ họp", "sinh-hoat-mau")
            .putInto(index);
      }
      index.commit(Map.of());
    }
  }

  @Test
  void everyStateOfAGrowingIndexWeighsAsOnDisk() throws IOException {
    put(0);
    try (FSDirectory directory = FSDirectory.open(dir)) {
      DirectoryReader reader = LengthsInMemory.of(DirectoryReader.open(directory));
      for (int commit = 1; commit < COMMITS; commit++) {
        check(reader, directory);
        put(commit);
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        assertThat(newer).isInstanceOf(LengthsInMemory.class);
        reader.close();
        reader = newer;
      }
      check(reader, directory);
      reader.close();
    }
  }

  private static void check(DirectoryReader inMemory, FSDirectory directory) throws IOException {
    try (DirectoryReader onDisk = DirectoryReader.open(directory)) {
      for (int leaf = 0; leaf < onDisk.leaves().size(); leaf++) {
        checkLengths(inMemory.leaves().get(leaf).reader(), onDisk.leaves().get(leaf).reader());
      }
      for (String words : new String[] {"rồng", "chi bộ rắn", "hop 2", "chưa có"}) {
        Query query =
            QueryCompiler.compile(
                    QueryParser.parse(words), SearchRequest.Accents.ANY, Judgements.NONE.wrong())
                .question()
                .weighing();
        assertThat(found(inMemory, query)).isEqualTo(found(onDisk, query));
      }
    }
  }

  private static void checkLengths(LeafReader inMemory, LeafReader onDisk) throws IOException {
    for (TextView view : TextView.values()) {
      NumericDocValues expected = onDisk.getNormValues(view.in(TextScope.ARTICLE));
      NumericDocValues lengths = inMemory.getNormValues(view.in(TextScope.ARTICLE));
      for (int doc = 0; doc < onDisk.maxDoc(); doc++) {
        if (expected.advanceExact(doc)) {
          assertThat(lengths.advanceExact(doc)).isTrue();
          assertThat(lengths.longValue()).isEqualTo(expected.longValue());
        }
      }
    }
  }

  private static String found(DirectoryReader reader, Query query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Schema.similarity());
    StringBuilder found = new StringBuilder();
    for (ScoreDoc doc : searcher.search(query, COMMITS * ARTICLES).scoreDocs) {
      found.append(doc.doc).append(' ').append(doc.score).append('\n');
    }
    return found.toString();
  }
}
