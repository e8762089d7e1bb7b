package vn.sotay.lang;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A 64-bit fingerprint that near-copies of a text share but for a few bits.
 *
 * <p>It is the SimHash (Charikar, "Similarity estimation techniques from rounding algorithms", STOC
 * 2002) of the text's shingles: all runs of four syllables or numbers, by their matching keys. So
 * spelling variants, case, punctuation and line breaks don't change it. A text shorter than a
 * shingle is one shingle.
 *
 * @param bits the SimHash; 0 for a text without any syllable
 */
public record Fingerprint(long bits) {

  /**
   * Syllables in a shingle: fewer find stock phrases everywhere, more lose a sentence with each
   * changed word.
   */
  static final int SHINGLE = 4;

  /** Enough that a copy cut to a third still shares ten values or so. */
  static final int SKETCH = 48;

  /** FNV-1a, 64 bits: offset basis and prime (RFC 9923). */
  private static final long FNV_BASIS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 0x100000001b3L;

  /** Returns the fingerprint of normalised text. */
  public static Fingerprint of(String text) {
    int[] votes = new int[Long.SIZE];
    Set<Long> shingles = shingles(text);
    for (long shingle : shingles) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (shingle >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long bits = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      bits |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return new Fingerprint(bits);
  }

  /**
   * Returns a sample of the text's shingles by which near-copies can be found in an index: the
   * smallest {@value #SKETCH} hashes (Broder's bottom-k sketch), ascending; fewer for a short text.
   * Texts of resemblance r share about that part of their sketches, also where one is the other cut
   * short.
   */
  public static List<Long> sketch(String text) {
    return shingles(text).stream().sorted().limit(SKETCH).toList();
  }

  /** Returns how many bits differ, 0 to 64. */
  public int distance(Fingerprint other) {
    return Long.bitCount(bits ^ other.bits);
  }

  /**
   * Returns the resemblance of two texts: shingles in both, as a share of the shingles in either
   * (Broder, "On the resemblance and containment of documents", 1997). 1 for equal texts, and for
   * two texts without any syllable; 0 where nothing is shared.
   */
  public static double resemblance(String one, String other) {
    return share(shingles(one), shingles(other), false);
  }

  /**
   * Returns how much of the shorter text stands in the longer one: shared shingles as a share of the
   * smaller set, 0 to 1. It is high where a paper prints another's story cut short.
   */
  public static double containment(String one, String other) {
    return share(shingles(one), shingles(other), true);
  }

  private static double share(Set<Long> one, Set<Long> other, boolean ofSmaller) {
    long both = one.stream().filter(other::contains).count();
    long whole =
        ofSmaller ? Math.min(one.size(), other.size()) : one.size() + other.size() - both;
    return whole == 0 ? (one.size() == other.size() ? 1 : 0) : (double) both / whole;
  }

  private static Set<Long> shingles(String text) {
    List<String> keys =
        Tokenizer.tokens(text).stream()
            .filter(token -> token.kind() != Token.Kind.SIGN)
            .map(Token::key)
            .toList();
    Set<Long> shingles = new HashSet<>();
    int last = Math.max(Math.min(1, keys.size()), keys.size() - SHINGLE + 1);
    for (int from = 0; from < last; from++) {
      shingles.add(hash(keys.subList(from, Math.min(keys.size(), from + SHINGLE))));
    }
    return shingles;
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
