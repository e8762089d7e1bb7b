package vn.sotay.index;

/**
 * A searchable word: a syllable or a run of digits.
 *
 * @param start offset of its first character in the text it was cut from
 * @param end offset just past its last character
 * @param key its matching key; two spellings of a syllable share it
 * @param folded the key without any mark
 * @param position its place in the text; neighbours within a sentence differ by one, and more lies
 *     between them across a sentence's end
 */
public record Word(int start, int end, String key, String folded, int position) {

  /** Returns whether it is written with a tone mark or one of ă â ê ô ơ ư đ. */
  public boolean isMarked() {
    return !key.equals(folded);
  }

  /** Returns whether {@code next} follows directly, in the same sentence. */
  public boolean isBefore(Word next) {
    return next.position == position + 1;
  }
}
