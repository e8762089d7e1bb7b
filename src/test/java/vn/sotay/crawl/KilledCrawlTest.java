package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.store.Corpus;
import vn.sotay.store.StoredPage;
import vn.sotay.store.ValidWarc;

/**
 * A crawl killed without warning, at random moments, again and again: no page that was told to be
 * safe is lost or fetched again, and none is there twice. {@code -Dsotay.kills=200} kills as often
 * as that.
 */
class KilledCrawlTest {

  private static final int KILLS = Integer.getInteger("sotay.kills", 4);
  private static final long SEED = Long.getLong("sotay.seed", System.nanoTime());
  private static final int ARTICLES = 60;
  private static final String HOST = "baox";

  private static final List<String> LIGHT = List.of("env", CrawlProcess.LIGHT);

  /** Times after the start of the crawl, in milliseconds, up to which it is killed. */
  private static final int LATEST = 400;

  @TempDir Path dir;

  private final Random random = new Random(SEED);
  private final FaultServer server = new FaultServer();

  /** Articles that the process under way has told to be safe. */
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /** What else it said. */
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  private int corpora;

  @BeforeEach
  void serve() {
    String[] lists =
        IntStream.range(0, 10).mapToObj("/xay-dung-dang/%d/"::formatted).toArray(String[]::new);
    server.list(HOST + "/", lists);
    for (int i = 0; i < lists.length; i++) {
      int first = i * ARTICLES / lists.length;
      server.list(
          HOST + lists[i],
          IntStream.range(first, first + ARTICLES / lists.length)
              .mapToObj(KilledCrawlTest::path)
              .toArray(String[]::new));
    }
    IntStream.range(0, ARTICLES)
        .forEach(i -> server.html(HOST + path(i), FaultyHosts.article(1000 + i)));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static String path(int number) {
    return "/chi-bo-doi-moi-sinh-hoat-%d.html".formatted(10_000 + number);
  }

  @Test
  void nothingAcknowledgedIsLostOrDoubled() throws Exception {
    Path corpus = fresh();
    for (int kills = 0; kills < KILLS; ) {
      boolean finished = crawlUntil(corpus, random.nextInt(LATEST));
      kills += finished ? 0 : 1;
      check(corpus);
      corpus = finished ? fresh() : corpus;
    }
    assertThat(crawlUntil(corpus, Integer.MAX_VALUE)).isTrue();
    check(corpus);
    assertThat(documents(corpus)).as("seed %d", SEED).hasSize(ARTICLES);
  }

  private Path fresh() {
    kept.clear();
    return dir.resolve("corpus" + corpora++);
  }

  /** Starts the crawl and kills it some milliseconds into it; returns whether it ended before. */
  private boolean crawlUntil(Path corpus, int millis) throws Exception {
    Set<String> safe = Set.copyOf(kept);
    int before = server.requests().size();
    Process process = CrawlProcess.start(LIGHT, "256m", corpus, server.port(), 1, 5000, HOST);
    Thread reader = Thread.ofVirtual().start(() -> read(process, millis));
    process.waitFor();
    reader.join();
    boolean finished = process.exitValue() == 0;
    List<String> again =
        server.requests().stream()
            .skip(before)
            .map(request -> "http://" + request.host() + request.path())
            .filter(safe::contains)
            .toList();
    assertThat(again).as("fetched again, seed %d", SEED).isEmpty();
    return finished;
  }

  private void read(Process process, int millis) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("ready") && millis < Integer.MAX_VALUE) {
          Thread.ofVirtual().start(() -> killAfter(process, millis));
        } else if (line.startsWith("kept ")) {
          kept.add(line.substring("kept ".length()));
        } else {
          said.add(line);
        }
      }
    } catch (IOException e) {
      // The process was killed while it wrote a line.
    }
  }

  private static void killAfter(Process process, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private void check(Path folder) throws IOException {
    Corpus.open(folder).close();
    List<String> documents = documents(folder);
    assertThat(documents).as("seed %d", SEED).doesNotHaveDuplicates();
    assertThat(new HashSet<>(documents)).as("lost, seed %d", SEED).containsAll(kept);
    try (Stream<Path> warcs = Files.list(folder.resolve("warc"))) {
      for (Path warc : warcs.toList()) {
        assertThat(ValidWarc.problems(warc)).isEmpty();
      }
    }
  }

  private static List<String> documents(Path folder) {
    try (Corpus corpus = Corpus.read(folder)) {
      return corpus
          .documents()
          .map(StoredPage::url)
          .map(Object::toString)
          .collect(Collectors.toList());
    }
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path corpus = fresh();
    // The shell counts in blocks of 512 bytes.
    List<String> small =
        List.of("sh", "-c", "ulimit -f 3500; exec \"$@\"", "sh", "env", CrawlProcess.LIGHT);
    Process process = CrawlProcess.start(small, "256m", corpus, server.port(), 1, 5000, HOST);
    read(process, Integer.MAX_VALUE);
    assertThat(process.waitFor()).isNotZero();
    assertThat(kept).isNotEmpty().hasSizeLessThan(ARTICLES);
    assertThat(said)
        .anyMatch(
            line -> line.startsWith("Free space or mend the disk, then run the same command"));
    check(corpus);
    assertThat(crawlUntil(corpus, Integer.MAX_VALUE)).isTrue();
    assertThat(documents(corpus)).hasSize(ARTICLES);
  }
}
