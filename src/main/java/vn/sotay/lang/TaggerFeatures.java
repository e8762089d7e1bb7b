package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Word;

/** What speaks for a word's part of speech: itself, its neighbours, and the tags before it. */
final class TaggerFeatures {

  /** Bits of an index. */
  static final int BITS = 18;

  /** Features of one word at most. */
  static final int MOST = 32;

  /** The tag before the sentence. */
  static final int NO_TAG = PartOfSpeech.values().length;

  /** The forms beyond the sentence's ends. */
  private static final int BEFORE = 1;

  private static final int AFTER = 2;

  private final Lexicon lexicon;
  private final Pieces pieces = new Pieces();
  private int[] forms = new int[0];
  private int[] heads = new int[0];
  private int[] tails = new int[0];
  private int[] shapes = new int[0];
  private int[] dictionary = new int[0];
  private int size;
  private int[] ids = new int[MOST];
  private int count;

  TaggerFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Looks at the words of one sentence; the questions below are about them. */
  void read(String text, List<Word> words) {
    start(words.size());
    for (Word word : words) {
      pieces.read(text, word.span().start(), word.span().end());
      add(pieces, 0, pieces.size());
    }
  }

  /**
   * Looks at the words that the segmenter has made of a sentence's pieces; the questions below are
   * about them.
   *
   * @param joins whether each piece is joined to the one before it
   * @return how many words there are
   */
  int read(Pieces sentence, boolean[] joins) {
    start(sentence.size());
    int first = 0;
    for (int i = 1; i <= sentence.size(); i++) {
      if (i == sentence.size() || !joins[i]) {
        add(sentence, first, i);
        first = i;
      }
    }
    return size;
  }

  private void start(int words) {
    size = 0;
    if (forms.length < words) {
      forms = new int[2 * words];
      heads = new int[2 * words];
      tails = new int[2 * words];
      shapes = new int[2 * words];
      dictionary = new int[2 * words];
    }
  }

  /** Adds the word that consists of the pieces {@code from} to {@code to}, the latter excluded. */
  private void add(Pieces of, int from, int to) {
    int form = 0;
    int state = Lexicon.NONE;
    for (int k = from; k < to; k++) {
      form = 31 * form + of.form(k);
      if (k == from || state != Lexicon.NONE) {
        int symbol = lexicon.symbol(of.form(k));
        state = k == from ? lexicon.first(symbol) : next(state, symbol);
      }
    }
    forms[size] = form;
    heads[size] = of.form(from);
    tails[size] = of.form(to - 1);
    shapes[size] = shape(of.shape(from)) << 2 | Math.min(3, to - from);
    dictionary[size] = state == Lexicon.NONE ? 0 : lexicon.tags(state) << 3 | lexicon.level(state);
    size++;
  }

  private int next(int state, int symbol) {
    return symbol == Lexicon.NONE ? Lexicon.NONE : lexicon.next(state, symbol);
  }

  /** A capital tells little where every word has one: at the start, and after a sign. */
  private int shape(int shape) {
    if (shape != Pieces.FIRST && shape != Pieces.CAPITALIZED) {
      return shape;
    }
    boolean first = size == 0 || shapes[size - 1] >>> 2 == Pieces.SIGN;
    return first ? Pieces.FIRST : Pieces.CAPITALIZED;
  }

  /**
   * Writes the features of word {@code i} and returns how many.
   *
   * @param before the tag of the word before, as ordinal; {@link #NO_TAG} at the start
   * @param twoBefore the tag before that
   */
  int at(int i, int before, int twoBefore, int[] out) {
    ids = out;
    count = 0;
    addWord(i);
    addNeighbours(i);
    addTags(i, before, twoBefore);
    return count;
  }

  private void addWord(int i) {
    add(1, 0, 0, 0);
    add(2, forms[i], 0, 0);
    add(3, forms[i], shapes[i], 0);
    add(4, heads[i], 0, 0);
    add(5, tails[i], 0, 0);
    add(6, shapes[i], 0, 0);
    add(7, dictionary[i], 0, 0);
    add(8, dictionary[i], shapes[i], 0);
  }

  private void addNeighbours(int i) {
    add(10, form(i - 1), 0, 0);
    add(11, form(i + 1), 0, 0);
    add(12, form(i - 2), 0, 0);
    add(13, form(i + 2), 0, 0);
    add(14, form(i - 1), forms[i], 0);
    add(15, forms[i], form(i + 1), 0);
    add(16, form(i - 1), form(i + 1), 0);
    add(17, value(i - 1, shapes), shapes[i], value(i + 1, shapes));
    add(18, dictionary[i], value(i + 1, dictionary), 0);
    add(19, value(i + 1, heads), 0, 0);
    add(20, value(i - 1, tails), 0, 0);
  }

  private void addTags(int i, int before, int twoBefore) {
    add(21, before, 0, 0);
    add(22, twoBefore, before, 0);
    add(23, before, forms[i], 0);
    add(24, before, dictionary[i], shapes[i]);
    add(25, twoBefore, before, forms[i]);
    add(26, before, form(i + 1), 0);
    add(27, before, value(i + 1, dictionary), dictionary[i]);
    add(28, before, form(i - 1), 0);
  }

  private int form(int i) {
    return i < 0 ? BEFORE : i >= size ? AFTER : forms[i];
  }

  private int value(int i, int[] values) {
    return i < 0 || i >= size ? Integer.MAX_VALUE : values[i];
  }

  private void add(int template, int a, int b, int c) {
    ids[count++] = Hashing.index(template, a, b, c, BITS);
  }
}
