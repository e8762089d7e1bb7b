package vn.sotay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Bytes;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.Progress;
import vn.sotay.notebook.Change;

class BackupTest {

  @TempDir private Path temp;
  private Path corpus = Path.of("");
  private Path zip = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    corpus = temp.resolve("corpus");
    zip = temp.resolve("saved.zip");
    try (Corpus filled = Corpus.open(corpus, 2_500)) {
      for (int i = 0; i < 6; i++) {
        URI url = URI.create("http://baox.vn/tin-" + i + ".html");
        Page page =
            new Page(
                url,
                url,
                Instant.parse("2026-11-21T08:00:00Z"),
                200,
                List.of(),
                Bytes.utf8("<p>" + i + "</p>"),
                Optional.empty());
        filled.add(page, PageKind.ARTICLE, List.of(new Header("Host", "baox.vn")));
      }
    }
    Files.createDirectories(Corpus.sites(corpus));
    Files.writeString(Corpus.sites(corpus).resolve("baox.vn.yaml"), "id: bao-x\n");
    Files.writeString(corpus.resolve("not-ours.txt"), "?");
    try (NotebookFile notebook = NotebookFile.open(corpus)) {
      notebook.record(new Change.BasketMade("Sơn La"));
    }
  }

  private Backup backup() {
    return Backup.write(corpus, Optional.empty(), zip, Progress.NONE);
  }

  private Restoration restore(Path into) {
    return Restoration.of(zip, into, Progress.NONE);
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsSavedComesBack() throws IOException {
    Path settings = Files.writeString(temp.resolve("sotay.yaml"), "language: en\n");
    Backup written = Backup.write(corpus, Optional.of(settings), zip, Progress.NONE);
    assertThat(written.pages()).isEqualTo(6);
    assertThat(written.bytes()).isEqualTo(Files.size(zip));
    Path other = temp.resolve("other");
    Restoration restored = restore(other);
    assertThat(restored.files()).isEqualTo(written.files());
    assertThat(restored.settings()).contains(other.resolve("sotay.yaml"));
    assertThat(other.resolve("sites/baox.vn.yaml")).hasContent("id: bao-x");
    assertThat(other.resolve("not-ours.txt")).doesNotExist();
    try (Corpus back = Corpus.open(other)) {
      assertThat(back.repairs()).isEmpty();
      assertThat(back.documents().map(back::page)).hasSize(6);
    }
    assertThat(NotebookFile.read(other).basket("Sơn La")).isPresent();
    assertThat(beside()).containsExactly("corpus", "other", "saved.zip", "sotay.yaml");
  }

  @Test
  void aCorpusThatIsBeingWrittenIsNotSaved() {
    try (Corpus busy = Corpus.open(corpus)) {
      assertThat(busy.documents()).hasSize(6);
      assertThatThrownBy(this::backup)
          .isInstanceOf(MendableException.class)
          .hasMessageContaining("is being written by process");
    }
    assertThat(zip).doesNotExist();
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    backup();
    assertThatThrownBy(() -> restore(corpus)).hasMessageContaining("is not empty");
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> restore(file)).hasMessageContaining("is not empty");
    Path empty = Files.createDirectories(temp.resolve("empty"));
    assertThat(restore(empty).files()).isPositive();
  }

  @Test
  void whatAKilledRestoreLeftIsNoHindrance() throws IOException {
    backup();
    Path left = Files.createDirectories(temp.resolve("other.restoring/warc"));
    Files.writeString(left.resolve("sotay-000001.warc.gz"), "half");
    restore(temp.resolve("other"));
    try (Corpus back = Corpus.open(temp.resolve("other"))) {
      assertThat(back.documents()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.yaml",
        "/etc/passwd",
        "warc/../../evil.warc.gz",
        "warc\\evil",
        "sites/..yaml.txt",
        "sites/a/b.yaml",
        "sotay.lock",
        "sites/.hidden.yaml"
      })
  void aFileThatIsNoneOfACorpusIsRefused(String name) throws IOException {
    backup();
    for (boolean listed : new boolean[] {true, false}) {
      Map<String, byte[]> entries = read();
      entries.put(name, new byte[] {'x'});
      if (listed) {
        String line = Bytes.utf8("x").sha256() + "\t1\t" + name + "\n";
        entries.merge(Backup.MANIFEST, line.getBytes(StandardCharsets.UTF_8), BackupTest::joined);
      }
      write(entries);
      assertThatThrownBy(() -> restore(temp.resolve("other")))
          .isInstanceOf(MendableException.class)
          .hasMessageContaining("is no file of a corpus");
      assertThat(beside()).containsExactly("corpus", "saved.zip");
      backup();
    }
  }

  private static byte[] joined(byte[] one, byte[] more) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(more);
    return all.toByteArray();
  }

  @Test
  void aDamagedFileIsNotRestored() throws IOException {
    backup();
    Map<String, byte[]> entries = read();
    entries.get("sotay.db")[2_000] ^= 1;
    write(entries);
    assertThatThrownBy(() -> restore(temp.resolve("other")))
        .hasMessageContaining("sotay.db is damaged in it");
    entries.put("sotay.db", new byte[50_000_000]);
    write(entries);
    assertThatThrownBy(() -> restore(temp.resolve("other"))).hasMessageContaining("longer than");
    entries.remove("sotay.db");
    write(entries);
    assertThatThrownBy(() -> restore(temp.resolve("other"))).hasMessageContaining("is missing");
    Files.writeString(zip, "no zip");
    assertThatThrownBy(() -> restore(temp.resolve("other")))
        .hasMessageContaining("can't be restored");
    assertThat(beside()).containsExactly("corpus", "saved.zip");
  }

  private Map<String, byte[]> read() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private void write(Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }
}
