package vn.sotay.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Note;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** Notes on articles, facts and passages. */
@Command(
    name = "note",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Writes notes on articles, facts and passages. They outlive every build; one whose words are"
          + " gone from the page is shown as such.",
      "",
      "  sotay note add 2868858ebc:p77 'nên hỏi thêm về cách chia tổ'",
      "  sotay note list 2868858ebc"
    })
final class NoteCommand extends CommandGroup {

  private final Context context;

  NoteCommand(Context context) {
    this.context = context;
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Writes a note.")
  int add(
      @Parameters(
              index = "0",
              paramLabel = "ID",
              description = "an article or fact, as in square brackets")
          String address,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "the note")
          List<String> words,
      @Option(
              names = "--quote",
              paramLabel = "WORDS",
              description = "the note is on these words of the article")
          @Nullable String quote,
      @Mixin Folders folders) {
    try (KnowledgeBase base = folders.knowledge();
        NotebookFile file = NotebookFile.open(folders.corpus())) {
      FactAddress found = FactAddress.find(base, context, address);
      file.record(
          new Change.Noted(
              quote == null ? found.item() : found.passage(quote, context),
              String.join(" ", words)));
      return ExitCode.DONE;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the notes.")
  int list(
      @Parameters(arity = "0..1", paramLabel = "ID", description = "only those of this article")
          @Nullable String address,
      @Mixin JsonOption json,
      @Mixin Folders folders) {
    List<Note> all = NotebookFile.read(folders.corpus()).notes();
    try (KnowledgeBase base = folders.knowledge()) {
      var printer = new NotebookPrinter(context, base);
      List<Note> wanted =
          address == null
              ? all
              : all.stream()
                  .filter(note -> note.on().page().value().startsWith(FactAddress.page(address)))
                  .toList();
      wanted.forEach(
          note ->
              context
                  .console()
                  .out()
                  .println(json.wanted() ? printer.json(note).toString() : printer.line(note)));
      return wanted.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Throws a note away; 'undo' brings it back.")
  int remove(
      @Parameters(paramLabel = "N", description = "its number, as 'list' prints it") long number,
      @Mixin Folders folders) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      if (file.notebook().notes().stream().noneMatch(note -> note.id() == number)) {
        throw new MendableException(context.messages().text("note.unknown", number));
      }
      file.record(new Change.NoteDropped(number));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Undoes the last change of the notes.")
  int undo(@Mixin Folders folders) {
    return Undoing.last(context, folders, Change.Area.NOTES);
  }
}
