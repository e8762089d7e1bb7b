package vn.sotay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotay.article.MendableException;
import vn.sotay.store.Restoration;

/** A backup, back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a backup back, into a folder that is empty or doesn't exist; every file of it is"
          + " checked first. Then run 'sotay build'.",
      "",
      "  sotay restore sotay-2026-11-22.zip --corpus corpus"
    })
final class RestoreCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Parameters(paramLabel = "FILE", description = "what 'sotay backup' wrote")
  private Path file = Path.of("");

  RestoreCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MendableException(context.messages().text("restore.missing", file));
    }
    Restoration done =
        Bar.during(
            context.console(),
            "restore",
            progress -> Restoration.of(file, folders.corpus(), progress));
    context.tell("restore.done", done.files(), folders.corpus());
    done.settings().ifPresent(settings -> context.tell("restore.settings", settings));
    return ExitCode.DONE;
  }
}
