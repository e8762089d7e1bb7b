package vn.sotay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.report.GraphMl;
import vn.sotay.report.ResultJson;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.DirectiveProfile;
import vn.sotay.search.KnowledgeBase;

/** Directives that the articles cite. */
@Command(
    name = "directives",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the directives cited, or one with every sentence that cites it.",
      "",
      "  sotay directives 12-HD/BTCTW",
      "  sotay directives --graph graphml > directives.graphml"
    })
final class DirectivesCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "one directive, in any spelling")
  private @Nullable String number;

  @Option(
      names = "--graph",
      paramLabel = "FORMAT",
      description = "how directives implement and replace each other: json or graphml")
  private @Nullable GraphFormat graph;

  /** The formats of a graph. */
  enum GraphFormat {
    JSON,
    GRAPHML
  }

  DirectivesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      if (graph != null) {
        print(base, graph);
        return ExitCode.DONE;
      }
      return number == null ? all(base) : one(base, number);
    }
  }

  private void print(KnowledgeBase base, GraphFormat format) {
    var out = context.console().out();
    switch (format) {
      case JSON -> out.println(ResultJson.of(base).graph(base.directiveGraph()));
      case GRAPHML -> out.print(GraphMl.of(base.directiveGraph()));
    }
  }

  private int all(KnowledgeBase base) {
    List<CitedDirective> directives = base.directives();
    if (directives.isEmpty()) {
      context.console().err().println(context.messages().text("directives.nothing"));
      return ExitCode.NOTHING;
    }
    ResultJson writer = ResultJson.of(base);
    for (CitedDirective directive : directives) {
      if (json.wanted()) {
        context.console().out().println(writer.directive(directive));
      } else {
        new DirectivePrinter(context).line(directive);
      }
    }
    return ExitCode.DONE;
  }

  private int one(KnowledgeBase base, String wanted) {
    Optional<DirectiveCitations> found = base.directive(wanted);
    if (found.isEmpty()) {
      context.console().err().println(context.messages().text("directives.unknown", wanted));
      return ExitCode.NOTHING;
    }
    DirectiveProfile profile = base.directiveProfile(wanted).orElseThrow();
    if (json.wanted()) {
      ResultJson writer = ResultJson.of(base);
      context.console().out().println(writer.profile(profile));
      found
          .get()
          .citations()
          .forEach(citation -> context.console().out().println(writer.citation(citation)));
    } else {
      new DirectivePrinter(context).print(profile);
      new DirectivePrinter(context).citations(found.get(), Integer.MAX_VALUE);
    }
    return ExitCode.DONE;
  }
}
