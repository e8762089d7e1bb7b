package vn.sotay.cli;

import picocli.CommandLine.Option;

/** Which part of a long result is printed. */
final class Paging {

  @Option(names = "--from", paramLabel = "N", defaultValue = "0", description = "skip the first N (default: 0)")
  private int from;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "print at most N (default: 10)")
  private int size;

  int from() {
    return from;
  }

  int size() {
    return size;
  }
}
