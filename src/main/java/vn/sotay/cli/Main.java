package vn.sotay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.lang.Reasons;
import vn.sotay.search.QueryException;

/** Sotay on the command line. */
@Command(
    name = "sotay",
    mixinStandardHelpOptions = true,
    version = "Sotay 0.1.0",
    description = "Turns a list of Vietnamese news sites into a citable handbook of practice.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "'sotay COMMAND --help' tells more. 'sotay demo' shows everything on a bundled sample site."
    })
public final class Main implements Runnable {

  /**
   * Lucene tells at start which vector instructions it can use; nobody needs to know. Held here so
   * that it isn't collected.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private @Spec CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Path home = Path.of(System.getProperty("sotay.home", ""));
    int code = run(new Console(out, err, isWatched()), home, args);
    out.flush();
    System.exit(code);
  }

  /** The launcher sees to it that there is a console only where a person watches. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    return System.console() != null;
  }

  /**
   * Runs one command line.
   *
   * @param console where it prints
   * @param folder where {@code sotay.yaml} is looked for
   * @return the exit code
   */
  static int run(Console console, Path folder, String... args) {
    try {
      return execute(new Context(console, Settings.in(folder)), args);
    } catch (MendableException e) {
      console.err().println("sotay: " + Reasons.in(Language.VI).text(message(e)));
      return ExitCode.FAILED;
    }
  }

  /** Returns the command line with all its commands. */
  static CommandLine line(Context context) {
    var line = new CommandLine(new Main());
    commands(context).forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** Every command there is. */
  static List<Object> commands(Context context) {
    return List.of(
        new DemoCommand(context),
        new CrawlCommand(context),
        new ImportCommand(context),
        new BuildCommand(context),
        new SearchCommand(context),
        new SuggestCommand(context),
        new SavedCommand(context),
        new CollectionCommand(context),
        new NoteCommand(context),
        new CorrectCommand(context),
        new PracticesCommand(context),
        new NumbersCommand(context),
        new DirectivesCommand(context),
        new EntitiesCommand(context),
        new EntityCommand(context),
        new ShowCommand(context),
        new ReportCommand(context),
        new ServeCommand(context),
        new StatusCommand(context),
        new VerifyCommand(context),
        new ForgetCommand(context),
        new BackupCommand(context),
        new RestoreCommand(context),
        new SitesCommand(context),
        new ExtractCommand(context),
        new AnnotateCommand(context),
        new EvalCommand(context),
        new BenchCommand(context),
        new TrainCommand(context),
        new VnCoreNlpCommand(context));
  }

  private static int execute(Context context, String... args) {
    CommandLine line = line(context);
    Console console = context.console();
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, ignored) -> misused(e, new Misuse(context)));
    line.setExecutionExceptionHandler((e, failed, parsed) -> failed(e, context));
    return line.execute(args);
  }

  private static int misused(ParameterException e, Misuse misuse) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("sotay: " + misuse.text(e));
    misuse.similar(e).ifPresent(line.getErr()::println);
    line.getErr().println(misuse.help(e));
    return ExitCode.FAILED;
  }

  private static int failed(Exception e, Context context) {
    Console console = context.console();
    if (console.isClosed()) {
      return ExitCode.DONE;
    }
    if (e instanceof QueryException query && context.settings().language() == Language.EN) {
      console.err().println("sotay: " + query.english());
    } else if (e instanceof MendableException) {
      Reasons reasons = Reasons.in(context.settings().language());
      console.err().println("sotay: " + reasons.text(message(e)));
    } else {
      console.err().println("sotay: " + context.messages().text("mistake"));
      e.printStackTrace(console.err());
    }
    return ExitCode.FAILED;
  }

  private static String message(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }

  /** Without a command: tells which there are. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
