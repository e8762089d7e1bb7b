package vn.sotay.vncorenlp;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What VnCoreNLP may change in this process, as it was, to be put back after each call: it prints
 * to standard output (which belongs to our results), and switches off java.util.logging's root.
 */
final class Surroundings implements AutoCloseable {

  private final Logger root = LogManager.getLogManager().getLogger("");
  private final @Nullable Level level = root.getLevel();
  private final List<Handler> handlers = List.of(root.getHandlers());
  private final Thread thread = Thread.currentThread();
  private final ClassLoader loader = thread.getContextClassLoader();
  private final PrintStream out = System.out;

  private Surroundings() {}

  /**
   * Until closed: what goes to standard output comes out on standard error, and libraries look for
   * their files with {@code loader} first.
   */
  static Surroundings kept(ClassLoader loader) {
    var surroundings = new Surroundings();
    surroundings.thread.setContextClassLoader(loader);
    System.setOut(System.err);
    return surroundings;
  }

  @Override
  public void close() {
    System.setOut(out);
    thread.setContextClassLoader(loader);
    root.setLevel(level);
    List<Handler> now = Arrays.asList(root.getHandlers());
    now.stream().filter(handler -> !handlers.contains(handler)).forEach(root::removeHandler);
    handlers.stream().filter(handler -> !now.contains(handler)).forEach(root::addHandler);
  }
}
