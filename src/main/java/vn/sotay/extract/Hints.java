package vn.sotay.extract;

/**
 * A set of hints. Every element of a page has one, so it is no more than a number.
 *
 * @param bits a bit for each hint
 */
record Hints(int bits) {

  static final Hints NONE = new Hints(0);

  static Hints of(Hint first, Hint second) {
    return new Hints(first.bit() | second.bit());
  }

  static Hints of(Hint hint) {
    return new Hints(hint.bit());
  }

  boolean contains(Hint hint) {
    return (bits & hint.bit()) != 0;
  }

  boolean isEmpty() {
    return bits == 0;
  }

  Hints with(Hints others) {
    return others.isEmpty() ? this : new Hints(bits | others.bits);
  }
}
