package vn.sotay.cli;

import picocli.CommandLine.Option;

/** Whether results are printed for programs. */
final class JsonOption {

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
