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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.Bytes;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.Progress;

class ImporterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path dir;

  private Path files;
  private Path corpus;

  @BeforeEach
  void folders() throws IOException {
    files = Files.createDirectory(dir.resolve("files"));
    corpus = dir.resolve("corpus");
  }

  private ImportReport run(Path... paths) {
    try (Corpus open = Corpus.open(corpus)) {
      return Importer.run(List.of(paths), open, Progress.NONE, CLOCK);
    }
  }

  private List<Page> pages() {
    try (Corpus open = Corpus.read(corpus)) {
      return open.documents().map(open::page).toList();
    }
  }

  private Path file(String name, String text) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileIsAPageNamedByItsBytes() throws IOException {
    Path file = file("Sinh hoạt chi bộ.txt", "Chi bộ họp.");
    assertThat(run(file)).isEqualTo(new ImportReport(1, 0, 0, List.of()));
    Page page = pages().getFirst();
    assertThat(page.url())
        .isEqualTo(URI.create("urn:sha256:" + Bytes.utf8("Chi bộ họp.").sha256()));
    assertThat(page.fileName()).hasValue("Sinh hoạt chi bộ.txt");
    assertThat(page.header("content-type")).hasValue("text/plain");
    assertThat(page.body()).isEqualTo(Bytes.utf8("Chi bộ họp."));
    assertThat(page.fetched()).isEqualTo(CLOCK.instant());
  }

  @Test
  void theSameBytesAddNothingAgain() throws IOException {
    file("a.html", "<p>một</p>");
    file("b.txt", "hai");
    assertThat(run(files).added()).isEqualTo(2);
    file("c/d.HTM", "<p>một</p>");
    assertThat(run(files)).isEqualTo(new ImportReport(0, 3, 0, List.of()));
    assertThat(pages()).hasSize(2);
  }

  @Test
  void unknownAndEmptyFilesAreToldAndHiddenOnesCounted() throws IOException {
    Path photo = file("anh.jpg", "x");
    Path empty = file("rong.txt", "");
    file(".an/a.txt", "ẩn");
    file(".b.txt", "ẩn");
    file("c.pdf", "%PDF");
    ImportReport report = run(files);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.hidden()).isEqualTo(2);
    assertThat(report.refused())
        .containsExactly(
            new ImportReport.Refused(
                photo, "unknown kind of file, expected .html .htm .txt .pdf .docx .warc .warc.gz"),
            new ImportReport.Refused(empty, "can't be read: has 0 bytes, expected 1 to 67108864"));
  }

  @Test
  void aMissingPathStopsBeforeAnythingIsImported() throws IOException {
    Path file = file("a.txt", "a");
    assertThatThrownBy(() -> run(file, files.resolve("b.txt")))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("b.txt' doesn't exist, expected a file or folder.");
    assertThat(pages()).isEmpty();
  }

  @Test
  void anArchiveOfOursGoesRoundWithItsAddressesAndTimes() throws IOException {
    Path other = dir.resolve("other");
    URI url = URI.create("http://baox.vn/tin-1.html");
    Page page =
        new Page(
            url,
            url,
            Instant.parse("2020-01-02T03:04:05Z"),
            200,
            List.of(new Header("Content-Type", "text/html")),
            Bytes.utf8("<p>Chi bộ</p>"),
            Optional.empty());
    try (Corpus source = Corpus.open(other)) {
      source.add(page, PageKind.ARTICLE, List.of());
      Importer.run(List.of(file("Tệp.txt", "tệp")), source, Progress.NONE, CLOCK);
    }
    Path warc = other.resolve("warc/sotay-000001.warc.gz");
    assertThat(run(warc)).isEqualTo(new ImportReport(2, 0, 0, List.of()));
    assertThat(run(warc)).isEqualTo(new ImportReport(0, 2, 0, List.of()));
    assertThat(pages().getFirst())
        .usingRecursiveComparison()
        .usingOverriddenEquals()
        .ignoringFields("place")
        .isEqualTo(page);
    assertThat(pages().getLast().fileName()).hasValue("Tệp.txt");
  }

  @Test
  void aForeignArchiveGivesItsPagesOnly() throws IOException {
    String http =
        lines(
            "HTTP/1.1 200 OK",
            "Content-Type: text/html",
            "Transfer-Encoding: chunked",
            "",
            "5",
            "<p>a<",
            "3",
            "/p>",
            "0",
            "",
            "");
    String missing = lines("HTTP/1.1 404 Not Found", "Content-Type: text/html", "", "<p>404</p>");
    Path warc =
        file(
            "la.warc",
            record("http://BaoX.vn:80/a?utm_source=x", http) + record("http://baox.vn/b", missing));
    assertThat(run(warc).added()).isEqualTo(1);
    Page page = pages().getFirst();
    assertThat(page.url()).isEqualTo(URI.create("http://baox.vn/a"));
    assertThat(page.body()).isEqualTo(Bytes.utf8("<p>a</p>"));
  }

  private static String record(String url, String http) {
    return lines(
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>",
        "WARC-Date: 2019-05-06T07:08:09Z",
        "WARC-Target-URI: " + url,
        "Content-Type: application/http; msgtype=response",
        "Content-Length: " + http.getBytes(StandardCharsets.UTF_8).length,
        "",
        http,
        "",
        "");
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  @Test
  void aFileThatOnlyClaimsToBeAnArchiveIsRefused() throws IOException {
    file("gia.warc.gz", "không phải");
    file("gia.warc", "không phải");
    assertThat(run(files).refused())
        .hasSize(2)
        .allMatch(refused -> refused.reason().startsWith("can't be read: "));
  }
}
