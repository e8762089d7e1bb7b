package vn.sotay.lang;

import java.util.BitSet;
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

  /** A place in the tree of phrases; its children by key, in a table of open addressing. */
  private static final class Node<V> {

    private @Nullable V value;
    private int count;
    private @Nullable String[] keys = new String[2];
    private @Nullable Node<?>[] children = new Node<?>[2];

    @Nullable Node<V> child(String key) {
      return at(slot(key));
    }

    Node<V> childOrNew(String key) {
      if (2 * count >= keys.length) {
        grow();
      }
      int slot = slot(key);
      Node<V> child = at(slot);
      if (child != null) {
        return child;
      }
      Node<V> added = new Node<>();
      count++;
      keys[slot] = key;
      children[slot] = added;
      return added;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Node<V> at(int slot) {
      return (Node<V>) children[slot];
    }

    /** Returns where the key stands, or would. */
    private int slot(String key) {
      int slot = spread(key) & (keys.length - 1);
      String there = keys[slot];
      while (there != null && !there.equals(key)) {
        slot = (slot + 1) & (keys.length - 1);
        there = keys[slot];
      }
      return slot;
    }

    private void grow() {
      @Nullable String[] oldKeys = keys;
      @Nullable Node<?>[] oldChildren = children;
      keys = new String[2 * oldKeys.length];
      children = new Node<?>[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        String key = oldKeys[i];
        if (key != null) {
          int slot = slot(key);
          keys[slot] = key;
          children[slot] = oldChildren[i];
        }
      }
    }
  }

  /** Bits for each first key: most tokens start no phrase, which one look at a bit tells. */
  private static final int BITS_A_KEY = 16;

  private final Node<V> root = new Node<>();
  private final BitSet first;
  private final int mask;

  private PhraseTable(int phrases) {
    mask = Math.max(Long.SIZE, Integer.highestOneBit(phrases * BITS_A_KEY) << 1) - 1;
    first = new BitSet(mask + 1);
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
    first.set(bit(tokens.get(0).key()));
    Node<V> node = root;
    for (Token token : tokens) {
      node = node.childOrNew(token.key());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  private static int spread(String key) {
    int hash = key.hashCode();
    return hash ^ (hash >>> 15);
  }

  private int bit(String key) {
    return spread(key) & mask;
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
    return from < tokens.size() && first.get(bit(tokens.get(from).key()));
  }
}
