package vn.sotay.lang;

import java.util.Arrays;

/**
 * Known words, as a minimal automaton over the forms of their pieces (see {@link
 * Pieces#form(int)}).
 *
 * <p>Each word has a value: how well it is attested in the low three bits, and a set of parts of
 * speech above (see {@link LexiconBuilder}).
 */
final class Lexicon {

  /** Pieces of a word at most; longer ones are left to the segmenter. */
  static final int LONGEST_WORD = 5;

  /** No such piece, no such state. */
  static final int NONE = -1;

  private static final int SYMBOL_BITS = 14;
  private static final int SYMBOL_MASK = (1 << SYMBOL_BITS) - 1;
  private static final int LEVEL_MASK = 7;

  /** Form → symbol, by open addressing; the form at 2 i, the symbol plus one at 2 i + 1. */
  private final int[] symbols;

  /** State → where its transitions start; one more than there are states. */
  private final int[] firsts;

  /** Target and symbol of each transition in one number, ascending by symbol within a state. */
  private final int[] transitions;

  /** State → a bit for each symbol that leads on: most that don't are told by its lack. */
  private final long[] leadingOn;

  private final byte[] values;

  /** Symbol → state, for the one state with thousands of transitions. */
  private final int[] root;

  private Lexicon(int[] symbols, int[] firsts, int[] transitions, byte[] values, int symbolCount) {
    this.symbols = symbols;
    this.firsts = firsts;
    this.transitions = transitions;
    this.values = values;
    this.leadingOn = leadingOn();
    this.root = rootTable(symbolCount);
  }

  private long[] leadingOn() {
    long[] bits = new long[values.length];
    for (int state = 0; state < bits.length; state++) {
      for (int t = firsts[state]; t < firsts[state + 1]; t++) {
        bits[state] |= bit(transitions[t] & SYMBOL_MASK);
      }
    }
    return bits;
  }

  private static long bit(int symbol) {
    return 1L << symbol;
  }

  private int[] rootTable(int symbolCount) {
    int[] table = new int[symbolCount];
    Arrays.fill(table, NONE);
    int rootState = values.length - 1;
    for (int t = firsts[rootState]; t < firsts[rootState + 1]; t++) {
      table[transitions[t] & SYMBOL_MASK] = transitions[t] >>> SYMBOL_BITS;
    }
    return table;
  }

  /** Reads what {@link LexiconBuilder#write} wrote. */
  static Lexicon read(ModelInput in) {
    int symbolCount = in.readInt();
    int[] symbols = new int[Integer.highestOneBit(Math.max(1, symbolCount)) * 8];
    int form = 0;
    for (int symbol = 0; symbol < symbolCount; symbol++) {
      form += in.readInt();
      put(symbols, form, symbol);
    }
    int states = in.readInt();
    int[] firsts = new int[states + 1];
    int[] transitions = new int[in.readInt()];
    byte[] values = new byte[states];
    int next = 0;
    for (int state = 0; state < states; state++) {
      values[state] = in.readByte();
      int count = in.readInt();
      int symbol = 0;
      for (int i = 0; i < count; i++) {
        symbol += in.readInt();
        transitions[next++] = ((state - in.readInt()) << SYMBOL_BITS) | symbol;
      }
      firsts[state + 1] = next;
    }
    return new Lexicon(symbols, firsts, transitions, values, symbolCount);
  }

  private static void put(int[] symbols, int form, int symbol) {
    int slot = slot(symbols, form);
    while (symbols[slot + 1] != 0) {
      slot = (slot + 2) & (symbols.length - 1);
    }
    symbols[slot] = form;
    symbols[slot + 1] = symbol + 1;
  }

  private static int slot(int[] symbols, int form) {
    return (form << 1) & (symbols.length - 1);
  }

  /** Returns the symbol of a piece; {@link #NONE} if no word has such a piece. */
  int symbol(int form) {
    int slot = slot(symbols, form);
    while (symbols[slot + 1] != 0) {
      if (symbols[slot] == form) {
        return symbols[slot + 1] - 1;
      }
      slot = (slot + 2) & (symbols.length - 1);
    }
    return NONE;
  }

  /** Returns the state after the first piece; {@link #NONE} if no word starts so. */
  int first(int symbol) {
    return symbol == NONE ? NONE : root[symbol];
  }

  /** Returns the state after one more piece; {@link #NONE} if no word goes on so. */
  int next(int state, int symbol) {
    return (leadingOn[state] & bit(symbol)) == 0 ? NONE : target(state, symbol);
  }

  private int target(int state, int symbol) {
    int low = firsts[state];
    int high = firsts[state + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = transitions[middle] & SYMBOL_MASK;
      if (here == symbol) {
        return transitions[middle] >>> SYMBOL_BITS;
      }
      if (here < symbol) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  /**
   * Returns how well the word that ends here is attested, 1 to 7, in the low three bits, and the
   * set of its parts of speech above; 0 if none ends here.
   */
  int value(int state) {
    return values[state] & 0xff;
  }

  /** Returns how well a word with this value is attested. */
  static int level(int value) {
    return value & LEVEL_MASK;
  }
}
