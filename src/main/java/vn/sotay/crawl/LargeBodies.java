package vn.sotay.crawl;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets only as many threads hold large bodies at once as the memory bears, however many hosts send
 * them. What a thread took it keeps until it has worked the body off.
 */
final class LargeBodies {

  /** Larger bodies need a permit. */
  static final int LARGE = 1024 * 1024;

  /** What a body of the largest size may take while it is parsed and archived. */
  private static final long MEMORY = 200L * 1024 * 1024;

  private final Semaphore permits =
      new Semaphore((int) Math.max(1, Runtime.getRuntime().maxMemory() / MEMORY));

  private final Set<Thread> holders = ConcurrentHashMap.newKeySet();

  /** Waits for a permit; a thread that has one keeps it. */
  void take() {
    if (!holders.contains(Thread.currentThread())) {
      permits.acquireUninterruptibly();
      holders.add(Thread.currentThread());
    }
  }

  /** Gives the thread's permit back, if it has one. */
  void giveBack() {
    if (holders.remove(Thread.currentThread())) {
      permits.release();
    }
  }
}
