package vn.sotay.lang;

/**
 * Questions about a place that look at shapes and at the lexicon alone, in groups. A group has so
 * few answers that the weights of all its questions can be added up beforehand for each of them
 * (see {@link SegmenterTables}), which is why they stand apart from those that look at the pieces.
 *
 * <p>A group's answer is one number, the key, whose bits the constants describe, highest first.
 */
@SuppressWarnings("EnumOrdinal")
enum SegmenterPattern {

  /** Shapes two before, one before, here and one after. */
  SHAPES(0, 12) {
    @Override
    int features(int key, int[] out) {
      int shapes = key >>> 3 & 63;
      out[0] = feature(1, 0, 0, 0);
      out[1] = feature(14, shapes, 0, 0);
      out[2] = feature(15, shapes, key & 7, 0);
      out[3] = feature(16, shapes, 0, key >>> 9);
      return 4;
    }
  },

  /**
   * Whether this and the next piece are glued to the one before, two bits; in which longest-match
   * readings this one is inside a word, two bits; the level of the pair before and here; their
   * shapes.
   */
  PAIR(1, 13) {
    @Override
    int features(int key, int[] out) {
      int shapes = key & 63;
      int level = key >>> 6 & 7;
      int inside = key >>> 9 & 3;
      out[0] = feature(20, key >>> 12, shapes, key >>> 11 & 1);
      out[1] = feature(30, level, 0, 0);
      out[2] = feature(36, level, shapes, 0);
      out[3] = feature(38, inside, 0, 0);
      out[4] = feature(40, inside, level, shapes);
      return 5;
    }
  },

  /** The levels of the pairs two before, one before and here. */
  PAIRS(2, 9) {
    @Override
    int features(int key, int[] out) {
      out[0] = feature(31, key >>> 6, key >>> 3 & 7, key & 7);
      return 1;
    }
  },

  /** The levels of the pair before and here, of the piece before and of this one. */
  SINGLES(3, 9) {
    @Override
    int features(int key, int[] out) {
      out[0] = feature(33, key >>> 6, key >>> 3 & 7, key & 7);
      return 1;
    }
  },

  /** The level of the pair, and of three pieces from two before, from one before and from here. */
  THREES(4, 12) {
    @Override
    int features(int key, int[] out) {
      out[0] = feature(32, key >>> 9, key >>> 3 & 63, key & 7);
      return 1;
    }
  },

  /** The longest words across this place, up to it and from it. */
  LONGEST(5, 9) {
    @Override
    int features(int key, int[] out) {
      out[0] = feature(37, key >>> 6, key >>> 3 & 7, key & 7);
      return 1;
    }
  },

  /** Inside which longest-match readings the piece before, this and the next are. */
  READINGS(6, 6) {
    @Override
    int features(int key, int[] out) {
      out[0] = feature(39, key, 0, 0);
      return 1;
    }
  },

  /** The history; inside which readings; the shapes before, here and after; glued or not. */
  HISTORY(7, 14) {
    @Override
    int features(int key, int[] out) {
      int history = key >>> 12;
      int shapes = key >>> 1 & 511;
      out[0] = feature(50, history, 0, 0);
      out[1] = feature(57, history, key >>> 10 & 3, shapes >>> 3);
      out[2] = feature(58, history, shapes, key & 1);
      return 3;
    }
  },

  /**
   * The word so far: its length (3 for more), its level, its level with this piece, whether some
   * word goes on from it; the levels of two and of three pieces from here.
   */
  WORD(8, 15) {
    @Override
    int features(int key, int[] out) {
      int length = key >>> 13;
      int level = key >>> 10 & 7;
      int joined = key >>> 7 & 7;
      out[0] = feature(55, length, level << 3 | joined, key >>> 6 & 1);
      out[1] = feature(56, length << 3 | joined, level, key & 63);
      return 2;
    }
  };

  /** The index of the first group that looks at the decisions before the place. */
  static final int OF_HISTORY = HISTORY.index;

  /** How many groups there are. */
  static final int COUNT = WORD.index + 1;

  private final int index;
  private final int bits;

  SegmenterPattern(int index, int bits) {
    this.index = index;
    this.bits = bits;
  }

  /** Returns its place among the groups, from 0. */
  int index() {
    return index;
  }

  /** Returns how many keys there are. */
  int keys() {
    return 1 << bits;
  }

  /** Writes the features that a key stands for, and returns how many. */
  abstract int features(int key, int[] out);

  private static int feature(int template, int a, int b, int c) {
    return Hashing.index(template, a, b, c, SegmenterFeatures.BITS);
  }
}
