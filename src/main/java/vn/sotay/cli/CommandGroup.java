package vn.sotay.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing itself: its methods are the commands. */
abstract class CommandGroup implements Runnable {

  private @Spec CommandSpec spec = CommandSpec.create();

  /** Without a subcommand: tells which there are. */
  @Override
  public final void run() {
    List<String> names = spec.subcommands().keySet().stream().sorted().toList();
    int last = names.size() - 1;
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: %s or %s"
            .formatted(String.join(", ", names.subList(0, last)), names.get(last)));
  }
}
