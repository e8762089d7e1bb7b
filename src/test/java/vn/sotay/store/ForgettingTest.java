package vn.sotay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.PageId;
import vn.sotay.article.Progress;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Item;

class ForgettingTest {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final List<Header> REQUEST = List.of(new Header("Host", "baox.vn"));

  /** Small, so that the archive has several files. */
  private static final long ROTATE_AT = 2_500;

  @TempDir private Path dir;

  private static URI url(String host, int number) {
    return URI.create("http://" + host + "/tin-" + number + ".html");
  }

  private static Page page(URI url, String words) {
    return new Page(
        url,
        url,
        Instant.parse("2026-11-21T08:00:00Z"),
        200,
        List.of(new Header("Content-Type", "text/html")),
        Bytes.utf8("<p>" + words + " " + url + "</p>"),
        Optional.empty());
  }

  private static Forgettable one(int number) {
    URI url = url("baox.vn", number);
    return new Forgettable.OnePage(PageId.of(url), url);
  }

  @BeforeEach
  void fill() {
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      for (int i = 1; i <= 6; i++) {
        corpus.add(page(url("baox.vn", i), "đầu"), PageKind.ARTICLE, REQUEST);
        corpus.add(page(url("baoy.vn", i), "khác"), PageKind.ARTICLE, REQUEST);
      }
      corpus.add(page(url("baox.vn", 3), "sau"), PageKind.ARTICLE, REQUEST);
      corpus.add(page(url("baox.vn", 3), "sau"), PageKind.ARTICLE, REQUEST);
    }
    try (NotebookFile notebook = NotebookFile.open(dir)) {
      notebook.record(new Change.Noted(Item.article(PageId.of(url("baox.vn", 3)), "Ba"), "ghi"));
      notebook.record(new Change.Noted(Item.article(PageId.of(url("baox.vn", 4)), "Bốn"), "ghi"));
    }
  }

  private String archived() throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.list(dir.resolve("warc"))) {
      for (Path file : files.sorted().toList()) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
          all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  private List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(dir.resolve("warc"))) {
      for (Path file : files.toList()) {
        problems.addAll(ValidWarc.problems(file));
      }
    }
    return problems;
  }

  private List<URI> readable() {
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      List<URI> urls =
          corpus
              .documents()
              .map(corpus::page)
              .peek(page -> assertThat(text(page)).contains(page.url().toString()))
              .map(Page::url)
              .toList();
      assertThat(corpus.repairs()).isEmpty();
      return urls;
    }
  }

  private static String text(Page page) {
    return new String(page.body().toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void aPageIsGoneFromTheArchiveTheStateAndTheNotebook() throws IOException {
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      assertThat(corpus.pages(one(3))).hasSize(2);
      assertThat(corpus.forget(one(3), NOW)).containsExactly(PageId.of(url("baox.vn", 3)));
      assertThat(corpus.forgotten().all())
          .extracting(ForgottenPages.Forgotten::label)
          .containsExactly("http://baox.vn/tin-3.html");
      assertThat(corpus.forgotten().has(url("baox.vn", 3))).isTrue();
      assertThat(corpus.forgotten().has(url("baox.vn", 4))).isFalse();
    }
    assertThat(archived()).doesNotContain("baox.vn/tin-3").contains("baox.vn/tin-4");
    assertThat(readable()).hasSize(11).doesNotContain(url("baox.vn", 3));
    assertThat(NotebookFile.read(dir).notes()).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void aWholeHostIsGone() throws IOException {
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      assertThat(corpus.forget(new Forgettable.WholeHost("baox.vn"), NOW)).hasSize(6);
      assertThat(corpus.forgotten().has(url("baox.vn", 99))).isTrue();
      assertThat(corpus.forgotten().has(url("baoy.vn", 1))).isFalse();
    }
    assertThat(archived()).doesNotContain("baox.vn/");
    assertThat(readable()).hasSize(6);
    assertThat(NotebookFile.read(dir).notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Forgetting.Step.class)
  void killedAnywhereItLeavesTheOldStateOrTheNewOne(Forgetting.Step last) throws IOException {
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      assertThatThrownBy(
              () ->
                  corpus.forget(
                      one(3),
                      NOW,
                      step -> {
                        if (step == last) {
                          throw new Killed();
                        }
                      }))
          .isInstanceOf(Killed.class);
    }
    boolean done = last.compareTo(Forgetting.Step.COMMITTED) >= 0;
    assertThat(readable()).hasSize(done ? 11 : 12);
    assertThat(archived().contains("baox.vn/tin-3")).isEqualTo(!done);
    assertThat(NotebookFile.read(dir).notes()).hasSize(done ? 1 : 2);
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      corpus.forget(one(3), NOW);
    }
    assertThat(readable()).hasSize(11);
    assertThat(archived()).doesNotContain("baox.vn/tin-3");
  }

  /** As a kill: nothing that stands behind it runs. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void thereAfterPagesAreAddedAsBefore() throws IOException {
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      corpus.forget(one(6), NOW);
      corpus.forget(one(5), NOW);
      for (int i = 20; i < 30; i++) {
        corpus.add(page(url("baox.vn", i), "mới"), PageKind.ARTICLE, REQUEST);
      }
    }
    assertThat(readable()).hasSize(20);
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatWasForgottenIsNeitherQueuedNorImported(@TempDir Path other) throws IOException {
    Path saved = Files.writeString(other.resolve("bai.txt"), "Chi bộ bản Cọ họp.");
    try (Corpus corpus = Corpus.open(dir, ROTATE_AT)) {
      corpus.forget(one(3), NOW);
      var candidate =
          new Candidate(
              url("baox.vn", 3),
              "baox.vn",
              PageKind.ARTICLE,
              0,
              0,
              Optional.empty(),
              0,
              Optional.empty());
      assertThat(corpus.frontier().enqueue(List.of(candidate))).isEmpty();
      Importer.run(List.of(saved), corpus, Progress.NONE, Clock.systemUTC());
      Forgettable file =
          corpus
              .documents()
              .filter(page -> page.kind() == PageKind.FILE)
              .findFirst()
              .map(page -> new Forgettable.OnePage(page.id(), page.url()))
              .orElseThrow();
      corpus.forget(file, NOW);
      ImportReport again = Importer.run(List.of(saved), corpus, Progress.NONE, Clock.systemUTC());
      assertThat(again.added()).isZero();
      assertThat(again.refused().getFirst().reason()).startsWith("was forgotten; 'sotay forget");
      assertThat(corpus.forgotten().undo(file)).isTrue();
      assertThat(corpus.forgotten().undo(file)).isFalse();
      assertThat(Importer.run(List.of(saved), corpus, Progress.NONE, Clock.systemUTC()).added())
          .isEqualTo(1);
      assertThat(corpus.forgotten().undo(one(3))).isTrue();
      assertThat(corpus.frontier().enqueue(List.of(candidate))).hasSize(1);
    }
  }
}
