package vn.sotay.article;

/**
 * Hears how far long work has come. Called from the thread that does the work.
 *
 * <p>Bars, clocks and printing belong to whoever implements it.
 */
@FunctionalInterface
public interface Progress {

  /** For work nobody watches. */
  Progress NONE = (done, total, what) -> {};

  /**
   * Tells that {@code done} of {@code total} steps are finished.
   *
   * @param done steps finished so far
   * @param total steps known of; 0 if unknown, and it may grow
   * @param what the step just finished, for people
   */
  void step(long done, long total, String what);
}
