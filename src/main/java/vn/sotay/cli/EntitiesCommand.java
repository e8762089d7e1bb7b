package vn.sotay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.article.EntityKind;
import vn.sotay.report.EntityJson;
import vn.sotay.search.EntityCount;
import vn.sotay.search.EntityRequest;
import vn.sotay.search.EntityResults;
import vn.sotay.search.KnowledgeBase;

/** People, bodies and places that articles name. */
@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    description = {
      "Lists people, bodies and places that articles name, those of most articles first. Words may"
          + " be typed with or without accents, the last one unfinished.",
      "",
      "  sotay entities person 'le quang'",
      "  sotay entities organization 'huyen uy muong la'",
      "  sotay entities place"
    })
final class EntitiesCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private Paging paging = new Paging();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "[KIND] WORD",
      description = "person, organization or place, if only those; words of a name")
  private List<String> words = List.of();

  EntitiesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<String> named = new ArrayList<>(words);
    Optional<EntityKind> kind = named.stream().findFirst().flatMap(EntityKind::ofSlug);
    if (kind.isPresent()) {
      named.removeFirst();
    }
    try (KnowledgeBase base = folders.knowledge()) {
      EntityResults found =
          base.entities(
              new EntityRequest(kind, String.join(" ", named), paging.from(), paging.size()));
      if (found.entities().isEmpty()) {
        context.tell("entities.nothing");
        return ExitCode.NOTHING;
      }
      print(found);
      return ExitCode.DONE;
    }
  }

  private void print(EntityResults found) {
    var out = context.console().out();
    if (!json.wanted()) {
      out.println(context.messages().text("entities.total", found.total()));
    }
    for (EntityCount entity : found.entities()) {
      out.println(json.wanted() ? EntityJson.of(entity) : new EntityPrinter(context).line(entity));
    }
  }
}
