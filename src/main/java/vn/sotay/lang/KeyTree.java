package vn.sotay.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * Sequences of keys (see {@link Token#key()}) as a tree, whose places are numbers: from a place by
 * a key to the next.
 *
 * <p>All of it is one table of open addressing over the keys' codes (see {@link Tokens}). Numbers
 * side by side stay in the processor's near caches, where a tree of objects with strings doesn't.
 */
public final class KeyTree {

  /** Before the first key; no key leads there. */
  public static final int ROOT = 0;

  private static final int FIRST_CAPACITY = 16;

  /** No key's code. */
  private static final long FREE = 0;

  /** Knuth's multiplier: the upper half of a product depends on all bits of the code. */
  private static final long SPREADING = 0x9e37_79b9_7f4a_7c15L;

  /** By slot: the code of the key that leads on; {@link #FREE} if none. */
  private long[] codes = new long[FIRST_CAPACITY];

  /** By slot: the places before and after, {@link Integer#SIZE} bits each. */
  private long[] ways = new long[FIRST_CAPACITY];

  /** By place: the last key, which codes that are hashes don't tell for sure. */
  private final List<String> keys = new ArrayList<>(List.of(""));

  static int spread(long code) {
    return (int) ((code * SPREADING) >>> Integer.SIZE);
  }

  /** Returns how many places there are; their numbers are smaller. */
  public int size() {
    return keys.size();
  }

  /** Returns the place after another, a new one if there is none yet. */
  public int put(int place, String key) {
    if (2 * keys.size() >= codes.length) {
      grow();
    }
    long code = Tokens.code(key);
    int slot = slot(place, code, key);
    if (codes[slot] == FREE) {
      codes[slot] = code;
      ways[slot] = (long) place << Integer.SIZE | keys.size();
      keys.add(key);
    }
    return after(slot);
  }

  private int before(int slot) {
    return (int) (ways[slot] >>> Integer.SIZE);
  }

  private int after(int slot) {
    return (int) ways[slot];
  }

  private void grow() {
    long[] oldCodes = codes;
    long[] oldWays = ways;
    codes = new long[2 * oldCodes.length];
    ways = new long[codes.length];
    for (int i = 0; i < oldCodes.length; i++) {
      if (oldCodes[i] != FREE) {
        int place = (int) (oldWays[i] >>> Integer.SIZE);
        int slot = slot(place, oldCodes[i], keys.get((int) oldWays[i]));
        codes[slot] = oldCodes[i];
        ways[slot] = oldWays[i];
      }
    }
  }

  /** Returns where the way from a place by a key stands, or would. */
  private int slot(int place, long code, String key) {
    int slot = spread(code + place) & (codes.length - 1);
    while (codes[slot] != FREE && !leads(slot, place, code, key)) {
      slot = (slot + 1) & (codes.length - 1);
    }
    return slot;
  }

  private boolean leads(int slot, int place, long code, String key) {
    return codes[slot] == code
        && before(slot) == place
        && (Tokens.isExact(code) || keys.get(after(slot)).equals(key));
  }

  /** Returns the place that a token's key leads to; {@link #ROOT} if none. */
  public int next(int place, Tokens tokens, int at) {
    long code = tokens.codeAt(at);
    int slot = spread(code + place) & (codes.length - 1);
    while (codes[slot] != FREE) {
      if (codes[slot] == code && before(slot) == place) {
        return Tokens.isExact(code) ? after(slot) : next(place, tokens.get(at).key());
      }
      slot = (slot + 1) & (codes.length - 1);
    }
    return ROOT;
  }

  /** Returns the place that a key leads to; {@link #ROOT} if none. */
  public int next(int place, String key) {
    int slot = slot(place, Tokens.code(key), key);
    return codes[slot] == FREE ? ROOT : after(slot);
  }
}
