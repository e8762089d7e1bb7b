package vn.sotay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.json.JsonObject;
import vn.sotay.notebook.Basket;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Item;
import vn.sotay.notebook.Note;
import vn.sotay.notebook.Notebook;
import vn.sotay.report.GoldFile;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** Baskets of articles, practices, figures and passages. */
@Command(
    name = "collection",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Collects articles, practices, figures and passages under a name. Collections outlive every"
          + " build; 'report --collection NAME' makes a Word report of one.",
      "",
      "  sotay collection new 'Sơn La 2022'",
      "  sotay collection add 'Sơn La 2022' 2868858ebc 2868858ebc:q1234",
      "  sotay collection show 'Sơn La 2022'"
    })
final class CollectionCommand extends CommandGroup {

  private final Context context;

  CollectionCommand(Context context) {
    this.context = context;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the collections.")
  int list(@Mixin JsonOption json, @Mixin Folders folders) {
    List<Basket> baskets = NotebookFile.read(folders.corpus()).baskets();
    for (Basket basket : baskets) {
      say(
          json.wanted()
              ? new JsonObject()
                  .text("name", basket.name())
                  .number("items", basket.items().size())
                  .text("made", basket.made().toString())
                  .toString()
              : text("collection.line", basket.name(), basket.items().size()));
    }
    if (baskets.isEmpty()) {
      context.tell("collection.none");
      return ExitCode.NOTHING;
    }
    return ExitCode.DONE;
  }

  @Command(name = "new", mixinStandardHelpOptions = true, description = "Begins a collection.")
  int begin(
      @Parameters(paramLabel = "NAME", description = "what to call it") String name,
      @Mixin Folders folders) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      if (file.notebook().basket(name).isPresent()) {
        throw new MendableException(text("collection.exists", name));
      }
      file.record(new Change.BasketMade(name));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "drop",
      mixinStandardHelpOptions = true,
      description = "Throws a collection away; 'undo' brings it back.")
  int drop(
      @Parameters(paramLabel = "NAME", description = "a collection") String name,
      @Mixin Folders folders) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      basket(file.notebook(), name);
      file.record(new Change.BasketDropped(name));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Puts articles, facts or words of an article into a collection.")
  int add(
      @Parameters(index = "0", paramLabel = "NAME", description = "a collection") String name,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "ID",
              description = "an article or fact, as in square brackets: 2868858ebc:q1234")
          List<String> addresses,
      @Option(
              names = "--quote",
              paramLabel = "WORDS",
              description = "take these words of the article")
          @Nullable String words,
      @Mixin Folders folders) {
    try (KnowledgeBase base = folders.knowledge();
        NotebookFile file = NotebookFile.open(folders.corpus())) {
      basket(file.notebook(), name);
      List<Item> items = new ArrayList<>();
      for (String address : addresses) {
        FactAddress found = FactAddress.find(base, context, address);
        items.add(words == null ? found.item() : found.passage(words, context));
      }
      items.forEach(item -> file.record(new Change.Put(name, item)));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Takes things out of a collection.")
  int remove(
      @Parameters(index = "0", paramLabel = "NAME", description = "a collection") String name,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "N",
              description = "their numbers, as 'show' prints them")
          List<Integer> numbers,
      @Mixin Folders folders) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      List<Item> items = basket(file.notebook(), name).items();
      for (int number : numbers) {
        if (number < 1 || number > items.size()) {
          throw new MendableException(text("collection.number", name, number, items.size()));
        }
      }
      numbers.forEach(number -> file.record(new Change.Taken(name, items.get(number - 1))));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what is in a collection, with the notes on it; what is gone, too.")
  int show(
      @Parameters(paramLabel = "NAME", description = "a collection") String name,
      @Mixin JsonOption json,
      @Mixin Folders folders) {
    Notebook notebook = NotebookFile.read(folders.corpus());
    Basket basket = basket(notebook, name);
    try (KnowledgeBase base = folders.knowledge()) {
      var printer = new NotebookPrinter(context, base);
      int number = 0;
      for (Item item : basket.items()) {
        say(json.wanted() ? printer.json(item).toString() : ++number + ". " + printer.line(item));
        if (!json.wanted()) {
          notes(notebook, item);
        }
      }
    }
    return basket.items().isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private void notes(Notebook notebook, Item item) {
    notebook.notes(item.page()).stream()
        .filter(note -> note.on().isSame(item))
        .map(Note::text)
        .forEach(note -> say("   " + text("note.of", note)));
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Writes a collection's articles as a gold set, for 'sotay eval annotations': the facts that"
            + " were judged; all others are left open.",
        "With --whole, every fact of its articles that wasn't judged wrong counts as right."
      })
  int export(
      @Parameters(paramLabel = "NAME", description = "a collection") String name,
      @Option(
              names = {"-o", "--output"},
              required = true,
              paramLabel = "DIR",
              description = "a folder that is empty or doesn't exist")
          Path folder,
      @Option(names = "--whole", description = "the articles were read and judged to the end")
          boolean whole,
      @Mixin Folders folders) {
    Basket basket = basket(NotebookFile.read(folders.corpus()), name);
    List<PageId> pages = basket.items().stream().map(Item::page).distinct().toList();
    try (KnowledgeBase base = folders.knowledge()) {
      return new GoldFolderWriter(context, folder)
          .write(base, pages, whole ? GoldFile.Extent.WHOLE : GoldFile.Extent.JUDGED);
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Undoes the last change of a collection.")
  int undo(@Mixin Folders folders) {
    return Undoing.last(context, folders, Change.Area.BASKETS);
  }

  private Basket basket(Notebook notebook, String name) {
    return basket(context, notebook, name);
  }

  /**
   * Returns the basket of a name.
   *
   * @throws MendableException that names the known ones, if there is none
   */
  static Basket basket(Context context, Notebook notebook, String name) {
    String known = notebook.baskets().stream().map(Basket::name).collect(Collectors.joining(", "));
    return notebook
        .basket(name)
        .orElseThrow(
            () ->
                new MendableException(
                    context
                        .messages()
                        .text(
                            known.isEmpty() ? "collection.none" : "collection.unknown",
                            name,
                            known)));
  }

  private String text(String key, Object... values) {
    return context.messages().text(key, values);
  }

  private void say(String line) {
    context.console().out().println(line);
  }
}
