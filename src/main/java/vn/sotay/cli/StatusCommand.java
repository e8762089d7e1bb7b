package vn.sotay.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sotay.pipeline.Build;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.Statistics;

/** What the knowledge base holds. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what is in the knowledge base.")
final class StatusCommand implements Callable<Integer> {

  /** Provinces before 1 July 2025, what coverage is told of. */
  private static final int PROVINCES_THEN = 63;

  private final Context context;

  @Mixin private Folders folders = new Folders();

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      print(base.statistics());
      printEngine();
      return ExitCode.DONE;
    }
  }

  private void printEngine() {
    Build.lastEngine(folders.index())
        .ifPresent(
            id ->
                context
                    .console()
                    .out()
                    .println(context.messages().text("status.engine", id.replace('.', ' '))));
  }

  private void print(Statistics statistics) {
    Messages messages = context.messages();
    var out = context.console().out();
    Map<Facet, List<FacetCount>> facets = statistics.facets();
    List<FacetCount> provinces = facets.getOrDefault(Facet.PROVINCE_THEN, List.of());
    out.println(messages.text("status.articles", statistics.articles(), statistics.onTopic()));
    out.println(
        messages.text(
            "status.knowledge",
            statistics.practices(),
            statistics.figures(),
            statistics.directiveMentions()));
    out.println(
        messages.text(
            "status.provinces",
            provinces.size(),
            PROVINCES_THEN,
            Wording.counts(Facet.PROVINCE_THEN, provinces, PROVINCES_THEN)));
    out.println(
        messages.text("facet.year")
            + ": "
            + Wording.counts(
                Facet.YEAR, facets.getOrDefault(Facet.YEAR, List.of()), Integer.MAX_VALUE));
    out.println(
        messages.text("facet.outlet")
            + ": "
            + Wording.counts(
                Facet.OUTLET, facets.getOrDefault(Facet.OUTLET, List.of()), Integer.MAX_VALUE));
  }
}
