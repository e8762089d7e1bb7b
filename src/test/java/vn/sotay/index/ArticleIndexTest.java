package vn.sotay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.Unit;

class ArticleIndexTest {

  @TempDir private Path dir;

  private static SampleArticle article(String name) {
    return SampleArticle.of(name, "Chi bộ thôn 4 đổi mới", "Có 96% đảng viên dự. Chi bộ họp.")
        .in("Hà Tây", "Hà Nội")
        .figure("96%", "96", Unit.PERCENT, "đảng viên")
        .practice("Chi bộ họp.", "sinh-hoat-mau");
  }

  private static PageId id(SampleArticle article) {
    return article.annotated().article().id();
  }

  private int documents() throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }

  @Test
  void puttingAnArticleAgainReplacesItsWholeBlock() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      assertThat(index.start()).isEqualTo(ArticleIndex.Start.CREATED);
      article("a").putInto(index);
      article("b").putInto(index);
      article("a").putInto(index);
      index.commit(Map.of());
      assertThat(index.ids()).containsExactlyInAnyOrder(id(article("a")), id(article("b")));
    }
    assertThat(documents()).isEqualTo(2 * 3);
  }

  @Test
  void removingAnArticleTakesItsChildrenOut() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      article("a").putInto(index);
      article("b").putInto(index);
      index.commit(Map.of());
      index.remove(id(article("a")));
      index.remove(id(article("a")));
      assertThat(index.contains(id(article("a")))).isFalse();
      index.commit(Map.of());
    }
    assertThat(documents()).isEqualTo(3);
  }

  @Test
  void anIndexGoesOnWhereTheLastCommitEnded() {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      article("a").putInto(index);
      index.commit(Map.of("annotate", "7"));
      article("b").putInto(index);
    }
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      assertThat(index.start()).isEqualTo(ArticleIndex.Start.CONTINUED);
      assertThat(index.ids()).containsExactly(id(article("a")));
      assertThat(index.userData()).containsExactly(Map.entry("annotate", "7"));
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsEmptied() throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, "0").entrySet());
      writer.commit();
    }
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      assertThat(index.start()).isEqualTo(ArticleIndex.Start.EMPTIED);
      assertThat(index.ids()).isEmpty();
      article("a").putInto(index);
      index.commit(Map.of());
    }
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      assertThat(index.start()).isEqualTo(ArticleIndex.Start.CONTINUED);
    }
  }

  @Test
  void aSecondWriterIsToldToWait() {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      assertThat(index.ids()).isEmpty();
      assertThatThrownBy(() -> ArticleIndex.open(dir))
          .isInstanceOf(MendableException.class)
          .hasMessage(
              "The index '%s' is being written by another process. Wait until it has finished, or stop it."
                  .formatted(dir));
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "");
    assertThatThrownBy(() -> ArticleIndex.open(file))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("'%s' can't be opened".formatted(file));
  }

  @Test
  void hostileLabelsAndTextsAreTaken() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      SampleArticle.of("x", "\ud83d" + "x".repeat(40_000), "👍 " + "9".repeat(50_000) + "\u0000")
          .from("Báo ".repeat(20_000), "2023-01-02")
          .in(" ", "\ude00".repeat(2_000))
          .directive("👍", "\u0000", "số ".repeat(3_000))
          .putInto(index);
      index.commit(Map.of());
    }
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void aCardIsReadBackAsItWasWritten() throws IOException {
    SampleArticle article = article("a");
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      article.putInto(index);
      index.commit(Map.of());
    }
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(List.of(StoredCards.read(reader.storedFields().document(0))))
          .isEqualTo(article.cards());
    }
  }
}
