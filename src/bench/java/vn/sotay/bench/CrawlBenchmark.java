package vn.sotay.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.crawl.CrawlPlan;
import vn.sotay.crawl.CrawlPlan.Network;
import vn.sotay.crawl.CrawlReport;
import vn.sotay.crawl.Crawler;
import vn.sotay.crawl.Reviewer;
import vn.sotay.pipeline.Outlets;
import vn.sotay.pipeline.TopicReview;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.PageKind;

/**
 * CPU time a page of a whole crawl – fetch, parse, extract, topic, SimHash, WARC, state – beside
 * {@code wget -r} and Scrapy extracting links, which only fetch. The server runs in a process of
 * its own; what the Java machine spends on compiling counts.
 */
public final class CrawlBenchmark {

  private static final int PAGES = 3000;

  /** Pages archived once more to see what archiving takes. */
  private static final int ARCHIVED = 1000;

  private static final String FETCH_ONLY = "fetches and follows links only";

  private CrawlBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Report report = Report.of("crawl", args);
    Path folder = Files.createTempDirectory("sotay-bench");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PageServer.class.getName(),
                Integer.toString(PAGES))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      int port = Integer.parseInt(firstLine(server));
      sotay(report, folder, port);
      for (Peer peer : Peer.values()) {
        Optional<Duration> time = peer.crawl(folder.resolve(peer.name()), port);
        if (time.isPresent()) {
          report.print(peer.measure(), time.orElseThrow().toNanos() / 1e6 / PAGES, FETCH_ONLY);
        } else {
          System.err.println(peer.measure() + ": not installed");
        }
      }
    } finally {
      server.destroy();
      delete(folder);
    }
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private static void sotay(Report report, Path folder, int port) {
    URI home = URI.create("http://127.0.0.1:" + port + "/");
    AtomicLong reviewing = new AtomicLong();
    Reviewer reviewer = new TopicReview(Outlets.standard());
    Reviewer timed =
        page -> {
          long start = System.nanoTime();
          Reviewer.Review review = reviewer.review(page);
          reviewing.addAndGet(System.nanoTime() - start);
          return review;
        };
    CrawlPlan plan =
        CrawlPlan.of(List.of(SiteProfile.unknown(home).pausing(Duration.ZERO)), Optional.empty())
            .over(new Network(Map.of(), true, Network.MAX_BODY, Network.TIMEOUT))
            .judgedBy(timed);
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      long before = cpu();
      CrawlReport done = Crawler.run(plan, corpus, Progress.NONE);
      long spent = cpu() - before;
      if (done.fetched() != PAGES) {
        throw new IllegalStateException("%d pages expected: %s".formatted(PAGES, done));
      }
      double all = spent / 1e6 / PAGES;
      double review = reviewing.get() / 1e6 / PAGES;
      double archive = archiving(corpus, folder.resolve("again"));
      report.print("cpu_ms_per_page", all, "the whole");
      report.print("review_ms_per_page", review, "parse, extract, topic, SimHash (elapsed)");
      report.print("archive_ms_per_page", archive, "WARC and state");
      report.print(
          "fetch_ms_per_page", all - review - archive, "what is left: fetching, links, queue");
    }
  }

  /** Returns the CPU milliseconds a page that archiving and noting take. */
  private static double archiving(Corpus corpus, Path folder) {
    List<Page> pages = corpus.documents().limit(ARCHIVED).map(corpus::page).toList();
    try (Corpus again = Corpus.open(folder)) {
      long before = cpu();
      pages.forEach(page -> again.add(page, PageKind.ARTICLE, List.of()));
      return (cpu() - before) / 1e6 / pages.size();
    }
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
