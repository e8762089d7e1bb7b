package vn.sotay.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * The measures of one benchmark, as {@code sotay bench} prints them: a line each, for people or
 * (with {@code --json}) for programs. They alone go to standard output; what else is printed while
 * measuring, JMH's own report among it, goes to standard error.
 */
final class Report {

  static final double MEGABYTE = 1e6;
  private static final double NANOS = 1e9;

  private final String bench;
  private final List<String> arguments;
  private final PrintStream results;

  private Report(String bench, List<String> arguments, PrintStream results) {
    this.bench = bench;
    this.arguments = arguments;
    this.results = results;
  }

  /**
   * Starts a report; from here on {@link System#out} is standard error.
   *
   * @param bench the benchmark's name on the command line
   * @param arguments what its main function was given
   */
  static Report of(String bench, String[] arguments) {
    var report = new Report(bench, List.of(arguments), System.out);
    System.setOut(System.err);
    return report;
  }

  /** Returns the value that follows an option such as {@code --vncorenlp}. */
  Optional<String> option(String name) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 == arguments.size()
        ? Optional.empty()
        : Optional.of(arguments.get(at + 1));
  }

  /** Runs benchmarks by JMH. */
  static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  /** Returns the score of one benchmark method, in its own unit. */
  static double score(Collection<RunResult> runs, String method) {
    return only(runs, method).getPrimaryResult().getScore();
  }

  /** Returns what one benchmark method counted, per unit of time. */
  static double counted(Collection<RunResult> runs, String method, String counter) {
    Result<?> counted = only(runs, method).getSecondaryResults().get(counter);
    if (counted == null) {
      throw new IllegalArgumentException("%s counts no '%s'".formatted(method, counter));
    }
    return counted.getScore();
  }

  /** Returns how many megabytes of text one benchmark method read in a second by the clock. */
  static double megabytes(Collection<RunResult> runs, String method) {
    return counted(runs, method, "bytes") / MEGABYTE;
  }

  /** Returns what one benchmark method counted per second of the thread's processor time. */
  static double perProcessorSecond(Collection<RunResult> runs, String method, String counter) {
    return counted(runs, method, counter) / (counted(runs, method, "processorTime") / NANOS);
  }

  private static RunResult only(Collection<RunResult> runs, String method) {
    return runs.stream()
        .filter(run -> run.getPrimaryResult().getLabel().equals(method))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no benchmark '%s' ran".formatted(method)));
  }

  /**
   * Prints one measure.
   *
   * @param name in small letters, with its unit: {@code words_per_second}
   * @param note for people: what to compare it with; left out for programs
   */
  void print(String name, double value, String note) {
    String measure = "bench.%s.%s".formatted(bench, name);
    results.println(
        arguments.contains("--json")
            ? String.format(Locale.ROOT, "{\"measure\":\"%s\",\"value\":%s}", measure, plain(value))
            : String.format(Locale.ROOT, "%-44s %,16.2f  %s", measure, value, note)
                .stripTrailing());
    results.flush();
  }

  /** JSON knows no NaN and no infinity. */
  private static String plain(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
  }
}
