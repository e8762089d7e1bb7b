package vn.sotay.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err progress, hints and errors
 * @param interactive whether a person watches: bars are drawn and matches are coloured
 */
record Console(PrintStream out, PrintStream err, boolean interactive) {

  private static final String HIGHLIGHT = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  /** Returns the words as a match: coloured for a person, between » and « in a pipe. */
  String highlighted(String words) {
    return interactive ? HIGHLIGHT + words + PLAIN : "»" + words + "«";
  }

  /** Returns whether whoever reads the results has gone, such as {@code head}. */
  boolean isClosed() {
    return out.checkError();
  }
}
