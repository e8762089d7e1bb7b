package vn.sotay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sotay.pipeline.Build;
import vn.sotay.report.ResultJson;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.ProvinceCoverage;
import vn.sotay.search.Statistics;

/** What the knowledge base holds. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what is in the knowledge base.")
final class StatusCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      if (json.wanted()) {
        say(ResultJson.of(base).statistics(base.statistics()).toString());
        return ExitCode.DONE;
      }
      print(base.statistics());
      printEngine();
      return ExitCode.DONE;
    }
  }

  private void printEngine() {
    Build.lastEngine(folders.index())
        .ifPresent(id -> context.print("status.engine", id.replace('.', ' ')));
  }

  private void print(Statistics statistics) {
    Messages messages = context.messages();
    say(messages.text("status.articles", statistics.articles(), statistics.onTopic()));
    say(
        messages.text(
            "status.knowledge",
            statistics.practices(),
            statistics.figures(),
            statistics.directiveMentions()));
    coverage("status.then", statistics.then(), Facet.PROVINCE_THEN, statistics);
    coverage("status.now", statistics.now(), Facet.PROVINCE, statistics);
    say(messages.text("facet.year") + ":");
    statistics
        .years()
        .forEach(
            year ->
                say(
                    messages.text(
                        "status.year",
                        year.year(),
                        year.articles(),
                        year.then().covered().size(),
                        year.then().all(),
                        year.now().covered().size(),
                        year.now().all())));
    say(
        messages.text("facet.outlet")
            + ": "
            + Wording.counts(Facet.OUTLET, counts(Facet.OUTLET, statistics), Integer.MAX_VALUE));
  }

  private void coverage(String key, ProvinceCoverage coverage, Facet facet, Statistics statistics) {
    List<FacetCount> covered =
        counts(facet, statistics).stream()
            .filter(count -> coverage.covered().contains(count.label()))
            .toList();
    say(
        context
            .messages()
            .text(
                key,
                coverage.covered().size(),
                coverage.all(),
                Wording.counts(facet, covered, Integer.MAX_VALUE)));
    if (!coverage.missing().isEmpty()) {
      String missing = String.join(", ", coverage.missing());
      say("  " + context.messages().text("status.missing", missing));
    }
  }

  private static List<FacetCount> counts(Facet facet, Statistics statistics) {
    return statistics.facets().getOrDefault(facet, List.of());
  }

  private void say(String line) {
    context.console().out().println(line);
  }
}
