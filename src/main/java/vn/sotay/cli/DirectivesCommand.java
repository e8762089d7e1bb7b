package vn.sotay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.KnowledgeBase;

/** Directives that the articles cite. */
@Command(
    name = "directives",
    mixinStandardHelpOptions = true,
    description = {"Lists the directives cited, or one with every sentence that cites it.", "", "  sotay directives 12-HD/BTCTW"})
final class DirectivesCommand implements Callable<Integer> {

  private final Context context;
  private final Wording wording;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "one directive, in any spelling")
  private @Nullable String number;

  DirectivesCommand(Context context) {
    this.context = context;
    this.wording = new Wording(context);
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = KnowledgeBase.open(folders.searchIndex())) {
      return number == null ? all(base.directives()) : one(base.directive(number));
    }
  }

  private int all(List<CitedDirective> directives) {
    var out = context.console().out();
    for (CitedDirective directive : directives) {
      out.println(json.wanted() ? ResultJson.directive(directive) : line(directive));
    }
    if (directives.isEmpty()) {
      context.console().err().println(context.messages().text("directives.nothing"));
    }
    return directives.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private String line(CitedDirective directive) {
    String name = directive.number().orElse(directive.id());
    return context.messages().text("directives.line", name, directive.articles(), directive.mentions(), Directives.title(directive.id()));
  }

  private int one(Optional<DirectiveCitations> found) {
    DirectiveCitations citations = found.orElseThrow(() -> new MendableException(context.messages().text("directives.unknown", number)));
    var out = context.console().out();
    if (json.wanted()) {
      citations.citations().forEach(citation -> out.println(ResultJson.citation(citation)));
      return ExitCode.DONE;
    }
    out.println(line(citations.directive()));
    Directives.validity(citations.directive().id(), context.messages()).ifPresent(out::println);
    for (DirectiveCitations.Citation citation : citations.citations()) {
      out.println();
      out.println("   … " + wording.passage(citation.sentence()));
      out.println("   " + citation.article().title() + " — " + wording.origin(citation.article()) + "  [" + wording.shortId(citation.article()) + "]");
    }
    return ExitCode.DONE;
  }
}
