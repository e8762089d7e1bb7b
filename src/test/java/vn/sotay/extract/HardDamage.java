package vn.sotay.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

/** What is wrong with a page's bytes. */
enum HardDamage {
  NONE,
  ALSO_NONE,
  /** Runs of hard spaces between words. */
  HARD_SPACES,
  /** The letters' marks stand apart (NFD). */
  MARKS_APART,
  /** The page says it is windows-1258, and is. */
  WINDOWS_1258,
  /** The page says it is ISO-8859-1, and is UTF-8. */
  WRONG_CHARSET,
  /** No element but inline ones is closed in the last quarter of the page. */
  UNCLOSED,
  /** The page breaks off before its footer. */
  CUT;

  static final List<HardDamage> ALL = List.of(values());

  private static final int TONE_GRAVE = 0x300;

  String meta() {
    String charset =
        switch (this) {
          case WINDOWS_1258 -> "windows-1258";
          case WRONG_CHARSET -> "iso-8859-1";
          default -> "utf-8";
        };
    return "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\">"
        .formatted(charset);
  }

  String type() {
    return this == WINDOWS_1258 || this == WRONG_CHARSET ? "text/html" : "text/html; charset=utf-8";
  }

  byte[] bytes(String html) {
    return switch (this) {
      case NONE, ALSO_NONE, WRONG_CHARSET -> utf8(html);
      case HARD_SPACES -> utf8(html.replace(", ", ",&nbsp; ").replace(". ", ".&nbsp;&nbsp;&nbsp;"));
      case MARKS_APART -> utf8(Normalizer.normalize(html, Form.NFD));
      case WINDOWS_1258 -> tonesApart(html).getBytes(Charset.forName("windows-1258"));
      case UNCLOSED -> utf8(unclosed(html));
      case CUT -> utf8(html.substring(0, html.lastIndexOf("<div class=\"chan-trang\">")));
    };
  }

  private static byte[] utf8(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private static String unclosed(String html) {
    int from = html.length() / 4 * 3;
    return html.substring(0, from)
        + html.substring(from).replaceAll("(?i)</(div|td|tr|table|p|li)>", "");
  }

  /** Vietnamese as windows-1258 has it: letters with their shapes, the five tones apart. */
  private static String tonesApart(String html) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < html.length(); i++) {
      String marks = Normalizer.normalize(html.substring(i, i + 1), Form.NFD);
      StringBuilder letter = new StringBuilder();
      StringBuilder tones = new StringBuilder();
      marks.chars().forEach(c -> (isTone(c) ? tones : letter).append((char) c));
      out.append(Normalizer.normalize(letter, Form.NFC)).append(tones);
    }
    return out.toString();
  }

  private static boolean isTone(int c) {
    return c == TONE_GRAVE || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
  }
}
