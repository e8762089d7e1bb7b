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
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.SiteReader;

/** {@code sites add} on a small server of this machine. */
class SitesAddTest {

  private static final String HOST = "baomoi.test";
  private static final String HOME = "http://" + HOST + "/";

  private static final Map<String, String> PAGES =
      Map.of(
          "/robots.txt",
          "User-agent: *\nSitemap: http://" + HOST + "/ban-do.xml\n",
          "/",
          "<title>Báo Mới</title><link rel=alternate type=application/rss+xml href=/tin.rss>"
              + "<a href=/xay-dung-dang/>Xây dựng Đảng</a><a href=/the-thao/>Thể thao</a>",
          "/tin.rss",
          "<rss version='2.0'><channel><title>t</title><item><title>Chi bộ đổi mới</title><link>"
              + HOME
              + "chi-bo-doi-moi-10001.html</link></item></channel></rss>",
          "/ban-do.xml",
          "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
              + HOME
              + "chi-bo-doi-moi-10001.html</loc></url></urlset>",
          "/xay-dung-dang/",
          "<a href=/chi-bo-doi-moi-10001.html>Chi bộ đổi mới sinh hoạt</a>");

  @TempDir Path folder;

  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::answer);
    server.start();
    Files.writeString(folder.resolve("sotay.yaml"), "contact: lan@example.org\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().toString();
    byte[] body = PAGES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    boolean xml = path.endsWith(".rss") || path.endsWith(".xml");
    String type = xml ? "application/xml" : path.endsWith(".txt") ? "text/plain" : "text/html";
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(
          body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private CliRunner.Result add(String... more) {
    String[] line = {
      "sites",
      "add",
      HOME,
      "--corpus",
      folder.resolve("corpus").toString(),
      "--at",
      HOST + "=127.0.0.1:" + server.getAddress().getPort()
    };
    String[] all = Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return CliRunner.runIn(folder, all);
  }

  @Test
  void feedsSiteMapsAndSectionsAreFoundOutAndWrittenDown() throws IOException {
    CliRunner.Result result = add("--outlet", "Báo Mới", "--province", "Hà Tĩnh");
    assertThat(result.code()).as(result.err()).isZero();
    Path file = folder.resolve("corpus/sites/" + HOST + ".yaml");
    assertThat(result.err())
        .contains(file + ": 1 nguồn tin, 1 sơ đồ trang, 1 chuyên mục.")
        .contains("sotay crawl --site baomoi-test");
    SiteProfile site = SiteReader.read("test", Files.readString(file));
    assertThat(site.outlet()).isEqualTo("Báo Mới");
    assertThat(site.province().orElseThrow().then()).isEqualTo("Hà Tĩnh");
    assertThat(site.entrances().feeds())
        .extracting(f -> f.url().getPath())
        .containsExactly("/tin.rss");
    assertThat(site.entrances().hubs())
        .extracting(hub -> hub.getPath())
        .containsExactly("/xay-dung-dang/");
    assertThat(
            CliRunner.run("sites", "list", "--corpus", folder.resolve("corpus").toString()).out())
        .contains("baomoi-test\tBáo Mới\t");
  }

  @Test
  void aProfileThatIsThereIsNotOverwrittenAndItsSiteNotAsked() {
    assertThat(add().code()).isZero();
    int before = requests.get();
    CliRunner.Result again = add();
    assertThat(again.code()).isEqualTo(ExitCode.FAILED);
    assertThat(again.err())
        .contains(
            HOST
                + ".yaml is there already.\nEdit it, or delete it and run the same command again.");
    assertThat(requests.get()).isEqualTo(before);
  }

  @Test
  void aSiteThatDoesNotAnswerIsNamed() {
    server.stop(0);
    CliRunner.Result result = add();
    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).contains(HOST);
    assertThat(folder.resolve("corpus/sites")).doesNotExist();
  }

  @Test
  void withoutAContactNobodyIsAsked() throws IOException {
    Files.delete(folder.resolve("sotay.yaml"));
    assertThat(add().err()).contains("Thiếu 'contact'");
    assertThat(requests.get()).isZero();
  }
}
