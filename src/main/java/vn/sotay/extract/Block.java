package vn.sotay.extract;

/**
 * A run of text between two block-level boundaries of a page: what a reader sees as one paragraph,
 * line or cell.
 *
 * @param index its number on the page, from 0
 * @param text normalised, white space collapsed; never empty
 * @param place the block-level element it stands in
 * @param linked how many of its characters stand in links
 * @param strong how many are bold
 * @param slanted how many are italic
 * @param afterImage whether a picture stands between the block before and this one
 * @param weight the length, in which a character that stands for a syllable or a word (Chinese,
 *     Japanese, Korean) counts as {@value #LETTERS_IN_IDEOGRAPH} letters
 * @param isProse whether it reads like a paragraph
 */
record Block(
    int index,
    String text,
    Place place,
    int linked,
    int strong,
    int slanted,
    boolean afterImage,
    int weight,
    boolean isProse) {

  /** Shorter text is a label or a headline more often than a paragraph. */
  private static final int SHORTEST_PROSE = 60;

  /** A paragraph this long is one whether or not it ends in a stop. */
  private static final int CERTAIN_PROSE = 160;

  /** Kana, ideographs and hangul come after it; few other letters do. */
  private static final char FIRST_IDEOGRAPH = '\u3041';

  private static final int LETTERS_IN_IDEOGRAPH = 3;

  private static final double MOST_LINKED_PROSE = 0.4;
  private static final double NEARLY_ALL = 0.85;

  /** Returns the block, weighed. */
  static Block of(
      int index, String text, Place place, int linked, int strong, int slanted, boolean image) {
    int weight = weight(text);
    boolean prose =
        weight >= SHORTEST_PROSE
            && (weight >= CERTAIN_PROSE || Lines.endsSentence(text))
            && (double) linked / text.length() < MOST_LINKED_PROSE
            && !place.tag().equals("h1");
    return new Block(index, text, place, linked, strong, slanted, image, weight, prose);
  }

  static int weight(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      weight += text.charAt(i) >= FIRST_IDEOGRAPH ? LETTERS_IN_IDEOGRAPH - 1 : 0;
    }
    return weight;
  }

  int length() {
    return text.length();
  }

  /** Returns the share of the text that stands in links, 0 to 1. */
  double linkDensity() {
    return (double) linked / length();
  }

  /** Returns whether (nearly) the whole block is a link: a teaser, a menu entry. */
  boolean isLink() {
    return linkDensity() > NEARLY_ALL;
  }

  boolean isStrong() {
    return strong > NEARLY_ALL * length();
  }

  boolean isSlanted() {
    return slanted > NEARLY_ALL * length();
  }

  boolean isHeading() {
    return place.isHeading();
  }
}
