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
      "  sotay directives sinh hoat chi bo",
      "  sotay directives --graph graphml > directives.graphml"
    })
final class DirectivesCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "one directive in any spelling, or words of numbers, issuers and titles")
  private List<String> words = List.of();

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
      return words.isEmpty() ? all(base) : asked(base, String.join(" ", words));
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
    print(base, directives);
    return ExitCode.DONE;
  }

  private void print(KnowledgeBase base, List<CitedDirective> directives) {
    ResultJson writer = ResultJson.of(base);
    for (CitedDirective directive : directives) {
      if (json.wanted()) {
        context.console().out().println(writer.directive(directive));
      } else {
        new DirectivePrinter(context).line(directive);
      }
    }
  }

  /** What names one directive is shown whole; else all are listed that have the words. */
  private int asked(KnowledgeBase base, String wanted) {
    Optional<DirectiveCitations> found = base.directive(wanted);
    if (found.isPresent()) {
      print(base, found.get(), base.directiveProfile(wanted).orElseThrow());
      return ExitCode.DONE;
    }
    List<CitedDirective> about = base.directives(wanted);
    if (about.isEmpty()) {
      context.console().err().println(context.messages().text("directives.unknown", wanted));
      return ExitCode.NOTHING;
    }
    print(base, about);
    return ExitCode.DONE;
  }

  private void print(KnowledgeBase base, DirectiveCitations found, DirectiveProfile profile) {
    if (json.wanted()) {
      ResultJson writer = ResultJson.of(base);
      context.console().out().println(writer.profile(profile));
      found
          .citations()
          .forEach(citation -> context.console().out().println(writer.citation(citation)));
    } else {
      new DirectivePrinter(context).print(profile);
      new DirectivePrinter(context).citations(found, Integer.MAX_VALUE);
    }
  }
}
