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

  /** Knuth's multiplier: the upper half of a product depends on all bits of the code. */
  private static final long SPREADING = 0x9e37_79b9_7f4a_7c15L;

  private long[] codes = new long[FIRST_CAPACITY];
  private int[] before = new int[FIRST_CAPACITY];

  /** The place that a slot's key leads to; {@link #ROOT} if the slot is free. */
  private int[] after = new int[FIRST_CAPACITY];

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
    if (after[slot] == ROOT) {
      set(slot, place, code, keys.size());
      keys.add(key);
    }
    return after[slot];
  }

  private void set(int slot, int place, long code, int next) {
    before[slot] = place;
    codes[slot] = code;
    after[slot] = next;
  }

  private void grow() {
    long[] oldCodes = codes;
    int[] oldBefore = before;
    int[] oldAfter = after;
    codes = new long[2 * oldCodes.length];
    before = new int[codes.length];
    after = new int[codes.length];
    for (int i = 0; i < oldAfter.length; i++) {
      if (oldAfter[i] != ROOT) {
        int slot = slot(oldBefore[i], oldCodes[i], keys.get(oldAfter[i]));
        set(slot, oldBefore[i], oldCodes[i], oldAfter[i]);
      }
    }
  }

  /** Returns where the way from a place by a key stands, or would. */
  private int slot(int place, long code, String key) {
    int slot = spread(code + place) & (codes.length - 1);
    while (after[slot] != ROOT
        && !(codes[slot] == code
            && before[slot] == place
            && (code >= 0 || keys.get(after[slot]).equals(key)))) {
      slot = (slot + 1) & (codes.length - 1);
    }
    return slot;
  }

  /** Returns the place that a token's key leads to; {@link #ROOT} if none. */
  public int next(int place, Tokens tokens, int at) {
    long code = tokens.codeAt(at);
    int slot = spread(code + place) & (codes.length - 1);
    while (after[slot] != ROOT) {
      if (codes[slot] == code && before[slot] == place) {
        return code >= 0 ? after[slot] : next(place, tokens.get(at).key());
      }
      slot = (slot + 1) & (codes.length - 1);
    }
    return ROOT;
  }

  /** Returns the place that a key leads to; {@link #ROOT} if none. */
  public int next(int place, String key) {
    return after[slot(place, Tokens.code(key), key)];
  }
}
