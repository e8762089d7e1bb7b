package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.PageId;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Correction.Verdict;
import vn.sotay.pipeline.MissedFact;
import vn.sotay.report.GoldFile;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** What people say of the facts that were read. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Says of facts that they are right or wrong, puts their values right, or adds what was"
          + " missed. A wrong fact is no longer shown or counted, a mended one is shown and found"
          + " by its right values, an added one is shown, too, and found after the next build. It"
          + " holds at once and outlives every build.",
      "",
      "  sotay correct wrong 2868858ebc:q1234",
      "  sotay correct mend 2868858ebc:q1234 value=95 'of=đảng viên dự họp'",
      "  sotay correct add 2868858ebc quantities '97,5%%' --after 'tỷ lệ dự họp'",
      "  sotay correct list"
    })
final class CorrectCommand extends CommandGroup {

  private final Context context;

  CorrectCommand(Context context) {
    this.context = context;
  }

  /** A fact, as in square brackets. */
  static final class Note {
    @Option(names = "--note", paramLabel = "TEXT", description = "why")
    private String text = "";
  }

  @Command(name = "right", mixinStandardHelpOptions = true, description = "Says they are right.")
  int right(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "facts, as in square brackets")
          List<String> addresses,
      @Mixin Note note,
      @Mixin Folders folders) {
    return judge(addresses, Verdict.RIGHT, Map.of(), note, folders);
  }

  @Command(name = "wrong", mixinStandardHelpOptions = true, description = "Says they are wrong.")
  int wrong(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "facts, as in square brackets")
          List<String> addresses,
      @Mixin Note note,
      @Mixin Folders folders) {
    return judge(addresses, Verdict.WRONG, Map.of(), note, folders);
  }

  @Command(
      name = "mend",
      mixinStandardHelpOptions = true,
      description = {
        "Puts values of a fact right. Nothing after '=' means that it has no such value.",
        "",
        "figures: value, unit, of, qualifier, denominator; practices: modality, categories;",
        "directives: type, number, issuer, date; persons: name; organisations: kind;",
        "places: norm; dates: iso."
      })
  int mend(
      @Parameters(index = "0", paramLabel = "ID", description = "a fact, as in square brackets")
          String address,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "NAME=VALUE",
              description = "such as value=95")
          Map<String, String> values,
      @Mixin Note note,
      @Mixin Folders folders) {
    return judge(List.of(address), Verdict.MENDED, values, note, folders);
  }

  private int judge(
      List<String> addresses,
      Verdict verdict,
      Map<String, String> values,
      Note note,
      Folders folders) {
    try (KnowledgeBase base = folders.knowledge();
        NotebookFile file = NotebookFile.open(folders.corpus())) {
      List<Change.Judged> changes =
          addresses.stream()
              .map(address -> FactAddress.find(base, context, address))
              .map(
                  found ->
                      new Change.Judged(
                          found.oneFact(context).layer(),
                          found.quote(found.oneFact(context).span()),
                          verdict,
                          values,
                          note.text))
              .toList();
      changes.forEach(file::record);
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Adds a fact that was missed: the exact words that the article has, and what they can't"
            + " tell by themselves. It is shown, reported and exported at once, and found by"
            + " numbers, practices, directives and conditions after the next 'sotay build'.",
        "",
        "Layers: quantities, practices, results, limitations, directives, persons, organizations,",
        "locations, dates. Values are those that 'mend' takes.",
        "",
        "  sotay correct add 2868858ebc quantities '97,5%%' 'of=đảng viên dự họp'",
        "  sotay correct add 2868858ebc quantities 'hai mươi đồng chí' value=20 unit=count"
      })
  int add(
      @Parameters(
              index = "0",
              paramLabel = "ARTICLE",
              description = "an article's id as 'search' prints it, or its first digits")
          String article,
      @Parameters(index = "1", paramLabel = "LAYER", description = "what kind of fact it is")
          String layer,
      @Parameters(
              index = "2",
              paramLabel = "WORDS",
              description = "the exact words; white space doesn't count")
          String words,
      @Parameters(
              index = "3..*",
              arity = "0..*",
              paramLabel = "NAME=VALUE",
              description = "such as value=95")
          @Nullable Map<String, String> values,
      @Option(
              names = "--after",
              paramLabel = "WORDS",
              description = "words before it, where the same words stand several times")
          @Nullable String after,
      @Mixin Note note,
      @Mixin Folders folders) {
    var adding = new AddedByHand(context, article, note.text);
    var fact =
        new MissedFact(
            adding.layer(layer),
            words,
            after == null ? "" : after,
            values == null ? Map.of() : values);
    return adding.add(fact, folders);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists what was said of facts; what is gone from its page, too.")
  int list(@Mixin JsonOption json, @Mixin Folders folders) {
    List<Correction> corrections = NotebookFile.read(folders.corpus()).corrections();
    try (KnowledgeBase base = folders.knowledge()) {
      var printer = new NotebookPrinter(context, base);
      for (Correction each : corrections) {
        context
            .console()
            .out()
            .println(json.wanted() ? printer.json(each).toString() : printer.line(each));
      }
    }
    return corrections.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Undoes a correction, the last one unless told which.")
  int undo(
      @Parameters(arity = "0..1", paramLabel = "N", description = "as 'list' prints it")
          @Nullable Long number,
      @Mixin Folders folders) {
    return number == null
        ? Undoing.last(context, folders, Change.Area.CORRECTIONS)
        : Undoing.one(context, folders, number);
  }

  @Command(
      name = "redo",
      mixinStandardHelpOptions = true,
      description = "Makes an undone change stand again.")
  int redo(
      @Parameters(paramLabel = "N", description = "as 'undo' printed it") long number,
      @Mixin Folders folders) {
    return Undoing.redo(context, folders, number);
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "Writes all articles with judged facts as a gold set, for 'sotay eval annotations': the"
              + " facts that were judged; all others are left open.")
  int export(
      @Option(
              names = {"-o", "--output"},
              required = true,
              paramLabel = "DIR",
              description = "a folder that is empty or doesn't exist")
          Path folder,
      @Mixin Folders folders) {
    List<PageId> pages =
        NotebookFile.read(folders.corpus()).corrections().stream()
            .map(correction -> correction.quote().page())
            .distinct()
            .toList();
    try (KnowledgeBase base = folders.knowledge()) {
      return new GoldFolderWriter(context, folder).write(base, pages, GoldFile.Extent.JUDGED);
    }
  }
}
