package vn.sotay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.PageId;
import vn.sotay.store.SavedSearches.SavedSearch;

class SavedSearchesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final PageId PAGE = new PageId("0".repeat(32));

  @TempDir private Path dir;

  @Test
  void searchesAreKeptWithWhatWasSeen() {
    try (SavedSearches saved = SavedSearches.open(dir.resolve("new"))) {
      saved.save("b", "chi bộ", NOW);
      saved.save("a", "tổ đảng", NOW);
      saved.look("a", List.of(PAGE, PAGE));
      saved.look("a", List.of(PAGE));
    }
    try (SavedSearches again = SavedSearches.open(dir.resolve("new"))) {
      assertThat(again.all())
          .containsExactly(
              new SavedSearch("a", "tổ đảng", NOW), new SavedSearch("b", "chi bộ", NOW));
      assertThat(again.seen("a")).containsExactly(PAGE);
      assertThat(again.seen("b")).isEmpty();
      again.save("a", "khác", NOW);
      assertThat(again.seen("a")).isEmpty();
      assertThat(again.remove("a")).isTrue();
      assertThat(again.remove("a")).isFalse();
      assertThat(again.named("a")).isEmpty();
    }
  }

  @Test
  void theyLiveBesideTheCrawlsState() {
    try (Corpus corpus = Corpus.open(dir);
        SavedSearches saved = SavedSearches.open(dir)) {
      saved.save("a", "tổ đảng", NOW);
      assertThat(corpus.documents()).isEmpty();
    }
    try (Corpus corpus = Corpus.open(dir);
        SavedSearches saved = SavedSearches.open(dir)) {
      assertThat(corpus.documents()).isEmpty();
      assertThat(saved.named("a")).isPresent();
    }
  }
}
