package vn.sotay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Counted while measuring: what was read, and the processor time it took, which other work on the
 * machine doesn't lengthen as it does the clock's.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Counted {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Words, tokens or characters. */
  public long items;

  /** Bytes of the text in UTF-8. */
  public long bytes;

  /** The thread's processor time, in nanoseconds. */
  public long processorTime;

  private long since;

  void start() {
    since = THREADS.getCurrentThreadCpuTime();
  }

  /** Adds what was read since the start; returns the items. */
  long add(long newItems, long newBytes) {
    processorTime += THREADS.getCurrentThreadCpuTime() - since;
    items += newItems;
    bytes += newBytes;
    return newItems;
  }
}
