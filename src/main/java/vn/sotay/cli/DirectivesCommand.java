package vn.sotay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.report.ResultJson;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.KnowledgeBase;

/** Directives that the articles cite. */
@Command(
    name = "directives",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the directives cited, or one with every sentence that cites it.",
      "",
      "  sotay directives 12-HD/BTCTW"
    })
final class DirectivesCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "one directive, in any spelling")
  private @Nullable String number;

  DirectivesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = KnowledgeBase.open(folders.searchIndex())) {
      return number == null ? all(base) : one(base, number);
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
    if (json.wanted()) {
      ResultJson writer = ResultJson.of(base);
      found
          .get()
          .citations()
          .forEach(citation -> context.console().out().println(writer.citation(citation)));
    } else {
      new DirectivePrinter(context).print(found.get(), Integer.MAX_VALUE);
    }
    return ExitCode.DONE;
  }
}
