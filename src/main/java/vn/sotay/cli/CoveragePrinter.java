package vn.sotay.cli;

import java.io.PrintStream;
import vn.sotay.search.ProvinceCoverage;

/**
 * Prints from how many provinces something comes, beside every comparison.
 *
 * @param aside whether results are read by a program: then it goes where messages go
 */
record CoveragePrinter(Context context, boolean aside) {

  /** Tells how many of the 34 provinces of today there are. */
  void print(ProvinceCoverage now) {
    PrintStream out = aside ? context.console().err() : context.console().out();
    out.println(context.messages().text("coverage.now", now.covered().size(), now.all()));
  }
}
