package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.SampleArticle;
import vn.sotay.index.Schema;

/** Segments asked side by side answer as they do one after the other. */
class SideBySideTest {

  private static final int SEGMENTS = 9;
  private static final int ARTICLES = 30;
  private static final String[] WORDS = {"rồng", "rắn", "hổ", "mèo", "chi bộ", "đảng viên"};

  @TempDir private Path dir;

  private final Random random = new Random(3);

  private void put(int segment) {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      for (int number = 0; number < ARTICLES; number++) {
        StringBuilder text = new StringBuilder("Họp");
        for (int word = random.nextInt(12); word >= 0; word--) {
          text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        SampleArticle.of("so-" + segment + "-" + number, "Tin " + number, text + ".")
            .from("Báo " + random.nextInt(5), "20%02d-03-11".formatted(10 + random.nextInt(9)))
            .practice("Họp", "sinh-hoat-mau")
            .putInto(index, "story-" + random.nextInt(SEGMENTS * ARTICLES));
      }
      index.commit(Map.of());
    }
  }

  @Test
  void theAnswersAreTheSame() throws IOException {
    for (int segment = 0; segment < SEGMENTS; segment++) {
      put(segment);
    }
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory);
        ExecutorService threads = SideBySide.threads()) {
      IndexSearcher alone = new IndexSearcher(reader);
      alone.setSimilarity(Schema.similarity());
      Snapshot expected = Snapshot.of(alone);
      Snapshot sideBySide = Snapshot.of(new SideBySide(reader, threads, 1));
      for (String query :
          List.of("rồng", "rong ran", "chi bộ mèo hổ rồng", "\"chi bộ rắn\"", "hổ -mèo", "Báo 3")) {
        for (SearchRequest.Order order : SearchRequest.Order.values()) {
          SearchRequest request = SearchRequest.of(query).sorted(order);
          assertThat(answer(sideBySide, request)).isEqualTo(answer(expected, request));
        }
      }
    }
  }

  private static SearchResults answer(Snapshot snapshot, SearchRequest request) throws IOException {
    return ArticleSearch.answer(snapshot, request, QueryParser.parse(request.query()));
  }
}
