package vn.sotay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Notebook;
import vn.sotay.report.EntityJson;
import vn.sotay.search.EntityCount;
import vn.sotay.search.EntityProfile;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** One person, body or place. */
@Command(
    name = "entity",
    mixinStandardHelpOptions = true,
    description = {
      "Tells of a person, body or place: names, posts over time, provinces before and since 1 July"
          + " 2025, articles by year, what is named with it, and the practices and figures that"
          + " name it. Two that are one can be merged, one that is none hidden; both can be"
          + " undone.",
      "",
      "  sotay entity person-3f2a91c0de",
      "  sotay entity person-3f2a91c0de --merge-into person-77b1",
      "  sotay entity person-3f2a91c0de --undo"
    })
final class EntityCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "ID",
      description = "as 'sotay entities' prints it in square brackets, or its beginning")
  private String id = "";

  @Option(names = "--merge-into", paramLabel = "ID", description = "it is this one")
  private @Nullable String into;

  @Option(names = "--hide", description = "don't list it")
  private boolean hide;

  @Option(names = "--undo", description = "take back the last merging or hiding of it")
  private boolean undo;

  EntityCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (undo) {
      return undo();
    }
    try (KnowledgeBase base = folders.knowledge()) {
      if (into != null) {
        return record(new Change.Merged(known(base, id).id(), known(base, into).id()));
      }
      if (hide) {
        return record(new Change.Hidden(known(base, id).id()));
      }
      EntityProfile profile = base.entity(id).orElseThrow(() -> unknown(id));
      if (json.wanted()) {
        context.console().out().println(EntityJson.of(base, profile));
      } else {
        new EntityPrinter(context).print(profile);
      }
      return ExitCode.DONE;
    }
  }

  private EntityCount known(KnowledgeBase base, String wanted) {
    return base.knownEntity(wanted).orElseThrow(() -> unknown(wanted));
  }

  private MendableException unknown(String wanted) {
    return new MendableException(context.messages().text("entity.unknown", wanted));
  }

  private int record(Change change) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      file.record(change);
      return ExitCode.DONE;
    }
  }

  private int undo() {
    List<Notebook.Entry> entries;
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      entries = file.entries();
    }
    Optional<Notebook.Entry> last = Notebook.lastOfEntity(entries, id);
    return Undoing.one(context, folders, last.map(Notebook.Entry::id).orElse(0L));
  }
}
