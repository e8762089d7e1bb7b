package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCollectionTest {

  @TempDir private Path dir;

  @Test
  void plainTextsAreRankedAsArticlesAre() {
    Stream<TextCollection.Document> documents =
        Stream.of(
            new TextCollection.Document("1", "", "Chi bộ thôn sinh hoạt mẫu, cán bộ dự."),
            new TextCollection.Document("2", "Sinh hoạt chuyên đề", "Chi bộ họp mỗi quý."),
            new TextCollection.Document("3", "", "Giá vàng."));
    try (TextCollection collection = TextCollection.index(dir, documents)) {
      assertThat(collection.best("sinh hoat chuyen de", 10)).containsExactly("2", "1");
      assertThat(collection.best("sinh hoạt chuyên đề", 1)).containsExactly("2");
      assertThat(collection.best("tỉnh: (\"", 10)).isEmpty();
      assertThat(collection.best("!!", 10)).isEmpty();
    }
  }
}
