package vn.sotay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sotay.pipeline.Verification;

/** Checks every stored fact against the archived page. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks every stored fact against the archived page: the page's digest, and the quotation"
            + " in the page's plain text.")
final class VerifyCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private Folders folders = new Folders();

  VerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Verification verified =
        Bar.during(
            context.console(),
            "verify",
            progress -> Verification.of(folders.corpus(), folders.index(), progress));
    verified
        .faults()
        .forEach(fault -> context.console().out().println(fault.place() + "\t" + fault.what()));
    context.tell(
        "verify.done",
        verified.articles(),
        verified.facts(),
        verified.unchecked(),
        verified.faults().size());
    return verified.faults().isEmpty() ? ExitCode.DONE : ExitCode.NOTHING;
  }
}
