package vn.sotay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crawler from the command line, on a small server of this machine. */
class CrawlCommandTest {

  private static final String HOST = "baox.example";

  @TempDir Path folder;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", CrawlCommandTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String html =
        path.equals("/")
            ? "<a href='/chi-bo-mot-doi-moi-10001.html'>a</a><a"
                + " href='/chi-bo-hai-doi-moi-10002.html'>b</a>"
            : path.startsWith("/chi-bo") ? "<h1>Chi bộ</h1><p>" + path : "";
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(html.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String[] crawl(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "crawl",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--at",
                HOST + "=127.0.0.1:" + server.getAddress().getPort(),
                "--seed",
                "http://" + HOST + "/"));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  @Test
  void theClosingReportTellsWhatBecameOfTheSite() {
    CliRunner.Result result = CliRunner.run(crawl());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err())
        .contains(HOST + ": tìm thấy 2 bài, lấy 2 bài")
        .contains("Xong: 2 bài mới.");
  }

  @Test
  void jsonTellsEveryEventOnALine() {
    CliRunner.Result result = CliRunner.run(crawl("--json"));
    assertThat(result.out().lines())
        .allMatch(line -> line.startsWith("{\"time\":\"20") && line.endsWith("}"))
        .anyMatch(
            line ->
                line.contains("\"event\":\"fetched\"")
                    && line.contains("/chi-bo-mot-doi-moi-10001.html"))
        .anyMatch(line -> line.contains("\"event\":\"ended\"") && line.contains("\"fetched\":2"))
        .last()
        .asString()
        .contains("\"event\":\"finished\",\"ending\":\"done\",\"fetched\":2");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void whatAPowerCutToreIsToldAndTheCrawlGoesOn() throws IOException {
    CliRunner.run(crawl("--max-pages", "1"));
    Path warc = folder.resolve("corpus/warc/sotay-000001.warc.gz");
    byte[] torn = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    Files.write(warc, torn, StandardOpenOption.APPEND);
    CliRunner.Result result = CliRunner.run(crawl());
    assertThat(result.err())
        .startsWith(
            "Sau lần dừng đột ngột: 13 byte cuối của sotay-000001.warc.gz là một bản ghi dở dang,"
                + " đã cắt bỏ; không mất bài nào đã báo là lấy xong.\n")
        .contains("Xong: 1 bài mới.");
  }

  @Test
  void pagesThatAKillLeftUnnotedAreTakenUpAndTold() throws IOException {
    CliRunner.run(crawl());
    Files.delete(folder.resolve("corpus/sotay.db"));
    CliRunner.Result result = CliRunner.run(crawl());
    assertThat(result.err())
        .startsWith(
            "Sau lần dừng đột ngột: 3 trang đã có trong kho lưu trữ nhưng chưa được ghi nhận, nay"
                + " đã ghi nhận; sẽ không tải lại.\n");
  }

  @Test
  void aDryRunListsWhatWouldBeFetchedAndKeepsNothing() {
    CliRunner.Result result = CliRunner.run(crawl("--dry-run"));
    assertThat(result.out().lines())
        .containsExactlyInAnyOrder(
            "baox-example\thttp://" + HOST + "/chi-bo-mot-doi-moi-10001.html",
            "baox-example\thttp://" + HOST + "/chi-bo-hai-doi-moi-10002.html");
    assertThat(result.err()).contains("sẽ lấy 2 bài");
    assertThat(folder.resolve("corpus")).doesNotExist();
    CliRunner.run(crawl());
    assertThat(CliRunner.run(crawl("--dry-run")).out()).isEmpty();
  }

  @Test
  void aMachineSpunSiteIsRefused() {
    CliRunner.Result result =
        CliRunner.run(
            "crawl",
            "--corpus",
            folder.resolve("corpus").toString(),
            "--seed",
            "http://ttmn.mobi/",
            "--at",
            "ttmn.mobi=127.0.0.1:9");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "sotay: nothing is collected from 'ttmn.mobi': machine-spun copies of others'"
                + " articles.\n"
                + "Name another address.\n");
  }

  @Test
  void loopbackIsRefusedUnlessAskedFor() {
    String seed = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    String corpus = folder.resolve("corpus").toString();
    CliRunner.Result refused = CliRunner.run("crawl", "--corpus", corpus, "--seed", seed);
    assertThat(refused.err())
        .contains("dẫn đến 127.0.0.1, không phải địa chỉ công cộng")
        .contains("Xong: 0 bài mới.");
    CliRunner.Result allowed =
        CliRunner.run("crawl", "--corpus", corpus, "--seed", seed, "--loopback");
    assertThat(allowed.err()).contains("Xong: 2 bài mới.");
  }

  @Test
  void aSecondCtrlCEndsAtOnceWhileAServerHangs() throws Exception {
    var asked = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    server.removeContext("/");
    server.createContext("/", exchange -> hang(asked, over));
    Process process = crawlProcess();
    try {
      assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
      int pressed = 0;
      do {
        interrupt(process);
        pressed++;
      } while (!process.waitFor(500, TimeUnit.MILLISECONDS) && pressed < 40);
      assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
      over.countDown();
    }
  }

  private static void hang(CountDownLatch asked, CountDownLatch over) {
    asked.countDown();
    try {
      assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process crawlProcess() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT", // a build in the background ignores it, and so would this
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.sotay.cli.Main"));
    command.addAll(List.of(crawl()));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }
}
