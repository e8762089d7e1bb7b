package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Span;
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
    size = words.size();
    reserve();
    for (int i = 0; i < size; i++) {
      read(text, words.get(i).span(), i);
    }
  }

  private void reserve() {
    if (forms.length < size) {
      forms = new int[2 * size];
      heads = new int[2 * size];
      tails = new int[2 * size];
      shapes = new int[2 * size];
      dictionary = new int[2 * size];
    }
  }

  private void read(String text, Span word, int i) {
    pieces.read(text, word.start(), word.end());
    int last = pieces.size() - 1;
    int form = 0;
    int state = Lexicon.NONE;
    for (int k = 0; k <= last; k++) {
      form = 31 * form + pieces.form(k);
      int symbol = lexicon.symbol(pieces.form(k));
      state = k == 0 ? lexicon.first(symbol) : next(state, symbol);
    }
    forms[i] = form;
    heads[i] = pieces.form(0);
    tails[i] = pieces.form(last);
    shapes[i] = shape(i) << 2 | Math.min(3, pieces.size());
    dictionary[i] = state == Lexicon.NONE ? 0 : lexicon.tags(state) << 3 | lexicon.level(state);
  }

  private int next(int state, int symbol) {
    boolean unknown = state == Lexicon.NONE || symbol == Lexicon.NONE;
    return unknown ? Lexicon.NONE : lexicon.next(state, symbol);
  }

  /** A capital tells little where every word has one. */
  private int shape(int i) {
    int shape = pieces.shape(0);
    boolean first = i == 0 || shapes[i - 1] >>> 2 == Pieces.SIGN;
    return shape == Pieces.FIRST && !first ? Pieces.CAPITALIZED : shape;
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
