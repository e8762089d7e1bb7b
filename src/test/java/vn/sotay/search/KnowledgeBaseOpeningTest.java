package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.MendableException;
import vn.sotay.index.ArticleIndex;

/** What an index must be, and when its changes show. */
class KnowledgeBaseOpeningTest {

  @Test
  void anOpenKnowledgeBaseSeesTheNextCommit(@TempDir Path dir) {
    SmallKnowledge.fill(dir);
    try (KnowledgeBase open = KnowledgeBase.open(dir);
        ArticleIndex index = ArticleIndex.open(dir)) {
      index.remove(SmallKnowledge.MARKET.annotated().article().id());
      assertThat(open.search(SearchRequest.of("giá vàng")).hits()).hasSize(1);
      index.commit(Map.of());
      assertThat(open.search(SearchRequest.of("giá vàng")).hits()).isEmpty();
    }
  }

  @Test
  void anEmptyIndexAnswersNothing(@TempDir Path empty) {
    try (ArticleIndex index = ArticleIndex.open(empty)) {
      index.commit(Map.of());
    }
    try (KnowledgeBase nothing = KnowledgeBase.open(empty)) {
      assertThat(nothing.search(SearchRequest.of("chi bộ")).hits()).isEmpty();
      assertThat(nothing.directives()).isEmpty();
      assertThat(nothing.statistics().articles()).isZero();
    }
  }

  @Test
  void aMissingIndexNamesTheCommand(@TempDir Path empty) {
    assertThatThrownBy(() -> KnowledgeBase.open(empty))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "There is no index in '%s'. Run 'sotay build' first, or name another folder with --index."
                .formatted(empty));
  }

  @Test
  void anIndexOfAnotherVersionNamesTheCommand(@TempDir Path other) throws Exception {
    try (FSDirectory directory = FSDirectory.open(other);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    assertThatThrownBy(() -> KnowledgeBase.open(other))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "The index '%s' was written by another version of Sotay. Run 'sotay build' to write it anew."
                .formatted(other));
  }
}
