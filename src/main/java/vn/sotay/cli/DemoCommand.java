package vn.sotay.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotay.article.Unit;
import vn.sotay.crawl.CrawlPlan;
import vn.sotay.crawl.CrawlReport;
import vn.sotay.crawl.Crawler;
import vn.sotay.pipeline.Build;
import vn.sotay.pipeline.Outlets;
import vn.sotay.pipeline.TopicReview;
import vn.sotay.pipeline.WordEngine;
import vn.sotay.sample.SampleSite;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.NumberRange;
import vn.sotay.search.NumberRequest;
import vn.sotay.search.SearchRequest;
import vn.sotay.search.YearRange;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;
import vn.sotay.store.NotebookFile;
import vn.sotay.web.Library;
import vn.sotay.web.WebSettings;

/** Everything, on the bundled sample site. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Crawls the bundled sample site over loopback, builds, answers three questions, then serves"
            + " the web page.")
final class DemoCommand implements Callable<Integer> {

  /** Answers shown to each question. */
  private static final int SHOWN = 3;

  private static final NumberRequest SHARES =
      new NumberRequest(
          Optional.of(Unit.PERCENT),
          NumberRange.atLeast(BigDecimal.valueOf(95)),
          "dang vien sinh hoat",
          Optional.empty(),
          YearRange.ALL,
          0,
          SHOWN);

  private final Context context;

  @Option(names = "--once", description = "stop after the answers, serve nothing")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the web page (default: 8080; 0: any free one)")
  private int port;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description =
          "keep the collection in DIR, with its index in DIR/index, and go on there the next time"
              + " (default: a throw-away folder)")
  private @Nullable Path corpus;

  @Mixin private NlpOption nlp = new NlpOption();

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (corpus != null) {
      return run(corpus);
    }
    try (ScratchFolder scratch = ScratchFolder.create()) {
      return run(scratch.path());
    }
  }

  private int run(Path folder) throws IOException {
    Path index = folder.resolve("index");
    crawl(folder);
    context.tell("demo.build");
    WordEngine engine = nlp.engine(context);
    BuildCommand.print(
        context,
        Bar.during(
            context.console(), "build", progress -> Build.run(folder, index, engine, progress)));
    try (NotebookFile notebook = NotebookFile.open(folder);
        KnowledgeBase base = KnowledgeBase.open(Build.searchIndex(index), notebook::notebook)) {
      answer(base);
      return once
          ? ExitCode.DONE
          : Serving.untilInterrupted(
              context, WebSettings.loopback(port), Library.of(base, folder, notebook));
    }
  }

  private void crawl(Path folder) throws IOException {
    try (SampleSite site = SampleSite.start();
        Corpus into = Corpus.open(folder);
        Interruption ended = Interruption.onSignal(Thread.currentThread(), context)) {
      context.tell("demo.crawl", site.hosts().size());
      new Repairs(context).print(into);
      CrawlPlan plan =
          CrawlPlan.of(sites(site), context.settings().contact())
              .over(CrawlPlan.Network.with(site.hosts()))
              .judgedBy(new TopicReview(Outlets.standard()));
      new CrawlPrinter(context).print(crawl(plan, into));
    }
  }

  private CrawlReport crawl(CrawlPlan plan, Corpus into) {
    try (CrawlView view = new CrawlView(context)) {
      return Crawler.run(plan, into, view);
    }
  }

  private static List<SiteProfile> sites(SampleSite site) {
    Sites known = Sites.standard();
    return site.hosts().keySet().stream().map(host -> known.forHost(host).orElseThrow()).toList();
  }

  /**
   * Three questions of the kinds that people ask: in plain words without accents, for figures, for
   * a directive.
   */
  private void answer(KnowledgeBase base) {
    ask("demo.question.words");
    new HitPrinter(context)
        .print(base.search(SearchRequest.of("sinh hoat chuyen de").page(0, SHOWN)), 0);
    ask("demo.question.figures");
    new NumberPrinter(context).print(base.numbers(SHARES));
    ask("demo.question.directive");
    base.directive("12-HD/BTCTW")
        .ifPresent(found -> new DirectivePrinter(context).print(found, SHOWN));
  }

  private void ask(String question) {
    context.console().out().println();
    context.console().out().println("### " + context.messages().text(question));
  }
}
