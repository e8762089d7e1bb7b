package vn.sotay.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with a value each, looked up by longest match over tokens.
 *
 * <p>Phrases match by {@link Token#key()}: in any case and any spelling, but never without their
 * marks. Looking up is linear in the phrase's length.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {

  /**
   * A phrase found in a token list.
   *
   * @param value what the phrase stands for
   * @param from index of its first token
   * @param to index just past its last token
   */
  public record Match<V>(V value, int from, int to) {}

  /**
   * A place in the tree of phrases; its children by key, in a table of open addressing. Hashes are
   * compared before keys, since most tokens go on with no phrase.
   */
  private static final class Node<V> {

    private @Nullable V value;
    private int count;
    private int[] hashes = new int[2];
    private @Nullable String[] keys = new String[2];
    private @Nullable Node<?>[] children = new Node<?>[2];

    @Nullable Node<V> child(String key) {
      return at(slot(key, key.hashCode()));
    }

    Node<V> childOrNew(String key) {
      if (2 * count >= keys.length) {
        grow();
      }
      int slot = slot(key, key.hashCode());
      Node<V> child = at(slot);
      if (child != null) {
        return child;
      }
      Node<V> added = new Node<>();
      count++;
      put(slot, key, added);
      return added;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Node<V> at(int slot) {
      return (Node<V>) children[slot];
    }

    private void put(int slot, String key, @Nullable Node<?> child) {
      hashes[slot] = key.hashCode();
      keys[slot] = key;
      children[slot] = child;
    }

    /** Returns where the key stands, or would. */
    private int slot(String key, int hash) {
      int slot = spread(hash) & (hashes.length - 1);
      while (children[slot] != null && !(hashes[slot] == hash && key.equals(keys[slot]))) {
        slot = (slot + 1) & (hashes.length - 1);
      }
      return slot;
    }

    private void grow() {
      @Nullable String[] oldKeys = keys;
      @Nullable Node<?>[] oldChildren = children;
      hashes = new int[2 * oldKeys.length];
      keys = new String[hashes.length];
      children = new Node<?>[hashes.length];
      for (int i = 0; i < oldKeys.length; i++) {
        String key = oldKeys[i];
        if (key != null) {
          put(slot(key, key.hashCode()), key, oldChildren[i]);
        }
      }
    }
  }

  /** Bits for each first key: most tokens start no phrase, which one look at a bit tells. */
  private static final int BITS_A_KEY = 16;

  private final Node<V> root = new Node<>();
  private final long[] first;
  private final int mask;

  private PhraseTable(int phrases) {
    mask = Math.max(Long.SIZE, Integer.highestOneBit(phrases * BITS_A_KEY) << 1) - 1;
    first = new long[(mask + 1) / Long.SIZE];
  }

  /**
   * Returns a table of these phrases. Of two phrases with the same key, the first in iteration
   * order wins.
   *
   * @throws IllegalArgumentException if a phrase has no token
   */
  public static <V> PhraseTable<V> of(Map<String, V> phrases) {
    var table = new PhraseTable<V>(phrases.size());
    phrases.forEach(table::add);
    return table;
  }

  private void add(String phrase, V value) {
    List<Token> tokens = Tokenizer.tokens(TextNormalizer.normalize(phrase));
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a phrase must have a token, got '%s'".formatted(phrase));
    }
    int bit = bit(tokens.get(0).key());
    first[bit / Long.SIZE] |= 1L << bit;
    Node<V> node = root;
    for (Token token : tokens) {
      node = node.childOrNew(token.key());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private int bit(String key) {
    return spread(key.hashCode()) & mask;
  }

  /** Returns the longest phrase that starts at token {@code from}. */
  public Optional<Match<V>> longestAt(List<Token> tokens, int from) {
    if (!mayStart(tokens, from)) {
      return Optional.empty();
    }
    Node<V> node = root.child(tokens.get(from).key());
    V value = null;
    int end = from;
    for (int at = from + 1; node != null; at++) {
      if (node.value != null) {
        value = node.value;
        end = at;
      }
      node = at < tokens.size() ? node.child(tokens.get(at).key()) : null;
    }
    return value == null ? Optional.empty() : Optional.of(new Match<>(value, from, end));
  }

  /** Returns just past the longest phrase that starts at {@code from}; else {@code from} itself. */
  public int endAt(List<Token> tokens, int from) {
    if (!mayStart(tokens, from)) {
      return from;
    }
    Node<V> node = root.child(tokens.get(from).key());
    int end = from;
    for (int at = from + 1; node != null; at++) {
      end = node.value == null ? end : at;
      node = at < tokens.size() ? node.child(tokens.get(at).key()) : null;
    }
    return end;
  }

  /** Returns false where no phrase starts at token {@code from}: a quick look, seldom wrong. */
  public boolean mayStart(List<Token> tokens, int from) {
    if (from >= tokens.size()) {
      return false;
    }
    int bit = bit(tokens.get(from).key());
    return (first[bit / Long.SIZE] & 1L << bit) != 0;
  }
}
