package vn.sotay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotay.vncorenlp.Annotator;
import vn.sotay.vncorenlp.ReleaseFile;
import vn.sotay.vncorenlp.VnCoreNlp;
import vn.sotay.vncorenlp.VnCoreNlpFiles;

/** The user's VnCoreNLP: gets it, and tells what there is of it. */
@Command(
    name = "vncorenlp",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Gets VnCoreNLP, a second engine for words and names (GPL-3.0, not part of Sotay), and"
            + " tells what there is of it.",
    footer = {
      "",
      "It lies in ~/.sotay/vncorenlp, or in the folder that 'vncorenlp' in sotay.yaml names."
    })
final class VnCoreNlpCommand extends CommandGroup {

  private final Context context;

  VnCoreNlpCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description =
          "Fetches the official release (140 MB), checks every file against its published git blob"
              + " id and puts it in its place. Ctrl-C stops it; the same command goes on.")
  int install(
      @Option(
              names = "--from",
              paramLabel = "DIR",
              description = "takes it from this folder: the jar, and 'models' beside it")
          @Nullable Path from) {
    Path folder = context.settings().vncorenlp();
    List<ReleaseFile> files = VnCoreNlpFiles.release();
    Bar.during(
        context.console(),
        "vncorenlp",
        progress -> {
          if (from == null) {
            VnCoreNlpFiles.download(files, folder, progress);
          } else {
            VnCoreNlpFiles.copy(files, from, folder, progress);
          }
          return folder;
        });
    return status();
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Tells which files are there and right, and what they are good for.")
  int status() {
    Path folder = context.settings().vncorenlp();
    var out = context.console().out();
    out.println(context.messages().text("vncorenlp.folder", folder));
    VnCoreNlpFiles.release()
        .forEach(file -> out.println("%s\t%s".formatted(state(file.state(folder)), file.path())));
    List<Annotator> annotators = VnCoreNlp.annotatorsIn(folder);
    if (annotators.isEmpty()) {
      out.println(context.messages().text("vncorenlp.unusable"));
      return ExitCode.NOTHING;
    }
    String ids = annotators.stream().map(Annotator::id).collect(Collectors.joining(", "));
    out.println(context.messages().text("vncorenlp.usable", ids));
    return ExitCode.DONE;
  }

  private String state(ReleaseFile.State state) {
    return context
        .messages()
        .text(
            switch (state) {
              case RIGHT -> "vncorenlp.right";
              case MISSING -> "vncorenlp.missing";
              case OTHER -> "vncorenlp.other";
            });
  }
}
