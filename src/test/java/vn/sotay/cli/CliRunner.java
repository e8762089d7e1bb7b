package vn.sotay.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands as a shell would, within the test. */
public final class CliRunner {

  /**
   * What a command did.
   *
   * @param code its exit code
   * @param out what it printed as results
   * @param err what else it printed
   */
  public record Result(int code, String out, String err) {}

  private CliRunner() {}

  /** Runs a command line with default settings, as into a pipe. */
  public static Result run(String... args) {
    return runIn(Path.of("no-such-folder"), args);
  }

  /** Runs a command line; {@code sotay.yaml} is looked for in {@code folder}. */
  public static Result runIn(Path folder, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(stream(out), stream(err), false);
    int code = Main.run(console, folder, args);
    console.out().flush();
    return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
