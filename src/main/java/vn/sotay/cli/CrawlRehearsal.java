package vn.sotay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sotay.crawl.CrawlPlan;
import vn.sotay.crawl.CrawlReport;
import vn.sotay.crawl.CrawlReport.SiteReport;
import vn.sotay.crawl.Crawler;
import vn.sotay.lang.Reasons;
import vn.sotay.store.Corpus;

/**
 * A crawl that fetches no article: feeds, site maps and sections are read into a throw-away corpus,
 * and what would be fetched is listed.
 */
record CrawlRehearsal(Context context, CrawlPlan plan) {

  /** Addresses listed of one site. */
  private static final int SHOWN = 10_000;

  /**
   * @param known the corpus whose pages wouldn't be fetched again; need not be there
   */
  Integer run(Path known) throws IOException {
    if (!Files.exists(known.resolve("sotay.db"))) {
      return run(url -> false);
    }
    try (Corpus corpus = Corpus.read(known)) {
      return run(corpus.frontier()::knows);
    }
  }

  private Integer run(Predicate<URI> known) throws IOException {
    Path folder = Files.createTempDirectory("sotay-rehearsal");
    try (Corpus corpus = Corpus.open(folder);
        Interruption ended = Interruption.onSignal(Thread.currentThread(), context);
        CrawlView view = new CrawlView(context)) {
      CrawlReport report = Crawler.run(plan.rehearsing(known), corpus, view);
      report.sites().forEach(site -> print(site, corpus));
      return ExitCode.DONE;
    } finally {
      delete(folder);
    }
  }

  private void print(SiteReport site, Corpus corpus) {
    List<URI> articles = corpus.frontier().waiting(site.lane(), SHOWN);
    articles.forEach(url -> context.console().out().println(site.site() + "\t" + url));
    if (site.found() > articles.size() && articles.size() == SHOWN) {
      context.tell("crawl.rehearsed.more", SHOWN);
    }
    context.tell("crawl.rehearsed", site.outlet(), site.found(), site.lists());
    site.stopped()
        .ifPresent(
            why ->
                context.tell("crawl.stopped", Reasons.in(context.settings().language()).text(why)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
