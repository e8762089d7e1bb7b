package vn.sotay.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.crawl.CrawlPlan;
import vn.sotay.crawl.CrawlReport;
import vn.sotay.crawl.Crawler;
import vn.sotay.pipeline.Outlets;
import vn.sotay.pipeline.TopicReview;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;

/** Sites → corpus. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    description = {
      "Collects articles politely: robots.txt, a pause between requests, only what is new. Ctrl-C"
          + " stops it; the same command goes on.",
      "",
      "  sotay crawl --site ID --max-pages 200",
      "  sotay crawl --province 'Hà Tĩnh' --province 'Sơn La' --since 2023-01-01",
      "  sotay crawl --seed https://example.org/xay-dung-dang --since 2023-01-01",
      "  sotay crawl --site ID --dry-run"
    })
final class CrawlCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Mixin private SiteChoice sites = new SiteChoice();

  @Option(
      names = "--seed",
      paramLabel = "URL",
      description = "an address to begin with; may be repeated")
  private List<URI> seeds = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "leave out articles known to be older (2023-01-01)")
  private @Nullable LocalDate since;

  @Option(names = "--max-pages", paramLabel = "N", description = "fetch at most N articles")
  private int maxPages = CrawlPlan.Limits.NONE.maxPages();

  @Option(
      names = "--max-time",
      paramLabel = "T",
      description = "stop after this time (PT30M, PT8H)")
  private Duration maxTime = CrawlPlan.Limits.NONE.maxTime();

  @Option(
      names = "--all-topics",
      description = "take also what lies in sections whose articles are about other things")
  private boolean allTopics;

  @Option(
      names = "--dry-run",
      description = "read feeds, site maps and sections only, and list what would be fetched")
  private boolean dryRun;

  @Mixin private ServedAt servedAt = new ServedAt();

  @Option(
      names = "--loopback",
      hidden = true,
      description = "names may lead to this machine: for tests")
  private boolean loopback;

  @Option(names = "--json", description = "print what happens as one JSON object a line")
  private boolean json;

  CrawlCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Sites known = Sites.with(Corpus.sites(folders.corpus()));
    CrawlPlan plan = plan(known);
    if (dryRun) {
      return new CrawlRehearsal(context, plan).run(folders.corpus());
    }
    try (Corpus corpus = Corpus.open(folders.corpus());
        Interruption ended = Interruption.onSignal(Thread.currentThread(), context)) {
      new Repairs(context).print(corpus);
      CrawlReport report = crawl(plan.judgedBy(new TopicReview(Outlets.of(known))), corpus);
      if (!json) {
        new CrawlPrinter(context).print(report);
      }
      return ExitCode.DONE;
    }
  }

  private CrawlReport crawl(CrawlPlan plan, Corpus corpus) {
    if (json) {
      CrawlLog log = new CrawlLog(context.console().out(), Clock.systemUTC());
      CrawlReport report = Crawler.run(plan, corpus, log);
      log.finished(report);
      return report;
    }
    try (CrawlView view = new CrawlView(context)) {
      return Crawler.run(plan, corpus, view);
    }
  }

  private CrawlPlan plan(Sites known) {
    if (sites.isEmpty() && seeds.isEmpty()) {
      throw new MendableException(
          "nothing to crawl: name a site (--site ID, see 'sotay sites'), a province (--province"
              + " NAME), --all-sites, or an address (--seed URL).");
    }
    if (maxPages < 1) {
      throw new MendableException("--max-pages is %d, expected at least 1.".formatted(maxPages));
    }
    CrawlPlan plan =
        CrawlPlan.of(sites.of(known), context.settings().contact())
            .from(seeds)
            .usually(context.settings().usual())
            .within(new CrawlPlan.Limits(maxPages, maxTime));
    CrawlPlan dated = Optional.ofNullable(since).map(plan::since).orElse(plan);
    CrawlPlan reaching = dated.over(servedAt.network(loopback));
    return allTopics ? reaching.takingEverything() : reaching;
  }
}
