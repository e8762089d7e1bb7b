package vn.sotay.search;

import java.text.Normalizer;
import java.util.Locale;

/** Names → slugs. */
final class Slugs {

  private Slugs() {}

  /** Returns lower-case letters without marks, and digits, with one hyphen for all else between. */
  static String of(String name) {
    String letters =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace('đ', 'd');
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean isMark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (isKept) {
        slug.append(c);
      } else if (!isMark && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int last = slug.length() - 1;
    return last >= 0 && slug.charAt(last) == '-' ? slug.substring(0, last) : slug.toString();
  }
}
