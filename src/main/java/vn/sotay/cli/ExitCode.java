package vn.sotay.cli;

/** What a command tells the shell, as grep does. */
final class ExitCode {

  static final int DONE = 0;

  /** Nothing found, or a check failed. */
  static final int NOTHING = 1;

  /** It could not be done. */
  static final int FAILED = 2;

  private ExitCode() {}
}
