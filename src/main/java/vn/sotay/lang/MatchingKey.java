package vn.sotay.lang;

import java.util.Set;

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

  /** The folded copy of ă â ê ô ơ ư đ. */
  private static final String MARKED = "ăâêôơưđ";

  private static final String UNMARKED = "aaeooud";

  /** Keys of the syllables that are rather written with y where i could stand as well. */
  private static final Set<String> Y_SYLLABLES =
      Set.of(
          ("i i1 i2 i3 i4 i5 qui qui1 qui2 qui3 qui4 qui5 ki ki1 ki2 ki3 ki4 ki5 li li1 li2 li3 li4"
                  + " li5 mi4 mi5 ti ti3 ti5 hi hi3")
              .split(" "));

  private MatchingKey() {}

  /**
   * Returns the key of one syllable; of any other run of letters, its lower case. Invisible
   * characters don't count.
   */
  public static String of(String syllable) {
    return of(syllable, 0, syllable.length());
  }

  /** Returns the key of the syllable at [start, end) of {@code text}. */
  static String of(String text, int start, int end) {
    char[] key = new char[end - start + 1];
    int length = write(text, start, end, key);
    if (length >= 0) {
      return new String(key, 0, length);
    }
    String composed = TextNormalizer.normalize(text.substring(start, end));
    char[] composedKey = new char[composed.length() + 1];
    return new String(composedKey, 0, writeComposed(composed, composedKey));
  }

  /**
   * Writes the key of the syllable at [start, end) without building a string.
   *
   * @param out where to; has room for {@code end - start + 1}
   * @return the key's length, or -1 if the syllable must be composed (NFC) first
   */
  static int write(String text, int start, int end, char[] out) {
    int length = 0;
    int tone = 0;
    for (int i = start; i < end; i++) {
      int facts = Letters.facts(text.charAt(i));
      if ((facts & Letters.IS_COMPOSED) == 0) {
        return -1;
      }
      int toneHere = Letters.toneOf(facts);
      tone = toneHere == 0 ? tone : toneHere;
      if ((facts & Letters.IS_INVISIBLE) == 0) {
        out[length++] = Letters.tonelessOf(facts);
      }
    }
    return finish(out, length, tone);
  }

  private static int writeComposed(String composed, char[] out) {
    int length = 0;
    int tone = 0;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      int mark = Letters.TONE_MARKS.indexOf(c);
      int toneHere = mark < 0 ? Letters.tone(c) : mark + 1;
      tone = toneHere == 0 ? tone : toneHere;
      if (mark < 0 && Letters.kind(c) != Letters.Kind.INVISIBLE) {
        out[length++] = Letters.toneless(c);
      }
    }
    return finish(out, length, tone);
  }

  private static int finish(char[] letters, int length, int tone) {
    writeIForY(letters, length);
    if (tone == 0) {
      return length;
    }
    letters[length] = (char) ('0' + tone);
    return length + 1;
  }

  /**
   * Returns a key without any mark: {@code đương1} → {@code duong}. It is the key of the same word
   * typed without accents.
   *
   * @param key what {@link #of} returned
   */
  public static String folded(String key) {
    StringBuilder out = new StringBuilder(key.length());
    int end = hasTone(key) ? key.length() - 1 : key.length();
    for (int i = 0; i < end; i++) {
      int marked = MARKED.indexOf(key.charAt(i));
      out.append(marked < 0 ? key.charAt(i) : UNMARKED.charAt(marked));
    }
    return out.toString();
  }

  /** Returns a key's letters, without the digit of its tone: {@code đương1} → {@code đương}. */
  public static String letters(String key) {
    return hasTone(key) ? key.substring(0, key.length() - 1) : key;
  }

  /** Returns whether a syllable's key ends in the digit of a tone. */
  public static boolean hasTone(String key) {
    return key.length() > 1
        && isTone(key.charAt(key.length() - 1))
        && !isDigit(key.charAt(key.length() - 2));
  }

  /**
   * Returns a syllable with this key, the tone mark where new spelling puts it: {@code đương1} →
   * {@code đường}. Of two spellings with i and y it is the one that papers use more: tỷ, but sĩ.
   */
  public static String spelling(String key) {
    String letters = letters(key);
    String spelt = Y_SYLLABLES.contains(key) ? letters.replaceFirst("i$", "y") : withYe(letters);
    if (letters.length() == key.length()) {
      return spelt;
    }
    int vowel = markedVowel(spelt);
    char mark = Letters.TONE_MARKS.charAt(key.charAt(key.length() - 1) - '1');
    return TextNormalizer.normalize(
        spelt.substring(0, vowel + 1) + mark + spelt.substring(vowel + 1));
  }

  private static String withYe(String letters) {
    boolean isYe = letters.startsWith("iê") || letters.startsWith("ie");
    return isYe ? "y" + letters.substring(1) : letters;
  }

  /**
   * The mark stands on ê, ơ …, else on the last vowel before a consonant, else on the last but one.
   */
  private static int markedVowel(String letters) {
    int from = letters.startsWith("qu") || isGiBeforeVowel(letters) ? 2 : 0;
    int first = from;
    while (first < letters.length() - 1 && !Letters.isVowel(letters.charAt(first))) {
      first++;
    }
    int last = first;
    int hat = -1;
    for (int i = first; i < letters.length() && Letters.isVowel(letters.charAt(i)); i++) {
      last = i;
      hat = "ăâêôơư".indexOf(letters.charAt(i)) < 0 ? hat : i;
    }
    if (hat >= 0) {
      return hat;
    }
    boolean isOpen = last == letters.length() - 1;
    return isOpen && last > first ? last - 1 : last;
  }

  private static boolean isGiBeforeVowel(String letters) {
    return letters.startsWith("gi") && letters.length() > 2 && Letters.isVowel(letters.charAt(2));
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
   * and for yê- (yêu), also where its accents were left out (yeu).
   */
  private static void writeIForY(char[] letters, int length) {
    int last = length - 1;
    if (last >= 0 && letters[last] == 'y' && standsAlone(letters, last)) {
      letters[last] = 'i';
    } else if (last > 0 && letters[0] == 'y' && (letters[1] == 'ê' || letters[1] == 'e')) {
      letters[0] = 'i';
    }
  }

  private static boolean standsAlone(char[] letters, int y) {
    return switch (y) {
      case 0 -> true;
      case 1 -> !Letters.isVowel(letters[0]);
      case 2 ->
          (letters[0] == 'q' && letters[1] == 'u')
              || (!Letters.isVowel(letters[0]) && !Letters.isVowel(letters[1]));
      default -> false;
    };
  }
}
