package vn.sotay.reference;

import java.util.Locale;

/** The letters of document numbers, where slips and look-alikes are common. */
final class Letters {

  private static final String CYRILLIC = "АВЕКМНОРСТУХ";
  private static final String LATIN = "ABEKMHOPCTYX";

  private Letters() {}

  /** Returns the letters in upper case, look-alike Cyrillic ones as Latin. */
  static String upper(String letters) {
    String upper = letters.toUpperCase(Locale.ROOT);
    return hasCyrillic(upper) ? withoutCyrillic(upper) : upper;
  }

  private static boolean hasCyrillic(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (CYRILLIC.indexOf(letters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String withoutCyrillic(String letters) {
    StringBuilder out = new StringBuilder(letters);
    for (int i = 0; i < out.length(); i++) {
      int cyrillic = CYRILLIC.indexOf(out.charAt(i));
      if (cyrillic >= 0) {
        out.setCharAt(i, LATIN.charAt(cyrillic));
      }
    }
    return out.toString();
  }

  /** Returns a key in which QĐ, QD and Qđ are one. */
  static String plain(String letters) {
    return upper(letters).replace('Đ', 'D').replace('Ư', 'U');
  }

  /** Returns whether most letters are capitals, as in {@code BTCTW}, {@code TTg}, {@code ThU}. */
  static boolean isAcronym(String letters) {
    int capitals = 0;
    int all = 0;
    for (int at = 0; at < letters.length(); all++) {
      int letter = letters.codePointAt(at);
      capitals += Character.isUpperCase(letter) ? 1 : 0;
      at += Character.charCount(letter);
    }
    return capitals * 2 > all;
  }
}
