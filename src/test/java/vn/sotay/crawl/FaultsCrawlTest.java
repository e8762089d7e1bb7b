package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.Page;
import vn.sotay.store.Corpus;

/**
 * One crawl of some twenty-five hosts at once, each with a fault of its own, in a process with 256
 * MB: what is good comes from every one, the faults are named, and the pause is kept.
 */
class FaultsCrawlTest {

  private static final Duration PAUSE = Duration.ofMillis(15);
  private static final Duration TIMEOUT = Duration.ofMillis(1500);

  @TempDir private static Path dir;

  private static FaultServer server;
  private static final List<String> output = new ArrayList<>();
  private static Map<String, Page> pages;

  @BeforeAll
  static void crawl() throws IOException, InterruptedException {
    server = new FaultServer();
    FaultyHosts.on(server);
    List<Object> args = new ArrayList<>(List.of(dir, server.port()));
    args.add(PAUSE.toMillis());
    args.add(TIMEOUT.toMillis());
    args.addAll(FaultyHosts.ALL);
    Process process = CrawlProcess.start(List.of(), "256m", args.toArray());
    process.onExit().orTimeout(100, TimeUnit.SECONDS).exceptionally(e -> process.destroyForcibly());
    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .forEach(output::add);
    assertThat(process.waitFor()).as(String.join("\n", output)).isZero();
    try (Corpus corpus = Corpus.read(dir)) {
      pages =
          corpus
              .documents()
              .map(corpus::page)
              .collect(Collectors.toMap(page -> page.url().toString(), page -> page));
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  static List<String> hosts() {
    return FaultyHosts.ALL;
  }

  private static String report(String host) {
    return output.stream()
        .filter(line -> line.startsWith("SiteReport[site=" + host + ","))
        .findFirst()
        .orElseThrow(() -> new AssertionError(String.join("\n", output)));
  }

  @Test
  void theProcessEndsByItself() {
    assertThat(output).last().isEqualTo("done");
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void whatIsGoodComesFromEveryHost(String host) {
    String path = host.equals("copies") ? "/chi-bo-doi-moi-sinh-hoat-10001.html" : FaultyHosts.GOOD;
    assertThat(pages).as(report(host)).containsKey("http://" + host + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loris      | took too long
          silent     | imeout
          reset      | reset
          endless    | larger than 10485760 bytes
          bomb       | unpacks to more than 200 times its size
          loop       | redirects in a circle
          short      | Premature end
          headers    | header
          garbage    |
          encoding   | encoding 'br' wasn't asked for
          picture    | is image/png
          closed     | stopped=Optional[asked to come back in 86
          copies     | stopped=Optional[a trap: 50 copies in a row
          mapbomb    | no site map: unpacks to more than
          """)
  void theFaultIsNamed(String host, String named) {
    assertThat(report(host)).contains(named == null ? "failures={" : named);
    assertThat(pages).doesNotContainKey("http://" + host + FaultyHosts.BAD);
  }

  @Test
  void redirectsToThisMachineAndItsNetworkAreNotFollowed() {
    assertThat(server.requests())
        .extracting(FaultServer.Request::host)
        .doesNotContain("127.0.0.1", "[", "0.0.0.0", "169.254.169.254");
    assertThat(report("metadata")).contains("offHost=1");
    assertThat(report("loopback")).contains("offHost=4");
  }

  @Test
  void aBodyLongerThanAnnouncedIsTakenAsAnnounced() {
    assertThat(pages.get("http://long" + FaultyHosts.BAD).body().length()).isEqualTo(8);
  }

  @Test
  void aWrongCharsetChangesNoByte() {
    assertThat(pages.get("http://charset" + FaultyHosts.BAD).body().toArray())
        .isEqualTo(FaultServer.bytes(FaultyHosts.article(7)));
  }

  @Test
  void aBusyServerIsAskedAgainWhenItSaidAndAClosedOneNot() {
    List<Long> busy = times("busy");
    assertThat(busy).as(report("busy")).hasSize(2);
    assertThat(busy.getLast() - busy.getFirst()).isGreaterThanOrEqualTo(1_000_000_000L);
    assertThat(times("closed")).hasSize(1);
    assertThat(times("flaky")).hasSize(3);
    assertThat(pages).containsKey("http://flaky" + FaultyHosts.BAD);
  }

  private static List<Long> times(String host) {
    return server.requests(host).stream()
        .filter(request -> request.path().equals(FaultyHosts.BAD))
        .map(FaultServer.Request::nanos)
        .toList();
  }

  @Test
  void cookiesAreNotSentBack() {
    assertThat(server.requests("cookies"))
        .hasSizeGreaterThan(2)
        .noneMatch(request -> request.headers().containsKey("Cookie"));
  }

  @ParameterizedTest
  @CsvSource({"calendar, 400", "parameters, 400", "paths, 60"})
  void trapsWithoutEndAreLeft(String host, int most) {
    assertThat(server.requests(host).size()).isLessThan(most);
  }

  @Test
  void ofAGreatSiteMapOnlyTheYoungAreTaken() {
    assertThat(report("great"))
        .contains("tooOld=" + (FaultyHosts.GREAT - FaultyHosts.YOUNG))
        .contains("fetched=" + (FaultyHosts.YOUNG + 2));
  }

  @Test
  void aRobotsFileWithoutEndIsObeyedAsFarAsItIsRead() {
    assertThat(report("longrobots")).contains("disallowed=1");
    assertThat(pages).doesNotContainKey("http://longrobots" + FaultyHosts.BAD);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void requestsNeverComeCloserThanThePause(String host) {
    List<FaultServer.Request> requests = server.requests(host);
    assertThat(requests).hasSizeGreaterThan(2);
    for (int i = 1; i < requests.size(); i++) {
      assertThat(requests.get(i).nanos() - requests.get(i - 1).nanos())
          .as("%s after %s", requests.get(i).path(), requests.get(i - 1).path())
          .isGreaterThanOrEqualTo(PAUSE.toNanos());
    }
  }

  @Test
  void everyPageKnowsWhereItCameFrom() {
    assertThat(pages.values())
        .extracting(Page::finalUrl)
        .extracting(URI::getHost)
        .isSubsetOf(FaultyHosts.ALL);
  }
}
