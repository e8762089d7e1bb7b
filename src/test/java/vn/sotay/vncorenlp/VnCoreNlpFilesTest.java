package vn.sotay.vncorenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;

class VnCoreNlpFilesTest {

  private static final byte[] CONTENT = "hello\n".getBytes(StandardCharsets.UTF_8);

  /** What {@code git hash-object} says of {@link #CONTENT}. */
  private static final String BLOB = "ce013625030ba8dba906f756967f9e9ca394464a";

  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private ReleaseFile file;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/right", exchange -> answer(exchange, CONTENT));
    server.createContext("/other", exchange -> answer(exchange, new byte[] {1, 2, 3}));
    server.start();
    file = file("right", true);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyFileOfTheReleaseHasItsBlobIdAndAddress() {
    assertThat(VnCoreNlpFiles.release())
        .extracting(ReleaseFile::path)
        .contains("VnCoreNLP-1.2.jar")
        .containsAll(Arrays.stream(Annotator.values()).flatMap(a -> a.models().stream()).toList());
    assertThat(VnCoreNlpFiles.release())
        .allSatisfy(each -> assertThat(each.url().getPath()).endsWith(each.path()));
  }

  @Test
  void aFileIsDownloadedAndCheckedAndPutInPlace() throws IOException {
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.RIGHT);
    assertThat(folder.resolve("models/right")).hasBinaryContent(CONTENT);
    assertThat(folder.resolve("models/right.part")).doesNotExist();
  }

  @Test
  void whatIsRightIsNotAskedForAgain() {
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    assertThat(asked).containsExactly("/right all");
  }

  @Test
  void aConnectionThatFallsSilentIsGivenUpAndItsPartKept() {
    server.createContext(
        "/silent",
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, 2);
          exchange.getResponseBody().flush();
        });
    Path part = folder.resolve("silent.part");
    try (var download = new Download(Progress.NONE, Duration.ofMillis(300))) {
      assertThatThrownBy(() -> download.fetch(file("silent", true), part))
          .isInstanceOf(MendableException.class)
          .hasMessageContaining("nothing came for 0 s")
          .hasMessageContaining("it goes on where it stopped");
    }
    assertThat(part).hasBinaryContent(Arrays.copyOf(CONTENT, 2));
  }

  @Test
  void aPartGoesOnWhereItStopped() throws IOException {
    part(Arrays.copyOf(CONTENT, 2));
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    assertThat(asked).containsExactly("/right bytes=2-");
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.RIGHT);
  }

  @Test
  void aWholePartIsOnlyPutInPlace() throws IOException {
    part(CONTENT);
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    assertThat(asked).isEmpty();
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.RIGHT);
  }

  @Test
  void aPartThatIsTooLongBeginsAnew() throws IOException {
    part(new byte[100]);
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    assertThat(asked).containsExactly("/right bytes=100-", "/right all");
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.RIGHT);
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Files.writeString(folder.resolve("models/right"), "damaged");
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.OTHER);
    VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE);
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.RIGHT);
  }

  @Test
  void anotherFileIsRefusedAndLeavesNothing() {
    ReleaseFile other = file("other", true);
    assertThatThrownBy(() -> VnCoreNlpFiles.download(List.of(other), folder, Progress.NONE))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining("other.part isn't the published file: its git blob id is ")
        .hasMessageEndingWith(
            "expected %s. It was removed; run the command again.".formatted(BLOB));
    assertThat(folder.resolve("models")).isEmptyDirectory();
  }

  @Test
  void anAnswerThatIsNoFileSaysWhatElseToDo() {
    ReleaseFile none = file("none", true);
    assertThatThrownBy(() -> VnCoreNlpFiles.download(List.of(none), folder, Progress.NONE))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "%s answers 404, expected the file. Try again later, or copy the official release and run 'sotay vncorenlp install --from DIR'."
                .formatted(none.url()));
  }

  @Test
  void withoutANetworkItSaysWhatElseToDo() {
    server.stop(0);
    assertThatThrownBy(() -> VnCoreNlpFiles.download(List.of(file), folder, Progress.NONE))
        .isInstanceOf(MendableException.class)
        .hasMessageStartingWith("%s can't be downloaded: ".formatted(file.url()))
        .hasMessageEndingWith("run 'sotay vncorenlp install --from DIR'.");
  }

  @Test
  void filesAreCopiedFromAFolder(@TempDir Path from) throws IOException {
    Files.createDirectories(from.resolve("models"));
    Files.write(from.resolve("models/right"), CONTENT);
    VnCoreNlpFiles.copy(List.of(file, file("absent", false)), from, folder, Progress.NONE);
    assertThat(file.state(folder)).isEqualTo(ReleaseFile.State.RIGHT);
    assertThat(asked).isEmpty();
  }

  @Test
  void aNeededFileMustBeInTheFolder(@TempDir Path from) {
    assertThatThrownBy(() -> VnCoreNlpFiles.copy(List.of(file), from, folder, Progress.NONE))
        .isInstanceOf(MendableException.class)
        .hasMessage(
            "%s is missing. Name the folder that holds the official release's jar and 'models'."
                .formatted(from.resolve("models/right")));
  }

  @Test
  void anotherFileIsNotCopied(@TempDir Path from) throws IOException {
    Files.createDirectories(from.resolve("models"));
    Files.writeString(from.resolve("models/right"), "another");
    assertThatThrownBy(() -> VnCoreNlpFiles.copy(List.of(file), from, folder, Progress.NONE))
        .isInstanceOf(MendableException.class)
        .hasMessageEndingWith("expected %s. Take it from the official release.".formatted(BLOB));
    assertThat(folder).isEmptyDirectory();
  }

  private void part(byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Files.write(folder.resolve("models/right.part"), bytes);
  }

  private ReleaseFile file(String name, boolean needed) {
    URI url = URI.create("http://localhost:%d/%s".formatted(server.getAddress().getPort(), name));
    return new ReleaseFile("models/" + name, needed, BLOB, url);
  }

  /** Answers as a server that knows open-ended ranges. */
  private void answer(HttpExchange exchange, byte[] content) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(exchange.getRequestURI().getPath() + " " + (range == null ? "all" : range));
    int from =
        range == null
            ? 0
            : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    if (from >= content.length) {
      exchange.sendResponseHeaders(416, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content, from, content.length - from);
    }
  }
}
