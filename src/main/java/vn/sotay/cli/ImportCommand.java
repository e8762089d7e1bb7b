package vn.sotay.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.lang.Reasons;
import vn.sotay.store.Corpus;
import vn.sotay.store.ImportReport;
import vn.sotay.store.Importer;

/** Files → corpus. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes saved pages, texts and WARC archives into the collection. The same file is taken"
            + " once. Run 'build' afterwards.")
final class ImportCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files or folders: .html .txt .pdf .docx .warc .warc.gz")
  private List<Path> paths = List.of();

  ImportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Corpus corpus = Corpus.open(folders.corpus())) {
      new Repairs(context).print(corpus);
      ImportReport report =
          Bar.during(
              context.console(),
              "import",
              progress -> Importer.run(paths, corpus, progress, Clock.systemUTC()));
      Reasons reasons = Reasons.in(context.settings().language());
      report
          .refused()
          .forEach(
              refused ->
                  context
                      .console()
                      .err()
                      .println(
                          "sotay: %s: %s"
                              .formatted(refused.file(), reasons.text(refused.reason()))));
      context.tell("import.done", report.added(), report.known(), report.refused().size());
      return report.added() + report.known() == 0 ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }
}
