package vn.sotay.lang;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * One key for all spellings of a syllable.
 *
 * <p>The key is the syllable in lower case without its tone mark, with i for y where both are
 * written, followed by the tone as a digit (1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng; none for ngang):
 * {@code hoà}, {@code hòa} and {@code HÒA} give {@code hoa1}, {@code kỹ} and {@code kĩ} give {@code
 * ki4}, {@code đường} gives {@code đương1}. Wherever a tone mark stands in the syllable, the key is
 * the same.
 */
public final class MatchingKey {

  private static final int TONELESS = 0;

  /** The combining marks of the five tones, in the order of their digits. */
  private static final String TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323";

  private static final String VOWELS_WITHOUT_TONE = "aăâeêioôơuưy";

  /** A vowel with a tone → the vowel without it. */
  private static final Map<Character, Character> BASES = new HashMap<>();

  /** A vowel with a tone → the tone's digit. */
  private static final Map<Character, Integer> TONES = new HashMap<>();

  private static final Map<Character, Character> FOLDED =
      Map.of('ă', 'a', 'â', 'a', 'ê', 'e', 'ô', 'o', 'ơ', 'o', 'ư', 'u', 'đ', 'd');

  static {
    for (int i = 0; i < VOWELS_WITHOUT_TONE.length(); i++) {
      char vowel = VOWELS_WITHOUT_TONE.charAt(i);
      for (int tone = 0; tone < TONE_MARKS.length(); tone++) {
        String marked =
            Normalizer.normalize("" + vowel + TONE_MARKS.charAt(tone), Normalizer.Form.NFC);
        BASES.put(marked.charAt(0), vowel);
        TONES.put(marked.charAt(0), tone + 1);
      }
    }
  }

  private MatchingKey() {}

  /**
   * Returns the key of one syllable; of any other run of letters, its lower case. Invisible
   * characters don't count.
   */
  public static String of(String syllable) {
    StringBuilder letters = new StringBuilder(syllable.length() + 1);
    int tone = TONELESS;
    String composed = TextNormalizer.normalize(syllable);
    for (int i = 0; i < composed.length(); i++) {
      char c = Character.toLowerCase(composed.charAt(i));
      Integer toneHere = TONES.get(c);
      if (toneHere != null) {
        tone = toneHere;
        letters.append(BASES.get(c).charValue());
      } else if (TONE_MARKS.indexOf(c) >= 0) {
        tone = TONE_MARKS.indexOf(c) + 1;
      } else if (!TextNormalizer.isInvisible(c)) {
        letters.append(c);
      }
    }
    writeIForY(letters);
    return tone == TONELESS ? letters.toString() : letters.append(tone).toString();
  }

  /**
   * Returns a key without any mark: {@code đương1} → {@code duong}. It is the key of the same word
   * typed without accents.
   *
   * @param key what {@link #of} returned
   */
  public static String folded(String key) {
    StringBuilder out = new StringBuilder(key.length());
    int end =
        key.length() > 1
                && isTone(key.charAt(key.length() - 1))
                && !isDigit(key.charAt(key.length() - 2))
            ? key.length() - 1
            : key.length();
    for (int i = 0; i < end; i++) {
      out.append(FOLDED.getOrDefault(key.charAt(i), key.charAt(i)).charValue());
    }
    return out.toString();
  }

  /** Returns whether a key carries any mark: a tone, or one of ă â ê ô ơ ư đ. */
  public static boolean isMarked(String key) {
    return !folded(key).equals(key);
  }

  private static boolean isTone(char c) {
    return c >= '1' && c <= '5';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Writes i for a final y after one consonant (kỹ, lý, mỹ, sỹ, tỷ, hy), after qu (quý), alone (ý),
   * and for yê- (yêu).
   */
  private static void writeIForY(StringBuilder letters) {
    int last = letters.length() - 1;
    if (last >= 0 && letters.charAt(last) == 'y' && standsAlone(letters, last)) {
      letters.setCharAt(last, 'i');
    } else if (last > 0 && letters.charAt(0) == 'y' && letters.charAt(1) == 'ê') {
      letters.setCharAt(0, 'i');
    }
  }

  private static boolean standsAlone(StringBuilder letters, int y) {
    return switch (y) {
      case 0 -> true;
      case 1 -> !isVowel(letters.charAt(0));
      case 2 ->
          (letters.charAt(0) == 'q' && letters.charAt(1) == 'u')
              || (!isVowel(letters.charAt(0)) && !isVowel(letters.charAt(1)));
      default -> false;
    };
  }

  private static boolean isVowel(char c) {
    return VOWELS_WITHOUT_TONE.indexOf(c) >= 0;
  }
}
