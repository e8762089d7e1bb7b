package vn.sotay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Bytes;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.PageId;

class CorpusTest {

  private static final List<Header> REQUEST =
      List.of(new Header("Host", "baox.vn"), new Header("User-Agent", "Sotay"));

  @TempDir Path dir;

  private static Page page(int number) {
    return page(number, "<p>Chi bộ bản " + number + " sinh hoạt định kỳ.</p>");
  }

  private static Page page(int number, String html) {
    URI url = URI.create("http://baox.vn/tin-" + number + ".html");
    return new Page(
        url,
        url,
        Instant.parse("2026-11-21T08:00:00Z").plusSeconds(number),
        200,
        List.of(new Header("Content-Type", "text/html"), new Header("ETag", "\"" + number + "\"")),
        Bytes.utf8(html),
        Optional.empty());
  }

  private void add(Corpus corpus, int from, int to) {
    for (int i = from; i <= to; i++) {
      corpus.add(page(i), PageKind.ARTICLE, REQUEST);
    }
  }

  private List<Page> pages() {
    try (Corpus corpus = Corpus.read(dir)) {
      return corpus.documents().map(corpus::page).toList();
    }
  }

  private Path warc() {
    return dir.resolve("warc/sotay-000001.warc.gz");
  }

  private static List<Page> withoutPlace(List<Page> pages) {
    return pages.stream()
        .map(
            p ->
                new Page(
                    p.url(),
                    p.finalUrl(),
                    p.fetched(),
                    p.status(),
                    p.headers(),
                    p.body(),
                    Optional.empty()))
        .toList();
  }

