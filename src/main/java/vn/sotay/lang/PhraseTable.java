package vn.sotay.lang;

import java.util.BitSet;
import java.util.HashMap;
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

  private static final class Node<V> {
    private final Map<String, Node<V>> children = new HashMap<>();
    private @Nullable V value;
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
      node = node.children.computeIfAbsent(token.key(), key -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  private int bit(String key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** Returns false where no phrase starts with that token. */
  public boolean mayStartWith(Token token) {
    return first.get(bit(token.key()));
  }

  /** Returns the longest phrase that starts at token {@code from}. */
  public Optional<Match<V>> longestAt(List<Token> tokens, int from) {
    if (from >= tokens.size() || !mayStartWith(tokens.get(from))) {
      return Optional.empty();
    }
    Node<V> node = root;
    Match<V> longest = null;
    for (int at = from; at < tokens.size(); at++) {
      node = node.children.get(tokens.get(at).key());
      if (node == null) {
        break;
      }
      if (node.value != null) {
        longest = new Match<>(node.value, from, at + 1);
      }
    }
    return Optional.ofNullable(longest);
  }
}
