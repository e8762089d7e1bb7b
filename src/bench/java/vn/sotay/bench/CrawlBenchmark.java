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
import java.util.Set;
import java.util.function.Consumer;
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

  /** Pages crawled, unless {@code --pages N} says otherwise. */
  private static final int PAGES = 3000;

  private static final String FETCH_ONLY = "fetches and follows links only";

  private CrawlBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Report report = Report.of("crawl", args);
    int pages = report.option("--pages").map(Integer::parseInt).orElse(PAGES);
    Set<String> peers = Set.of(report.option("--peers").orElse("wget,scrapy").split(",", -1));
    Path folder = Files.createTempDirectory("sotay-bench");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PageServer.class.getName(),
                Integer.toString(pages))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      int port = Integer.parseInt(firstLine(server));
      sotay(report, folder, port, pages);
      for (Peer peer : Peer.values()) {
        if (peers.contains(peer.program())) {
          crawl(peer, report, folder, port, pages);
        }
      }
    } finally {
      server.destroy();
      delete(folder);
    }
  }

  private static void crawl(Peer peer, Report report, Path folder, int port, int pages)
      throws IOException, InterruptedException {
    Optional<Duration> time = peer.crawl(folder.resolve(peer.program()), port);
    if (time.isPresent()) {
      report.print(peer.measure(), time.orElseThrow().toNanos() / 1e6 / pages, FETCH_ONLY);
    } else {
      System.err.println(peer.measure() + ": not installed");
    }
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private static void sotay(Report report, Path folder, int port, int pages) {
    URI home = URI.create("http://127.0.0.1:" + port + "/");
    Reviewer reviewer = new TopicReview(Outlets.standard());
    CrawlPlan plan =
        CrawlPlan.of(List.of(SiteProfile.unknown(home).pausing(Duration.ZERO)), Optional.empty())
            .over(new Network(Map.of(), true, Network.MAX_BODY, Network.TIMEOUT))
            .judgedBy(reviewer);
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      long before = cpu();
      CrawlReport done = Crawler.run(plan, corpus, Progress.NONE);
      double all = (cpu() - before) / 1e6 / pages;
      if (done.fetched() != pages) {
        throw new IllegalStateException("%d pages expected: %s".formatted(pages, done));
      }
      List<Page> fetched = corpus.documents().map(corpus::page).toList();
      double review = spent(fetched, reviewer::review);
      double archive = archiving(fetched, folder.resolve("again"));
      report.print("cpu_ms_per_page", all, "the whole");
      report.print("review_ms_per_page", review, "parse, extract, topic, SimHash, once more");
      report.print("archive_ms_per_page", archive, "WARC and state, once more");
      report.print(
          "rest_ms_per_page", all - review - archive, "fetching, links, queue, and compiling code");
    }
  }

  /** Returns the CPU milliseconds a page that doing something with every page takes. */
  private static double spent(List<Page> pages, Consumer<Page> work) {
    long before = cpu();
    pages.forEach(work);
    return (cpu() - before) / 1e6 / pages.size();
  }

  private static double archiving(List<Page> pages, Path folder) {
    try (Corpus again = Corpus.open(folder)) {
      return spent(pages, page -> again.add(page, PageKind.ARTICLE, List.of()));
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
