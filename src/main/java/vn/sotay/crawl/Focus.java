package vn.sotay.crawl;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.sotay.lang.Tsv;

/**
 * How much an address promises before it is fetched, told by its words and those of the link: the
 * best phrase of {@code /crawl/focus-cues.tsv}.
 */
final class Focus {

  /** Link texts are cut to this: a headline is shorter. */
  private static final int LONGEST = 300;

  private final Map<String, Integer> cues = new LinkedHashMap<>();

  Focus() {
    for (Tsv.Row row : Tsv.rows("/crawl/focus-cues.tsv")) {
      cues.put(" " + row.cell("phrase") + " ", Integer.valueOf(row.cell("weight")));
    }
  }

  /**
   * Returns the interest of an address, 0 to 3.
   *
   * @param text the words of the link or the headline; may be empty
   */
  int interest(URI url, String text) {
    return Math.max(best(plain(address(url))), best(plain(text)));
  }

  private static String address(URI url) {
    try {
      return URLDecoder.decode(url.getRawPath(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url.getRawPath();
    }
  }

  private int best(String words) {
    return cues.entrySet().stream()
        .filter(cue -> words.contains(cue.getKey()))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** Returns the text's words without marks, each between spaces. */
  private static String plain(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String apart = Normalizer.normalize(cut.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(" ");
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i) == 'đ' ? 'd' : apart.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsWithSpace(plain)) {
        plain.append(' ');
      }
    }
    return plain.append(' ').toString();
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.charAt(text.length() - 1) == ' ';
  }
}
