package vn.sotay.lang;

/** Feature hashing: what is seen at one place → the index of its weight. */
final class Hashing {

  private Hashing() {}

  /**
   * Returns the index of a feature.
   *
   * @param template which question was asked
   * @param bits how many bits an index has
   */
  static int index(int template, int a, int b, int c, int bits) {
    int h = template * 0x9e3779b1 + a * 0x85ebca6b + b * 0xc2b2ae35 + c * 0x27d4eb2f;
    h = (h ^ (h >>> 15)) * 0x2c1b3c6d;
    return h >>> (Integer.SIZE - bits);
  }
}
