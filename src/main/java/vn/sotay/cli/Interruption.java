package vn.sotay.cli;

import java.time.Duration;

/**
 * Turns the end of the process (Ctrl-C, a closed terminal) into an interrupt of the thread that
 * works, and gives it time to save its state.
 *
 * <p>A second Ctrl-C isn't waited for: whatever was acknowledged is on the disk already.
 */
final class Interruption implements AutoCloseable {

  /** Longer than any one request may take to be given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Thread worker;
  private final Thread hook;
  private volatile boolean finished;

  private Interruption(Thread worker) {
    this.worker = worker;
    this.hook = new Thread(this::end, "end");
  }

  static Interruption onSignal(Thread worker) {
    var interruption = new Interruption(worker);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void end() {
    worker.interrupt();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!finished && System.nanoTime() < deadline) {
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException e) {
        return;
      }
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
