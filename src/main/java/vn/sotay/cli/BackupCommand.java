package vn.sotay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.store.Backup;
import vn.sotay.store.Corpus;

/** The corpus as one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the collection into one file: the archived pages, the crawl's state, what people"
          + " added, and the settings. The index isn't in it: 'build' makes it anew. Nothing may"
          + " crawl or import meanwhile.",
      "",
      "  sotay backup sotay-2026-11-22.zip"
    })
final class BackupCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Parameters(paramLabel = "FILE", description = "the .zip file to write")
  private Path file = Path.of("");

  @Option(names = "--force", description = "write over a file that is there")
  private boolean force;

  BackupCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (Files.exists(file) && (!force || Files.isDirectory(file))) {
      throw new MendableException(context.messages().text("backup.exists", file));
    }
    Corpus.read(folders.corpus()).close();
    Optional<Path> settings = context.settings().file();
    Backup written =
        Bar.during(
            context.console(),
            "backup",
            progress -> Backup.write(folders.corpus(), settings, file, progress));
    context.tell("backup.done", file, written.files(), written.pages(), written.bytes());
    return ExitCode.DONE;
  }
}
