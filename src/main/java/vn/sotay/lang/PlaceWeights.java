package vn.sotay.lang;

/** What the pieces around a place weigh: remembered by piece, or while learning added. */
@FunctionalInterface
interface PlaceWeights {

  /** Returns the sum of the weights of {@link SegmenterFeatures#pieces} at the place looked at. */
  int sum();
}
