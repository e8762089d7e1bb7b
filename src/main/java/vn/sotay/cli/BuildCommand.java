package vn.sotay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sotay.lang.Reasons;
import vn.sotay.pipeline.Build;
import vn.sotay.pipeline.BuildReport;
import vn.sotay.pipeline.HostDrop;
import vn.sotay.pipeline.WordEngine;

/** Corpus → index. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description =
        "Makes articles, annotations, practice cards and the search index from the collected pages;"
            + " only what is new or whose rules changed.")
final class BuildCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  @Mixin private NlpOption nlp = new NlpOption();

  BuildCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    WordEngine engine = nlp.engine(context);
    BuildReport report =
        Bar.during(
            context.console(),
            "build",
            progress -> Build.run(folders.corpus(), folders.index(), engine, progress));
    print(context, report);
    if (report.pages() == 0) {
      context.tell("build.empty", folders.corpus());
    }
    return ExitCode.DONE;
  }

  static void print(Context context, BuildReport report) {
    context.tell(
        "build.done",
        report.pages(),
        report.read(),
        report.articles(),
        report.onTopic(),
        report.practices(),
        report.indexed());
    Reasons reasons = Reasons.in(context.settings().language());
    report
        .rejected()
        .forEach((reason, pages) -> context.tell("build.rejected", pages, reasons.text(reason)));
    report.drops().forEach(drop -> tell(context, drop));
  }

  private static void tell(Context context, HostDrop drop) {
    String key =
        switch (drop.kind()) {
          case LENGTH -> "build.shorter";
          case CONFIDENCE -> "build.lessSure";
        };
    context.tell(key, drop.host(), drop.articles(), drop.now(), drop.before());
  }
}
