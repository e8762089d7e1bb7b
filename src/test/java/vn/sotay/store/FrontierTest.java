package vn.sotay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.PageId;

class FrontierTest {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

  /** {@code -Dsotay.urls=10000000} is a large collection's; the heap needn't grow with it. */
  private static final int URLS = Integer.getInteger("sotay.urls", 20_000);

  private static final int BATCH = 5_000;

  @TempDir Path dir;

  private static Candidate candidate(int number, int interest, Optional<Instant> dated) {
    URI url =
        URI.create(
            "http://baox.vn/xay-dung-dang/chi-bo-doi-moi-sinh-hoat-%d.html".formatted(number));
    return new Candidate(url, "baox.vn", PageKind.ARTICLE, 1, 0, dated, interest, Optional.empty());
  }

  @Test
  void thePromisingComeFirstThenTheYoungThenTheOrderOfFinding() {
    try (Corpus corpus = Corpus.open(dir)) {
      corpus
          .frontier()
          .enqueue(
              List.of(
                  candidate(1, 0, Optional.empty()),
                  candidate(2, 2, Optional.empty()),
                  candidate(3, 2, Optional.of(NOW)),
                  candidate(4, 2, Optional.empty())));
      assertThat(corpus.frontier().waiting("baox.vn", 9))
          .extracting(url -> url.toString().replaceAll(".*-(\\d).html", "$1"))
          .containsExactly("3", "2", "4", "1");
    }
  }

  @Test
  void aListThatWaitsDoesNotHideWhenAnArticleFallsDue() {
    try (Corpus corpus = Corpus.open(dir)) {
      Frontier frontier = corpus.frontier();
      Candidate article = candidate(1, 0, Optional.empty());
      URI list = URI.create("http://baox.vn/muc/");
      frontier.enqueue(
          List.of(
              article,
              new Candidate(
                  list, "baox.vn", PageKind.LIST, 1, 0, Optional.empty(), 0, Optional.empty())));
      frontier.postpone(article.url(), NOW.plusSeconds(9), "busy");
      assertThat(frontier.nextTurn("baox.vn", PageKind.ARTICLE)).hasValue(NOW.plusSeconds(9));
      assertThat(frontier.nextTurn("baox.vn", PageKind.LIST)).hasValue(Instant.EPOCH);
      assertThat(frontier.nextTurn("baoy.vn", PageKind.LIST)).isEmpty();
    }
  }

  @Test
  void theNextOneIsFoundWithoutSortingTheQueue() {
    Path file = dir.resolve("sotay.db");
    try (Database database = Database.open(file)) {
      Schema.migrate(database);
      assertThat(
              database.list(
                  "EXPLAIN QUERY PLAN " + Frontier.NEXT,
                  row -> row.getString("detail"),
                  "a",
                  "b",
                  1))
          .containsExactly("SEARCH url USING INDEX url_turn (lane=? AND kind=?)");
    }
  }

  @Test
  void millionsOfKnownAddressesCostDiskNotMemory() {
    try (Corpus corpus = Corpus.open(dir)) {
      Frontier frontier = corpus.frontier();
      for (int from = 0; from < URLS; from += BATCH) {
        frontier.enqueue(
            IntStream.range(from, Math.min(URLS, from + BATCH))
                .mapToObj(i -> candidate(i, i % 4, Optional.empty()))
                .toList());
      }
      assertThat(frontier.queued("baox.vn")).isEqualTo(URLS);
      assertThat(frontier.enqueue(List.of(candidate(URLS / 2, 0, Optional.empty())))).isEmpty();
      assertThat(frontier.next("baox.vn", PageKind.ARTICLE, NOW).orElseThrow().interest())
          .isEqualTo(3);
    }
  }

  @Test
  void printsOfCopiesAreFoundAndOthersNot() {
    try (Corpus corpus = Corpus.open(dir)) {
      HostMemory memory = corpus.hosts();
      PageId one = id(1);
      assertThat(memory.print(one, 0x0123456789ABCDEFL, 3)).isEmpty();
      assertThat(memory.print(id(2), 0x0123456789ABCDEFL ^ 0x8001_0000_0001_0000L, 3))
          .hasValue(one);
      assertThat(memory.print(id(3), 0x0123456789ABCDEFL ^ 0xF000_0000_0001_0000L, 3)).isEmpty();
      assertThat(memory.print(id(1), 0x0123456789ABCDEFL, 0)).isEmpty();
    }
  }

  private static PageId id(int number) {
    return PageId.of(candidate(number, 0, Optional.empty()).url());
  }
}
