package vn.sotay.lang;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Character references that were left in titles and plain texts, by number or by name. */
public final class Entities {

  /** Characters of the longest reference worth looking at. */
  private static final int LONGEST = 10;

  private static final Map<String, String> NAMED = new HashMap<>();

  static {
    NAMED.putAll(
        Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0"));
    NAMED.putAll(
        Map.of("ldquo", "“", "rdquo", "”", "lsquo", "‘", "rsquo", "’", "laquo", "«", "raquo", "»"));
    NAMED.putAll(
        Map.of("ndash", "–", "mdash", "—", "hellip", "…", "eth", "ð", "ETH", "Ð", "bull", "•"));
    Map<String, String> marks =
        Map.of("grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303");
    marks.forEach((name, mark) -> "aeiouyAEIOUYnN".chars().forEach(c -> add((char) c, name, mark)));
  }

  private Entities() {}

  private static void add(char letter, String name, String mark) {
    NAMED.put(letter + name, Normalizer.normalize(letter + mark, Normalizer.Form.NFC));
  }

  /** Returns the text with its references replaced, once; unknown ones stay. */
  public static String resolved(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = text.indexOf(';', at);
      String character =
          end < 0 || end - at > LONGEST ? "" : character(text.substring(at + 1, end));
      if (!character.isEmpty()) {
        out.append(text, from, at).append(character);
        from = end + 1;
      }
      at = text.indexOf('&', at + 1);
    }
    return out.append(text, from, text.length()).toString();
  }

  /**
   * Returns what a reference, without its ampersand and semicolon, stands for; empty if unknown.
   */
  private static String character(String reference) {
    if (!reference.startsWith("#")) {
      return NAMED.getOrDefault(reference, "");
    }
    boolean hexadecimal = reference.length() > 1 && "xX".indexOf(reference.charAt(1)) >= 0;
    String digits = reference.substring(hexadecimal ? 2 : 1);
    try {
      int code = Integer.parseInt(digits, hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
