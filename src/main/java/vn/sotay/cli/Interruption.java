package vn.sotay.cli;

import java.time.Duration;

/**
 * Turns the end of the process (Ctrl-C, a closed terminal) into an interrupt of the thread that
 * works, and gives it time to save its state.
 *
 * <p>A second Ctrl-C ends the process at once: whatever was acknowledged is on the disk already.
 * Java hears it, starts a thread for it, and lets that wait for the first one's end; so two such
 * threads tell of it.
 */
final class Interruption implements AutoCloseable {

  /** Longer than any one request may take to be given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The name of the threads that Java starts for Ctrl-C. */
  private static final String CTRL_C = "SIGINT handler";

  /** What shells expect of a process that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  private final Thread worker;
  private final Runnable told;
  private final Thread hook;
  private volatile boolean finished;

  private Interruption(Thread worker, Runnable told) {
    this.worker = worker;
    this.told = told;
    this.hook = new Thread(this::end, "end");
  }

  static Interruption onSignal(Thread worker) {
    return onSignal(worker, () -> {});
  }

  /** Does as its sister, and tells the person that the end has begun. */
  static Interruption onSignal(Thread worker, Context context) {
    return onSignal(
        worker,
        () -> {
          context.console().err().println();
          context.tell("crawl.ending");
        });
  }

  private static Interruption onSignal(Thread worker, Runnable told) {
    var interruption = new Interruption(worker, told);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void end() {
    told.run();
    worker.interrupt();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!finished && System.nanoTime() < deadline) {
      try {
        Thread.sleep(Duration.ofMillis(20));
        haltOnSecondCtrlC();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void haltOnSecondCtrlC() {
    long handlers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(CTRL_C))
            .count();
    if (handlers > 1) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
  }

  @Override
  public void close() {
    finished = true;
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is waiting for this very call.
    }
  }
}
