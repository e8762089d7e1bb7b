package vn.sotay.lang;

import java.util.ArrayList;
import java.util.Collections;
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

  /** Bits for each first key: most tokens start no phrase, which one look at a bit tells. */
  private static final int BITS_A_KEY = 16;

  private final long[] first;
  private final int mask;
  private final KeyTree tree = new KeyTree();

  /** By place in the tree: what the phrase that ends there stands for. */
  private final List<@Nullable V> values = new ArrayList<>(Collections.singletonList(null));

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
    int bit = bit(Tokens.code(tokens.getFirst().key()));
    first[bit / Long.SIZE] |= 1L << bit;
    int place = KeyTree.ROOT;
    for (Token token : tokens) {
      place = tree.put(place, token.key());
      if (place == values.size()) {
        values.add(null);
      }
    }
    if (values.get(place) == null) {
      values.set(place, value);
    }
  }

  private int bit(long code) {
    return KeyTree.spread(code) & mask;
  }

  /** Returns the longest phrase that starts at token {@code from}. */
  public Optional<Match<V>> longestAt(List<Token> tokens, int from) {
    return mayStart(tokens, from) ? longest(Tokens.of(tokens), from) : Optional.empty();
  }

  private Optional<Match<V>> longest(Tokens tokens, int from) {
    V value = null;
    int end = from;
    int place = next(KeyTree.ROOT, tokens, from);
    for (int at = from + 1; place != KeyTree.ROOT; at++) {
      V here = values.get(place);
      if (here != null) {
        value = here;
        end = at;
      }
      place = next(place, tokens, at);
    }
    return value == null ? Optional.empty() : Optional.of(new Match<>(value, from, end));
  }

  /** Returns just past the longest phrase that starts at {@code from}; else {@code from} itself. */
  public int endAt(List<Token> tokens, int from) {
    return mayStart(tokens, from) ? end(Tokens.of(tokens), from) : from;
  }

  private int end(Tokens tokens, int from) {
    int end = from;
    int place = next(KeyTree.ROOT, tokens, from);
    for (int at = from + 1; place != KeyTree.ROOT; at++) {
      end = values.get(place) == null ? end : at;
      place = next(place, tokens, at);
    }
    return end;
  }

  /** Returns the place after one more token; the root if no phrase goes on so. */
  private int next(int place, Tokens tokens, int at) {
    return at < tokens.size() ? tree.next(place, tokens, at) : KeyTree.ROOT;
  }

  /** Returns false where no phrase starts at token {@code from}: a quick look, seldom wrong. */
  public boolean mayStart(List<Token> tokens, int from) {
    if (from >= tokens.size()) {
      return false;
    }
    int bit = bit(codeAt(tokens, from));
    return (first[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private static long codeAt(List<Token> tokens, int at) {
    return tokens instanceof Tokens run ? run.codeAt(at) : Tokens.code(tokens.get(at).key());
  }
}
