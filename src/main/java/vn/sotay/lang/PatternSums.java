package vn.sotay.lang;

/** What the answers to groups of questions weigh together: looked up, or while learning added. */
@FunctionalInterface
interface PatternSums {

  /**
   * Returns the sum of the weights of some groups, {@code from} included and {@code to} excluded.
   *
   * @param keys the key of each {@link SegmenterPattern}, by its index
   */
  int sum(int[] keys, int from, int to);
}
