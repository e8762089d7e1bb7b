package vn.sotay.eval;

/**
 * How many of those looked at are right.
 *
 * @param right how many are right
 * @param scored how many were looked at
 */
public record Tally(long right, long scored) {

  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(right + other.right, scored + other.scored);
  }

  Tally plus(boolean isRight) {
    return new Tally(right + (isRight ? 1 : 0), scored + 1);
  }

  /** Returns the share of the right ones, 0 to 1; 1 if nothing was looked at. */
  public double share() {
    return scored == 0 ? 1 : (double) right / scored;
  }
}
