package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** For each slot two numbers: the code of the key that leads on, {@link #FREE} if none … */
  private static final int SLOT = 2;

  /** … and the places before and after, {@link Integer#SIZE} bits each. */
  private static final int WAY = 1;

  private static final int BITS_OF_A_CHILD = 6;

  private long[] slots = new long[SLOT * FIRST_CAPACITY];

  /** By place: a bit for each key that leads on; most that don't are told by its lack. */
  private long[] children = new long[FIRST_CAPACITY];

  /** By place: the last key, which codes that are hashes don't tell for sure. */
  private final List<String> keys = new ArrayList<>(List.of(""));

  static int spread(long code) {
    return (int) ((code * SPREADING) >>> Integer.SIZE);
  }

  /** Returns how many places there are; their numbers are smaller. */
  public int size() {
    return keys.size();
  }

  private static long child(long code) {
    return 1L << ((code * SPREADING) >>> (Long.SIZE - BITS_OF_A_CHILD));
  }

  /** Returns the place after another, a new one if there is none yet. */
  public int put(int place, String key) {
    if (2 * SLOT * keys.size() >= slots.length) {
      grow();
    }
    long code = Tokens.code(key);
    int slot = slot(place, code, key);
    if (slots[slot] == FREE) {
      slots[slot] = code;
      slots[slot + WAY] = (long) place << Integer.SIZE | keys.size();
      children[place] |= child(code);
      keys.add(key);
    }
    return after(slot);
  }

  private int before(int slot) {
    return (int) (slots[slot + WAY] >>> Integer.SIZE);
  }

  private int after(int slot) {
    return (int) slots[slot + WAY];
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    children = Arrays.copyOf(children, slots.length / SLOT);
    for (int i = 0; i < old.length; i += SLOT) {
      if (old[i] != FREE) {
        int place = (int) (old[i + WAY] >>> Integer.SIZE);
        int slot = slot(place, old[i], keys.get((int) old[i + WAY]));
        slots[slot] = old[i];
        slots[slot + WAY] = old[i + WAY];
      }
    }
  }

  /** Returns the slot at which to look first for the way from a place by a key. */
  private int first(int place, long code) {
    return SLOT * spread(code + place) & (slots.length - 1);
  }

  private int following(int slot) {
    return (slot + SLOT) & (slots.length - 1);
  }

  /** Returns where the way from a place by a key stands, or would. */
  private int slot(int place, long code, String key) {
    int slot = first(place, code);
    while (slots[slot] != FREE && !leads(slot, place, code, key)) {
      slot = following(slot);
    }
    return slot;
  }

  private boolean leads(int slot, int place, long code, String key) {
    return slots[slot] == code
        && before(slot) == place
        && (Tokens.isExact(code) || keys.get(after(slot)).equals(key));
  }

  /** Returns the place that a token's key leads to; {@link #ROOT} if none. */
  public int next(int place, Tokens tokens, int at) {
    long code = tokens.codeAt(at);
    if ((children[place] & child(code)) == 0) {
      return ROOT;
    }
    int slot = first(place, code);
    while (slots[slot] != FREE) {
      if (slots[slot] == code && before(slot) == place) {
        return Tokens.isExact(code) ? after(slot) : next(place, tokens.get(at).key());
      }
      slot = following(slot);
    }
    return ROOT;
  }

  /** Returns the place that a key leads to; {@link #ROOT} if none. */
  public int next(int place, String key) {
    int slot = slot(place, Tokens.code(key), key);
    return slots[slot] == FREE ? ROOT : after(slot);
  }
}
