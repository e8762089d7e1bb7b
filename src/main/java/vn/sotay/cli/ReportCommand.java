package vn.sotay.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.article.VietnamTime;
import vn.sotay.notebook.Basket;
import vn.sotay.notebook.Notebook;
import vn.sotay.report.CollectionReport;
import vn.sotay.report.Report;
import vn.sotay.report.ReportFormat;
import vn.sotay.report.SearchReport;
import vn.sotay.report.ShortReport;
import vn.sotay.report.WordReport;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.SearchRequest;
import vn.sotay.store.NotebookFile;

/** A search as a Word file. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a Word report of what a search finds: quoted, with a footnote for every source."
          + " Without a query, of everything.",
      "",
      "  sotay report -o bao-cao.docx sinh hoạt chuyên đề",
      "  sotay report -o bao-cao-ngan.docx --most 3 sinh hoạt chuyên đề",
      "  sotay report -o bao-cao.docx --collection 'Sơn La 2022'"
    })
final class ReportCommand implements Callable<Integer> {

  private static final String WORD = ".docx";

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "the .docx file to write")
  private Path output = Path.of("");

  @Option(names = "--format", paramLabel = "ID", description = "nd30 (Decree 30/2020; the default)")
  private String format = ReportFormat.ND30.id();

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "what is in this collection, instead of what a search finds")
  private @Nullable String collection;

  @Option(
      names = "--most",
      paramLabel = "N",
      description =
          "a short report: of each section only the N quotations that tell most (results, figures,"
              + " several papers); it says how many are left out")
  private @Nullable Integer most;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "as for 'search'")
  private List<String> words = List.of();

  ReportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!output.toString().endsWith(WORD)) {
      throw new MendableException(
          "'%s' is no name of a Word file, expected one that ends in %s.".formatted(output, WORD));
    }
    ReportFormat chosen = ReportFormat.ofId(format).orElseThrow(this::unknownFormat);
    try (KnowledgeBase base = folders.knowledge()) {
      return collection == null ? search(base, chosen) : collection(base, chosen, collection);
    }
  }

  private int search(KnowledgeBase base, ReportFormat chosen) {
    SearchRequest request = SearchRequest.of(String.join(" ", words));
    SearchReport made = SearchReport.of(base, request, "", VietnamTime.today(Clock.systemUTC()));
    if (made.stories() == 0) {
      context.tell("report.nothing");
      return ExitCode.NOTHING;
    }
    write(made.report(), chosen);
    context.tell("report.done", output, made.stories());
    return ExitCode.DONE;
  }

  private int collection(KnowledgeBase base, ReportFormat chosen, String name) {
    if (!words.isEmpty()) {
      throw new MendableException(context.messages().text("report.both"));
    }
    Notebook notebook = NotebookFile.read(folders.corpus());
    Basket basket = CollectionCommand.basket(context, notebook, name);
    CollectionReport made =
        CollectionReport.of(base, basket, notebook.notes(), VietnamTime.today(Clock.systemUTC()));
    made.orphans()
        .forEach(
            item -> context.console().err().println(new NotebookPrinter(context, base).line(item)));
    if (made.articles() == 0) {
      context.tell("report.nothing");
      return ExitCode.NOTHING;
    }
    write(made.report(), chosen);
    context.tell("report.collected", output, made.articles());
    return ExitCode.DONE;
  }

  private MendableException unknownFormat() {
    String known =
        ReportFormat.ALL.stream().map(ReportFormat::id).collect(Collectors.joining(", "));
    return new MendableException("no format '%s'; known are %s".formatted(format, known));
  }

  private void write(Report whole, ReportFormat chosen) {
    Report report = most == null ? whole : ShortReport.of(whole, most);
    var bytes = new ByteArrayOutputStream();
    WordReport.write(report, chosen, bytes);
    WholeFile.write(output, bytes.toByteArray(), "in Word");
  }
}
