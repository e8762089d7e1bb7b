package vn.sotay.lang;

/**
 * What speaks for or against joining a piece to the one before it.
 *
 * <p>The features are those of Nguyen and Le (2016), "Vietnamese word segmentation with SVM", and
 * of the usual perceptron taggers: pieces, shapes and lexicon within two places, and the one or two
 * decisions before. Chosen by five-fold cross-validation on UD-VTB train and dev; after a change
 * run {@code train segmenter --cross-validate} again and train anew.
 */
@SuppressWarnings("EnumOrdinal")
final class SegmenterFeatures {

  /** Features at one place at most, with and without decisions. */
  static final int MOST = 48;

  /** Decisions before a place that are told apart: two bits, the last one lowest, 1 for joined. */
  static final int HISTORIES = 4;

  /** Bits of an index. */
  static final int BITS = 20;

  private static final int SHAPE_BITS = 3;
  private static final int LEVEL_BITS = 3;

  private final DictionaryMatches matches;
  private final int[] keys = new int[SegmenterPattern.COUNT];
  private Pieces pieces = new Pieces();
  private int[] ids = new int[MOST];
  private int count;

  /** The place that is looked at, and the length of the word before it. */
  private int place;

  private int length;
  private int last;

  /** The pieces and shapes from two before to two after the place, and the pair's level. */
  private int formA;

  private int formB;
  private int formC;
  private int formD;
  private int shapeB;
  private int shapeC;
  private int shapeD;
  private int glued;
  private int pairLevel;

  SegmenterFeatures(Lexicon lexicon) {
    matches = new DictionaryMatches(lexicon);
  }

  /** Takes a sentence; the questions below are about it. */
  void read(Pieces sentence) {
    pieces = sentence;
    matches.read(sentence);
  }

  /** Returns where the sentence has words of the lexicon. */
  DictionaryMatches matches() {
    return matches;
  }

  /** Looks at place {@code i}, which no decision changes. */
  void look(int i) {
    stand(i);
    setShapes(i);
    setLevels(i);
    setReadings(i);
  }

  /** Looks at place {@code i} only as far as {@link #follow} needs. */
  void stand(int i) {
    place = i;
    formA = pieces.form(i - 2);
    formB = pieces.form(i - 1);
    formC = pieces.form(i);
    formD = pieces.form(i + 1);
    shapeB = pieces.shape(i - 1);
    shapeC = pieces.shape(i);
    shapeD = pieces.shape(i + 1);
    glued = pieces.glued(i) ? 1 : 0;
    pairLevel = matches.level(i - 1, 2);
  }

  private void setShapes(int i) {
    int shapes = shapes();
    int inside = matches.inside(i);
    int gluedNext = pieces.glued(i + 1) ? 1 : 0;
    set(SegmenterPattern.SHAPES, (pieces.shape(i - 2) << 6 | shapes) << SHAPE_BITS | shapeD);
    set(
        SegmenterPattern.PAIR,
        ((glued << 1 | gluedNext) << 2 | inside) << 9 | pairLevel << 6 | shapes);
  }

  private int shapes() {
    return shapeB << SHAPE_BITS | shapeC;
  }

  private void setLevels(int i) {
    set(SegmenterPattern.PAIRS, levels(matches.level(i - 2, 2), pairLevel, matches.level(i, 2)));
    set(SegmenterPattern.SINGLES, levels(pairLevel, matches.level(i - 1, 1), matches.level(i, 1)));
    set(
        SegmenterPattern.THREES,
        pairLevel << 9
            | levels(matches.level(i - 2, 3), matches.level(i - 1, 3), matches.level(i, 3)));
  }

  private static int levels(int a, int b, int c) {
    return (a << LEVEL_BITS | b) << LEVEL_BITS | c;
  }

  private void setReadings(int i) {
    set(
        SegmenterPattern.LONGEST,
        levels(matches.longestAcross(i), matches.longestUpTo(i), matches.longestFrom(i)));
    set(
        SegmenterPattern.READINGS,
        matches.inside(i - 1) << 4 | matches.inside(i) << 2 | matches.inside(i + 1));
  }

  /** Looks at the decisions before the place that was looked at last. */
  void follow(int history) {
    last = history & 1;
    length = last == 0 ? 1 : history == 1 ? 2 : 3;
    set(
        SegmenterPattern.HISTORY,
        ((history << 2 | matches.inside(place)) << 9 | shapes() << SHAPE_BITS | shapeD) << 1
            | glued);
    int start = place - length;
    int goesOn = matches.goesOn(start, length) ? 1 : 0;
    set(
        SegmenterPattern.WORD,
        (levels(length, matches.level(start, length), matches.level(start, length + 1)) << 1
                    | goesOn)
                << 6
            | matches.level(place, 2) << LEVEL_BITS
            | matches.level(place, 3));
  }

  private void set(SegmenterPattern pattern, int key) {
    keys[pattern.index()] = key;
  }

  /** Returns the answers to all groups of questions, by index; they change with the place. */
  int[] keys() {
    return keys;
  }

  /** Writes the features that look at the pieces around the place, and returns how many. */
  int pieces(int[] out) {
    ids = out;
    count = 0;
    add(2, formC, 0, 0);
    add(3, formB, 0, 0);
    add(4, formD, 0, 0);
    add(7, formB, formC, 0);
    add(8, formC, formD, 0);
    add(12, formB, formC, formD);
    add(18, formB, shapeC, 0);
    add(19, formC, shapeB, 0);
    add(21, glued, formC, shapeB);
    add(22, glued, formB, shapeC);
    add(34, pairLevel, formC, 0);
    add(35, pairLevel, formB, 0);
    return count;
  }

  /** As {@link #piecesOfWord}, of a word so far of one piece. */
  int piecesOfSingle(int[] out) {
    last = 0;
    length = 1;
    return piecesOfWord(out);
  }

  /** Writes the features that look at the pieces of the word so far, and returns how many. */
  int piecesOfWord(int[] out) {
    ids = out;
    count = 0;
    add(53, last, formB, formC);
    if (length == 1) {
      add(59, formB, formC, 0);
    } else if (length == 2) {
      add(60, formA, formB, formC);
    }
    return count;
  }

  private void add(int template, int a, int b, int c) {
    ids[count++] = Hashing.index(template, a, b, c, BITS);
  }
}
