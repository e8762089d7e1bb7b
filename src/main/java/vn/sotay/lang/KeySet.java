package vn.sotay.lang;

import java.util.Collection;
import java.util.Set;

/**
 * A set of keys (see {@link Token#key()}) that is asked about tokens: by their numbers, without a
 * look at the strings. Immutable.
 */
public final class KeySet {

  /** So many slots a key at least, so that most answers take one look. */
  private static final int SLOTS_A_KEY = 4;

  private static final long FREE = 0;

  private final Set<String> keys;

  /** The keys' codes, by open addressing. */
  private final long[] codes;

  private KeySet(Set<String> keys) {
    this.keys = keys;
    codes = new long[Integer.highestOneBit(keys.size()) * 2 * SLOTS_A_KEY];
    for (String key : keys) {
      codes[slot(Tokens.code(key))] = Tokens.code(key);
    }
  }

  /**
   * Returns the set of these keys.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static KeySet of(Collection<String> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a set of keys must have one");
    }
    return new KeySet(Set.copyOf(keys));
  }

  /** As {@link #of(Collection)}. */
  public static KeySet of(String... keys) {
    return of(Set.of(keys));
  }

  /** Returns where the code is, or would be. */
  private int slot(long code) {
    int slot = KeyTree.spread(code) & (codes.length - 1);
    while (codes[slot] != FREE && codes[slot] != code) {
      slot = (slot + 1) & (codes.length - 1);
    }
    return slot;
  }

  /** Returns whether the key of token {@code at} is in the set. */
  public boolean has(Tokens tokens, int at) {
    long code = tokens.codeAt(at);
    return codes[slot(code)] == code && (Tokens.isExact(code) || contains(tokens.get(at).key()));
  }

  public boolean contains(String key) {
    return keys.contains(key);
  }
}