  @Test
  void whatWasAddedComesBackInOrder() {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 3);
    }
    assertThat(withoutPlace(pages())).containsExactly(page(1), page(2), page(3));
  }

  @Test
  void encodedAndRedirectedPagesComeBackAsTheyWere() {
    Page page =
        new Page(
            URI.create("http://baox.vn/cu"),
            URI.create("http://baox.vn/moi?a=1"),
            Instant.parse("2026-11-21T08:00:00Z"),
            200,
            List.of(
                new Header("Set-Cookie", "a=1"),
                new Header("Content-Encoding", "gzip"),
                new Header("Content-Length", "17"),
                new Header("Set-Cookie", "b=2")),
            Bytes.utf8("nhiều byte hơn 17 sau khi giải nén"),
            Optional.empty());
    try (Corpus corpus = Corpus.open(dir)) {
      corpus.add(page, PageKind.ARTICLE, REQUEST);
    }
    assertThat(withoutPlace(pages())).containsExactly(page);
  }

  @Test
  void whatIsNotedWithAPageIsKeptWithItOrNotAtAll() {
    PageId page = PageId.of(page(1).url());
    Instant now = Instant.parse("2026-11-22T05:00:00Z");
    URI feed = URI.create("http://baox.vn/rss");
    try (Corpus corpus = Corpus.open(dir)) {
      assertThatThrownBy(
              () ->
                  corpus.add(
                      page(1),
                      PageKind.ARTICLE,
                      REQUEST,
                      added -> {
                        corpus.state().answered(feed, "baox.vn", PageKind.FEED, now);
                        throw new IllegalStateException("the lights went out");
                      }))
          .hasMessage("the lights went out");
      assertThat(corpus.state().page(page)).isEmpty();
      assertThat(corpus.state().feeds("baox.vn")).isEmpty();
    }
    try (Corpus corpus = Corpus.open(dir)) {
      assertThat(corpus.state().page(page)).as("it was archived, so it is taken up").isPresent();
      boolean noted =
          corpus.add(
              page(2),
              PageKind.ARTICLE,
              REQUEST,
              added -> {
                corpus.state().answered(feed, "baox.vn", PageKind.FEED, now);
                return added.fresh();
              });
      assertThat(noted).isTrue();
      assertThat(corpus.state().feeds("baox.vn")).hasSize(1);
    }
  }

  @Test
  void theArchiveIsValidToOtherTools() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 3);
    }
    assertThat(ValidWarc.problems(warc())).isEmpty();
  }

  @Test
  void theSameContentIsArchivedOnceAndThenRevisited() throws IOException {
    String html =
        "<p>" + "Chi bộ bản Na sinh hoạt. ".repeat(5) + new Random(1).doubles(500).boxed().toList();
    try (Corpus corpus = Corpus.open(dir)) {
      corpus.add(page(1, html), PageKind.ARTICLE, REQUEST);
      long size = Files.size(warc());
      assertThat(corpus.add(page(1, html), PageKind.ARTICLE, REQUEST).fresh()).isFalse();
      assertThat(Files.size(warc()) - size).isBetween(1L, 1000L);
    }
    assertThat(ValidWarc.problems(warc())).isEmpty();
    assertThat(ValidWarc.types(warc()))
        .containsExactly("warcinfo", "response", "request", "revisit", "request");
    assertThat(pages()).hasSize(1);
  }

  @Test
  void whatHasNotChangedIsRevisitedToo() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 1);
      Page answer =
          new Page(
              page(1).url(),
              page(1).url(),
              Instant.parse("2026-11-22T08:00:00Z"),
              304,
              List.of(new Header("ETag", "\"1\"")),
              Bytes.EMPTY,
              Optional.empty());
      corpus.unchanged(answer, REQUEST);
    }
    assertThat(ValidWarc.types(warc()))
        .containsExactly("warcinfo", "response", "request", "revisit", "request");
    assertThat(ValidWarc.problems(warc())).isEmpty();
    Files.delete(dir.resolve("sotay.db"));
    Corpus.open(dir).close();
    assertThat(withoutPlace(pages())).containsExactly(page(1));
  }

  @Test
  void importedAgainNothingIsWritten() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      corpus.add(page(1), PageKind.FILE, List.of());
      long size = Files.size(warc());
      corpus.add(page(1), PageKind.FILE, List.of());
      assertThat(Files.size(warc())).isEqualTo(size);
    }
  }

  @Test
  void aChangedPageHasOneLatestContent() {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 1);
      corpus.add(page(1, "<p>đã sửa</p>"), PageKind.ARTICLE, REQUEST);
      List<Page> all = new ArrayList<>();
      corpus.forEachPage(all::add);
      assertThat(all).hasSize(2);
    }
    assertThat(pages()).extracting(Page::body).containsExactly(Bytes.utf8("<p>đã sửa</p>"));
  }

  @Test
  void theArchiveGoesOnInANewFileWhenOneIsFull() {
    try (Corpus corpus = Corpus.open(dir, 3000)) {
      add(corpus, 1, 9);
    }
    assertThat(dir.resolve("warc/sotay-000002.warc.gz")).exists();
    try (Corpus corpus = Corpus.open(dir, 3000)) {
      assertThat(corpus.repairs()).isEmpty();
      add(corpus, 10, 12);
    }
    assertThat(withoutPlace(pages())).hasSize(12).first().isEqualTo(page(1));
  }

  @Test
  void aTornTailIsCutOffAndToldWhereverItIsTorn() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 2);
    }
    byte[] whole = Files.readAllBytes(warc());
    byte[] state = Files.readAllBytes(dir.resolve("sotay.db"));
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 3, 3);
    }
    byte[] longer = Files.readAllBytes(warc());
    for (int length = whole.length + 1; length < longer.length; length += 7) {
      Files.write(warc(), Arrays.copyOf(longer, length));
      Files.write(dir.resolve("sotay.db"), state);
      try (Corpus corpus = Corpus.open(dir)) {
        boolean adopted = corpus.documents().count() == 3;
        assertThat(corpus.documents().count()).isEqualTo(adopted ? 3 : 2);
        assertThat(corpus.repairs()).as("torn at %d", length).isNotEmpty();
        add(corpus, 3, 4);
      }
      assertThat(withoutPlace(pages())).containsExactly(page(1), page(2), page(3), page(4));
      Files.deleteIfExists(dir.resolve("sotay.db-wal"));
      Files.deleteIfExists(dir.resolve("sotay.db-shm"));
    }
  }

  @Test
  void anArchivedPageTheStateDoesNotKnowIsTakenUp() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 2);
    }
    byte[] state = Files.readAllBytes(dir.resolve("sotay.db"));
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 3, 3);
    }
    Files.write(dir.resolve("sotay.db"), state);
    try (Corpus corpus = Corpus.open(dir)) {
      assertThat(corpus.repairs()).containsExactly(new Repair.Adopted(1));
    }
    assertThat(withoutPlace(pages())).containsExactly(page(1), page(2), page(3));
  }

  @Test
  void theStateIsRebuiltFromTheArchiveAlone() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 5);
    }
    Files.delete(dir.resolve("sotay.db"));
    try (Corpus corpus = Corpus.open(dir)) {
      assertThat(corpus.state().counts()).containsEntry(PageKind.ARTICLE, 5L);
    }
    assertThat(pages()).hasSize(5);
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheCorpus() {
    try (Corpus corpus = Corpus.open(dir)) {
      assertThat(corpus.dir()).isEqualTo(dir);
      assertThatThrownBy(() -> Corpus.open(dir))
          .isInstanceOf(MendableException.class)
          .hasMessageStartingWith(
              "'%s' is being written by process %d (sotay"
                  .formatted(dir, ProcessHandle.current().pid()))
          .hasMessageEndingWith("name another folder with --corpus.");
      assertThat(pages()).isEmpty();
    }
    Corpus.open(dir).close();
  }

  @Test
  void aCorpusOpenForReadingTakesNothing() {
    Corpus.open(dir).close();
    try (Corpus corpus = Corpus.read(dir)) {
      assertThatThrownBy(() -> add(corpus, 1, 1)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFolderWithoutCorpusSaysWhatToDo() {
    assertThatThrownBy(() -> Corpus.read(dir))
        .hasMessage(
            "'%s' holds no corpus, expected sotay.db in it.\nRun 'sotay crawl' or 'sotay import PATH' first, or name the folder with --corpus."
                .formatted(dir));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("a"), "b");
    assertThatThrownBy(() -> Corpus.open(file))
        .hasMessage(
            "'%s' is a file, expected a folder.\nName another with --corpus.".formatted(file));
  }

  @Test
  void aForeignStateIsRefused() throws IOException {
    Files.writeString(dir.resolve("sotay.db"), "nothing that SQLite knows, but long enough to see");
    assertThatThrownBy(() -> Corpus.open(dir))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("no SQLite database, or a damaged one");
    try (Database other = Database.open(dir.resolve("other/../other.db"))) {
      other.execute("CREATE TABLE a (b)");
    }
    Files.move(
        dir.resolve("other.db"),
        dir.resolve("sotay.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> Corpus.open(dir))
        .hasMessageContaining("a database of another program");
  }

  @Test
  void aStateOfANewerVersionIsRefused() {
    Corpus.open(dir).close();
    try (Database database = Database.open(dir.resolve("sotay.db"))) {
      database.pragma("user_version = 99");
    }
    assertThatThrownBy(() -> Corpus.open(dir))
        .hasMessageContaining("of version 99, expected at most");
  }

  @Test
  void damageInTheMiddleOfTheArchiveIsNotTakenForATornTail() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 3);
    }
    byte[] bytes = Files.readAllBytes(warc());
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(warc(), bytes);
    Files.delete(dir.resolve("sotay.db"));
    assertThatThrownBy(() -> Corpus.open(dir))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("damaged at byte");
    assertThat(Files.size(warc())).isEqualTo(bytes.length);
  }

  @Test
  void bytesThatDontFitTheirDigestAreNoticedWhenTheyAreRead() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      corpus.add(page(1), PageKind.ARTICLE, List.of());
    }
    rewrite(text -> text.replace("bản 1 sinh", "bản 2 sinh"));
    assertThatThrownBy(this::pages)
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("its bytes aren't those whose digest it tells")
        .hasMessageContaining("Restore the file from a backup.");
    Files.delete(dir.resolve("sotay.db"));
    assertThatThrownBy(() -> Corpus.open(dir))
        .hasMessageContaining("its bytes aren't those whose digest it tells");
  }

  /** Packs every record of the archive anew, so that its checksums are right. */
  private void rewrite(UnaryOperator<String> change) throws IOException {
    byte[] bytes = Files.readAllBytes(warc());
    var packed = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length) {
      int end;
      try (var file = new RandomAccessFile(warc().toFile(), "r")) {
        end = (int) GzipMembers.endOf(file, at);
      }
      var member = new ByteArrayInputStream(bytes, at, end - at);
      String record =
          new String(new GZIPInputStream(member).readAllBytes(), StandardCharsets.UTF_8);
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(change.apply(record).getBytes(StandardCharsets.UTF_8));
      }
      at = end;
    }
    Files.write(warc(), packed.toByteArray());
  }

  @Test
  void aForeignFileInTheArchiveIsLeftAlone() throws IOException {
    Corpus.open(dir).close();
    Files.writeString(warc(), "notes of mine");
    assertThatThrownBy(() -> Corpus.open(dir)).hasMessageContaining("damaged at byte 0");
    assertThat(warc()).hasContent("notes of mine");
  }

  @Test
  void anArchiveShorterThanTheStateKnowsIsTold() throws IOException {
    try (Corpus corpus = Corpus.open(dir)) {
      add(corpus, 1, 3);
    }
    byte[] bytes = Files.readAllBytes(warc());
    Files.write(
        warc(), Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> Corpus.open(dir)).hasMessageContaining("shorter than the");
  }

  @Test
  void anInterruptedThreadStillArchives() {
    try (Corpus corpus = Corpus.open(dir)) {
      Thread.currentThread().interrupt();
      add(corpus, 1, 2);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(pages()).hasSize(2);
  }

  @Test
  void headersOfAnyBytesSurvive() {
    String name =
        new String(new byte[] {(byte) 0xE1, (byte) 0xBA, 'x'}, StandardCharsets.ISO_8859_1);
    Page page =
        new Page(
            URI.create("http://baox.vn/"),
            URI.create("http://baox.vn/"),
            Instant.parse("2026-11-21T08:00:00Z"),
            200,
            List.of(new Header("X-Ten", name)),
            Bytes.EMPTY,
            Optional.empty());
    try (Corpus corpus = Corpus.open(dir)) {
      corpus.add(page, PageKind.ARTICLE, REQUEST);
    }
    assertThat(withoutPlace(pages())).containsExactly(page);
  }
}
