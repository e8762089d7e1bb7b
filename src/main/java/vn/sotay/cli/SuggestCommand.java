package vn.sotay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.report.ResultJson;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.Suggestion;

/** What a beginning may mean. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a beginning may mean: directives, categories, places, bodies, titles.",
      "",
      "  sotay suggest 'sinh hoat ch'"
    })
final class SuggestCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "what was typed so far; the last word may be unfinished")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "at most N of each kind (default: 5)")
  private int size;

  SuggestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = folders.knowledge()) {
      List<Suggestion> suggestions = base.suggestions(String.join(" ", words), Math.max(0, size));
      ResultJson writer = ResultJson.of(base);
      for (Suggestion suggestion : suggestions) {
        context
            .console()
            .out()
            .println(
                json.wanted()
                    ? writer.suggestion(suggestion).toString()
                    : "%-24s %s".formatted(suggestion.query(), suggestion.text()));
      }
      return suggestions.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }
}
