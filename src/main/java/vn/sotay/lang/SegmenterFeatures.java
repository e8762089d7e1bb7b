package vn.sotay.lang;

/**
 * What speaks for or against joining a piece to the one before it.
 *
 * <p>The features are those of Nguyen and Le (2016), "Vietnamese word segmentation with SVM", and
 * of the usual perceptron taggers: pieces, shapes and lexicon within two places, and the one or two
 * decisions before. Chosen by five-fold cross-validation on UD-VTB train and dev; after a change
 * run SegmenterCrossValidation again and train anew.
 */
final class SegmenterFeatures {

  /** Features at one place at most, with and without decisions. */
  static final int MOST = 48;

  /** Decisions before a place that are told apart: two bits, the last one lowest, 1 for joined. */
  static final int HISTORIES = 4;

  /** Bits of an index. */
  static final int BITS = 20;

  private static final int SHAPE_BITS = 3;

  private final DictionaryMatches matches;
  private Pieces pieces = new Pieces();
  private int[] ids = new int[MOST];
  private int count;

  /** The pieces and shapes from two before to two after the place, and the pair's level. */
  private int formA;

  private int formB;
  private int formC;
  private int formD;
  private int shapeA;
  private int shapesBc;
  private int shapeD;
  private int pairLevel;

  SegmenterFeatures(Lexicon lexicon) {
    matches = new DictionaryMatches(lexicon);
  }

  /** Looks at a sentence; the questions below are about it. */
  void read(Pieces sentence) {
    pieces = sentence;
    matches.read(sentence);
  }

  /** Writes the features of place {@code i} that no decision changes, and returns how many. */
  int at(int i, int[] out) {
    ids = out;
    count = 0;
    look(i);
    addForms(i);
    addShapes(i);
    addWords(i);
    addReadings(i);
    return count;
  }

  private void look(int i) {
    formA = pieces.form(i - 2);
    formB = pieces.form(i - 1);
    formC = pieces.form(i);
    formD = pieces.form(i + 1);
    shapeA = pieces.shape(i - 2);
    shapesBc = pieces.shape(i - 1) << SHAPE_BITS | pieces.shape(i);
    shapeD = pieces.shape(i + 1);
    pairLevel = matches.level(i - 1, 2);
  }

  private void addForms(int i) {
    add(1, 0, 0, 0);
    add(2, formC, 0, 0);
    add(3, formB, 0, 0);
    add(4, formD, 0, 0);
    add(7, formB, formC, 0);
    add(8, formC, formD, 0);
    add(12, formB, formC, formD);
    add(18, formB, pieces.shape(i), 0);
    add(19, formC, pieces.shape(i - 1), 0);
  }

  private void addShapes(int i) {
    int glued = pieces.glued(i) ? 1 : 0;
    add(14, shapesBc, 0, 0);
    add(15, shapesBc, shapeD, 0);
    add(16, shapesBc, 0, shapeA);
    add(20, glued, shapesBc, pieces.glued(i + 1) ? 1 : 0);
    add(21, glued, formC, pieces.shape(i - 1));
    add(22, glued, formB, pieces.shape(i));
  }

  private void addWords(int i) {
    int before = matches.level(i - 1, 1);
    int here = matches.level(i, 1);
    int threeAround = matches.level(i - 2, 3) << 3 | matches.level(i - 1, 3);
    add(30, pairLevel, 0, 0);
    add(31, matches.level(i - 2, 2), pairLevel, matches.level(i, 2));
    add(32, pairLevel, threeAround, matches.level(i, 3));
    add(33, pairLevel, before, here);
    add(34, pairLevel, formC, 0);
    add(35, pairLevel, formB, 0);
    add(36, pairLevel, shapesBc, 0);
  }

  private void addReadings(int i) {
    int inside = matches.inside(i);
    int around = matches.inside(i - 1) << 4 | inside << 2 | matches.inside(i + 1);
    add(37, matches.longestAcross(i), matches.longestUpTo(i), matches.longestFrom(i));
    add(38, inside, 0, 0);
    add(39, around, 0, 0);
    add(40, inside, pairLevel, shapesBc);
  }

  /**
   * Writes the features of place {@code i} that the decisions before it make, and returns how many.
   * Asked after {@link #at} of the same place.
   */
  int after(int history, int i, int[] out) {
    ids = out;
    count = 0;
    int last = history & 1;
    add(50, history, 0, 0);
    add(53, last, formB, formC);
    add(57, history, matches.inside(i), shapesBc);
    add(58, history, shapesBc << SHAPE_BITS | shapeD, pieces.glued(i) ? 1 : 0);
    addWordSoFar(history, i);
    return count;
  }

  /** The decisions tell how long the word before the place is: one, two, or more pieces. */
  private void addWordSoFar(int history, int i) {
    int length = (history & 1) == 0 ? 1 : history == 1 ? 2 : 3;
    int start = i - length;
    int level = matches.level(start, length);
    int joined = matches.level(start, length + 1);
    int goesOn = matches.goesOn(start, length) ? 1 : 0;
    add(55, length, level << 3 | joined, goesOn);
    add(56, length << 3 | joined, level, matches.level(i, 2) << 3 | matches.level(i, 3));
    if (length == 1) {
      add(59, formB, formC, 0);
    } else if (length == 2) {
      add(60, formA, formB, formC);
    }
  }

  private void add(int template, int a, int b, int c) {
    ids[count++] = Hashing.index(template, a, b, c, BITS);
  }
}
