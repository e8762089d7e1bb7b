package vn.sotay.lang;

import java.text.Normalizer;

/**
 * What each character is, looked up in tables, because every character of every text is asked.
 *
 * <p>The tables cover all that Vietnamese text is written with; {@link Character} answers for the
 * rest.
 */
final class Letters {

  /** What a character is. */
  enum Kind {
    SPACE,
    /** Takes no room on the page; words and keys skip it. */
    INVISIBLE,
    LETTER,
    /** A combining mark, which belongs to the letter before it. */
    MARK,
    /** One of 0 to 9. */
    DIGIT,
    SIGN
  }

  /** The combining marks of the five tones, in the order of their digits. */
  static final String TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323";

  static final String VOWELS_WITHOUT_TONE = "aăâeêioôơuưy";

  /** Up to the arrows: Latin, the Vietnamese letters at U+1EA0, general punctuation. */
  private static final int TABLE_SIZE = 0x2200;

  /** Letters that look like Đ or đ and stand for it. */
  private static final String LOOKALIKES_OF_D = "\u00d0\u00f0\u0189\u0256";

  private static final Kind[] KINDS = new Kind[TABLE_SIZE];

  /**
   * All that is known of a character in one number, for the loops that see every character: the
   * bits below, the tone's digit from bit 4, the toneless small letter from bit 16.
   */
  private static final int[] FACTS = new int[TABLE_SIZE];

  static final int IS_LETTER = 1;
  static final int IS_UPPER = 2;
  static final int IS_COMPOSED = 4;
  static final int IS_INVISIBLE = 8;
  private static final int TONE_SHIFT = 4;
  private static final int TONE_MASK = 7;
  private static final int LETTER_SHIFT = 16;
  private static final char[] TONELESS = new char[TABLE_SIZE];
  private static final byte[] TONES = new byte[TABLE_SIZE];
  private static final boolean[] VOWELS = new boolean[TABLE_SIZE];

  /** Characters that are their own NFC and never merge with the one before them. */
  private static final boolean[] COMPOSED = new boolean[TABLE_SIZE];

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      KINDS[c] = kindByUnicode(c);
      TONELESS[c] = lowerCase(c);
      COMPOSED[c] = isComposed(c);
    }
    VOWELS_WITHOUT_TONE.chars().forEach(vowel -> addTones((char) vowel));
    VOWELS_WITHOUT_TONE.chars().forEach(vowel -> VOWELS[vowel] = true);
    for (char c = 0; c < TABLE_SIZE; c++) {
      FACTS[c] = factsOf(c);
    }
  }

  private Letters() {}

  private static char lowerCase(char c) {
    if (LOOKALIKES_OF_D.indexOf(c) >= 0) {
      return '\u0111';
    }
    return isApostrophe(c) ? '\'' : Character.toLowerCase(c);
  }

  private static boolean isComposed(char c) {
    boolean latin = c < 0x300 || (c >= 0x1e00 && c < 0x1f00);
    boolean punctuation = c >= 0x2000 && c < 0x2100;
    return (latin || punctuation)
        && KINDS[c] != Kind.MARK
        && Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
  }

  private static int factsOf(char c) {
    return (KINDS[c] == Kind.LETTER ? IS_LETTER : 0)
        | (Character.isUpperCase(c) ? IS_UPPER : 0)
        | (COMPOSED[c] ? IS_COMPOSED : 0)
        | (KINDS[c] == Kind.INVISIBLE ? IS_INVISIBLE : 0)
        | TONES[c] << TONE_SHIFT
        | TONELESS[c] << LETTER_SHIFT;
  }

  private static void addTones(char vowel) {
    for (int tone = 1; tone <= TONE_MARKS.length(); tone++) {
      char marked =
          Normalizer.normalize("" + vowel + TONE_MARKS.charAt(tone - 1), Normalizer.Form.NFC)
              .charAt(0);
      for (char c : new char[] {marked, Character.toUpperCase(marked)}) {
        TONELESS[c] = vowel;
        TONES[c] = (byte) tone;
      }
    }
  }

  private static Kind kindByUnicode(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return Kind.SPACE;
    }
    if (TextNormalizer.isInvisible(c)) {
      return Kind.INVISIBLE;
    }
    if (c >= '0' && c <= '9') {
      return Kind.DIGIT;
    }
    if (Character.isLetter(c)) {
      return Kind.LETTER;
    }
    return Character.getType(c) == Character.NON_SPACING_MARK ? Kind.MARK : Kind.SIGN;
  }

  /** Returns the facts of a character; none, so not even composed, of one beyond the tables. */
  static int facts(char c) {
    return c < TABLE_SIZE ? FACTS[c] : 0;
  }

  static int toneOf(int facts) {
    return facts >>> TONE_SHIFT & TONE_MASK;
  }

  static char tonelessOf(int facts) {
    return (char) (facts >>> LETTER_SHIFT);
  }

  static Kind kind(int codePoint) {
    return codePoint < TABLE_SIZE ? KINDS[codePoint] : kindByUnicode(codePoint);
  }

  /** Returns the letter in lower case without its tone mark: {@code Ệ} → {@code ê}. */
  static char toneless(char c) {
    return c < TABLE_SIZE ? TONELESS[c] : Character.toLowerCase(c);
  }

  /** Returns the digit of the tone that the letter carries, 1 to 5; 0 if none. */
  static int tone(char c) {
    return c < TABLE_SIZE ? TONES[c] : 0;
  }

  /** Returns whether the character is in normal form C wherever it stands. */
  static boolean composed(char c) {
    return c < TABLE_SIZE && COMPOSED[c];
  }

  /** Returns whether the sign may stand within a syllable (H'Hen, Tr’ Hy). */
  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  static boolean isVowel(char toneless) {
    return toneless < TABLE_SIZE && VOWELS[toneless];
  }
}
