package vn.sotay.lang;

/**
 * A 64-bit fingerprint that near-copies of a text share but for a few bits.
 *
 * <p>It is the SimHash (Charikar, "Similarity estimation techniques from rounding algorithms", STOC
 * 2002) of the text's {@link Shingles}, so that spelling variants, case, punctuation and line breaks
 * don't change it. Few differing bits are a hint; {@link Shingles#resemblance} is the proof.
 *
 * @param bits the SimHash; 0 for a text without any syllable
 */
public record Fingerprint(long bits) {

  /** Returns the fingerprint of normalised text. */
  public static Fingerprint of(String text) {
    return of(Shingles.of(text));
  }

  /** Returns the fingerprint of a text's shingles. */
  public static Fingerprint of(Shingles shingles) {
    int[] votes = new int[Long.SIZE];
    for (long shingle : shingles.hashes()) {
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

  /** Returns how many bits differ, 0 to 64. */
  public int distance(Fingerprint other) {
    return Long.bitCount(bits ^ other.bits);
  }
}
