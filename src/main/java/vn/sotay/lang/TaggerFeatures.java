package vn.sotay.lang;

import java.util.List;
import vn.sotay.article.PartOfSpeech;
import vn.sotay.article.Word;

/**
 * What speaks for a word's part of speech: itself, its neighbours, and the tags before it.
 *
 * <p>Ten questions of 35, since each costs time at every word. They were chosen by five-fold
 * cross-validation on UD-VTB train and dev; after a change run {@code train segmenter
 * --cross-validate} again and train anew.
 */
final class TaggerFeatures {

  /** Bits of an index. */
  static final int BITS = 18;

  /** Features of one word at most. */
  static final int MOST = 10;

  /** The tag before the sentence. */
  static final int NO_TAG = PartOfSpeech.values().length;

  /** Bits of a word's length, 3 for more, below its first piece's shape. */
  private static final int LENGTH_BITS = 2;

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
      add(pieces, 0, pieces.size(), value(pieces));
    }
  }

  /**
   * Looks at the words that the segmenter has made of a sentence's pieces; the questions below are
   * about them.
   *
   * @param matches where the sentence has words of the lexicon
   * @param joins whether each piece is joined to the one before it
   * @return how many words there are
   */
  int read(Pieces sentence, DictionaryMatches matches, boolean[] joins) {
    start(sentence.size());
    int first = 0;
    for (int i = 1; i <= sentence.size(); i++) {
      if (i == sentence.size() || !joins[i]) {
        add(sentence, first, i, matches.value(first, i - first));
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

  /** Returns what the lexicon has of the word that the pieces make; 0 if nothing. */
  private int value(Pieces word) {
    int state = lexicon.first(lexicon.symbol(word.form(0)));
    for (int k = 1; k < word.size() && state != Lexicon.NONE; k++) {
      state = next(state, lexicon.symbol(word.form(k)));
    }
    return state == Lexicon.NONE ? 0 : lexicon.value(state);
  }

  private int next(int state, int symbol) {
    return symbol == Lexicon.NONE ? Lexicon.NONE : lexicon.next(state, symbol);
  }

  /** Adds the word that consists of the pieces {@code from} to {@code to}, the latter excluded. */
  private void add(Pieces of, int from, int to, int value) {
    int form = 0;
    for (int k = from; k < to; k++) {
      form = 31 * form + of.form(k);
    }
    forms[size] = form;
    heads[size] = of.form(from);
    tails[size] = of.form(to - 1);
    shapes[size] = shape(of.shape(from)) << LENGTH_BITS | Math.min(3, to - from);
    dictionary[size] = value;
    size++;
  }

  /** A capital tells little where every word has one: at the start, and after a sign. */
  private int shape(int shape) {
    if (shape != Pieces.FIRST && shape != Pieces.CAPITALIZED) {
      return shape;
    }
    boolean first = size == 0 || shapes[size - 1] >>> LENGTH_BITS == Pieces.SIGN;
    return first ? Pieces.FIRST : Pieces.CAPITALIZED;
  }

  /** Returns what {@link TagDictionary} knows word {@code i} by: its form and its shape. */
  int key(int i) {
    return 31 * forms[i] + (shapes[i] >>> LENGTH_BITS);
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
    add(3, forms[i], shapes[i], 0);
    add(4, heads[i], 0, 0);
    add(5, tails[i], 0, 0);
    add(6, shapes[i], 0, 0);
    add(8, dictionary[i], shapes[i], 0);
  }

  private void addNeighbours(int i) {
    add(10, form(i - 1), 0, 0);
    add(11, form(i + 1), 0, 0);
    add(15, forms[i], form(i + 1), 0);
  }

  private void addTags(int i, int before, int twoBefore) {
    add(22, twoBefore, before, 0);
    add(24, before, dictionary[i], shapes[i]);
  }

  private int form(int i) {
    return i < 0 ? BEFORE : i >= size ? AFTER : forms[i];
  }

  private void add(int template, int a, int b, int c) {
    ids[count++] = Hashing.index(template, a, b, c, BITS);
  }
}
