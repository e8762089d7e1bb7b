package vn.sotay.crawl;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sotay.lang.Fingerprint;
import vn.sotay.pipeline.Outlets;
import vn.sotay.pipeline.TopicReview;
import vn.sotay.store.Corpus;
import vn.sotay.store.PageKind;

/**
 * A crawl in a process of its own, to be killed or kept short of memory. Prints {@code ready} when
 * the corpus is open, {@code kept URL} for every article that is safe, and a line for every site at
 * the end.
 */
final class CrawlProcess {

  /** Since this day the process takes articles; the site maps of its tests know older ones. */
  static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  /** In the environment: judges pages by their bytes alone, to start in half the time. */
  static final String LIGHT = "SOTAY_TEST_REVIEWER=light";

  private CrawlProcess() {}

  /** Starts the process: {@code corpus port pause-in-ms timeout-in-ms host…}. */
  static Process start(List<String> before, String heap, Object... args) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CrawlProcess.class.getName()));
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Duration pause = Duration.ofMillis(Long.parseLong(args[2]));
    Duration timeout = Duration.ofMillis(Long.parseLong(args[3]));
    List<String> names = List.of(args).subList(4, args.length);
    Map<String, InetSocketAddress> hosts = new TreeMap<>();
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
    names.forEach(name -> hosts.put(name, server));
    CrawlPlan plan =
        CrawlPlan.of(
                names.stream().map(name -> TestSite.profile(name).pausing(pause)).toList(),
                Optional.empty())
            .since(SINCE)
            .over(new CrawlPlan.Network(hosts, false, CrawlPlan.Network.MAX_BODY, timeout))
            .judgedBy(reviewer());
    try (Corpus corpus = Corpus.open(Path.of(args[0]))) {
      out.println("ready");
      CrawlReport report = Crawler.run(plan, corpus, event -> tell(event, out));
      report.sites().forEach(out::println);
      out.println("done");
    }
  }

  private static Reviewer reviewer() {
    return System.getenv("SOTAY_TEST_REVIEWER") == null
        ? new TopicReview(Outlets.standard())
        : page ->
            Reviewer.Review.article(
                true,
                Fingerprint.of(new String(page.body().toArray(), StandardCharsets.UTF_8)),
                Optional.empty());
  }

  private static void tell(CrawlEvent event, PrintStream out) {
    if (event instanceof CrawlEvent.Took took && took.kind() == PageKind.ARTICLE) {
      out.println("kept " + took.url());
    }
  }
}
