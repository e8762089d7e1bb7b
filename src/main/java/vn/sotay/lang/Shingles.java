package vn.sotay.lang;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The runs of four neighbouring syllables or numbers of a text, as hashes of their matching keys.
 *
 * <p>They tell how much two texts share, whatever their spelling, case, punctuation and line breaks
 * (Broder, "On the resemblance and containment of documents", 1997). A text shorter than a run is
 * one run; a text without any syllable has none.
 *
 * @param hashes 64 bits each; of two different runs equal about never
 */
public record Shingles(Set<Long> hashes) {

  /**
   * Syllables in a run: fewer find stock phrases everywhere, more lose a sentence with each changed
   * word.
   */
  static final int LENGTH = 4;

  /** Enough that a copy cut to a third still shares ten values or so. */
  private static final int SKETCH = 48;

  /** FNV-1a, 64 bits: offset basis and prime (RFC 9923). */
  private static final long FNV_BASIS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 0x100000001b3L;

  public Shingles {
    hashes = Set.copyOf(hashes);
  }

  /** Returns the shingles of normalised text. */
  public static Shingles of(String text) {
    List<String> keys =
        Tokenizer.tokens(text).stream()
            .filter(token -> token.kind() != Token.Kind.SIGN)
            .map(Token::key)
            .toList();
    Set<Long> hashes = new HashSet<>();
    int last = Math.max(Math.min(1, keys.size()), keys.size() - LENGTH + 1);
    for (int from = 0; from < last; from++) {
      hashes.add(hash(keys.subList(from, Math.min(keys.size(), from + LENGTH))));
    }
    return new Shingles(hashes);
  }

  /**
   * Returns the resemblance of two texts: shingles in both, as a share of the shingles in either. 1
   * for equal texts, 0 where nothing is shared.
   */
  public double resemblance(Shingles other) {
    long both = common(other);
    return share(both, hashes.size() + other.hashes.size() - both);
  }

  /**
   * Returns how much of the shorter text stands in the longer one: shared shingles as a share of
   * the smaller set, 0 to 1. It is high where a paper prints another's story cut short.
   */
  public double containment(Shingles other) {
    return share(common(other), Math.min(hashes.size(), other.hashes.size()));
  }

  /**
   * Returns a sample by which near-copies can be found in an index: the smallest 48 hashes (Broder's
   * bottom-k sketch), ascending; fewer for a short text. Texts of resemblance r share about that
   * part of their sketches, also where one is the other cut short.
   */
  public List<Long> sketch() {
    return hashes.stream().sorted().limit(SKETCH).toList();
  }

  private long common(Shingles other) {
    return hashes.stream().filter(other.hashes::contains).count();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Hashes the keys with a space after each, then mixes (the finaliser of MurmurHash3). */
  private static long hash(List<String> keys) {
    long hash = FNV_BASIS;
    for (String key : keys) {
      for (int i = 0; i < key.length(); i++) {
        hash = (hash ^ key.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ ' ') * FNV_PRIME;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
