package vn.sotay.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which attributes are compared, rule by rule those of the gold sets' own scorer: a
 * difference here would make two scorers disagree. Values are short, so patterns may be used.
 */
final class Folding {

  /** What is cut off the ends of a text. */
  private static final String TRIMMED = " .,;:\"'";

  /** "12-HD/BTCTW" and "012-HD/BTCTW" are the same number. */
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  /** "số 12" → "12". */
  private static final Pattern NUMBER_WORD = Pattern.compile("^\\s*SỐ\\s*", unicode());

  /** "33/8.155". */
  private static final Pattern RATIO = Pattern.compile("^\\s*([\\d.]+)\\s*/\\s*([\\d.]+)\\s*$");

  /** The type word of a place, "huyện " of "huyện quan sơn". */
  private static final Pattern PLACE_TYPE =
      Pattern.compile(
          "^(tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|thôn|bản|ấp|khóm|xóm|làng"
              + "|khu phố|tổ dân phố|phố|khối phố) +");

  private static final List<Rewriting> ISSUER_FORMS =
      List.of(
          new Rewriting("\\bbch\\b", "ban chấp hành"),
          new Rewriting("\\bbtv\\b", "ban thường vụ"),
          new Rewriting("\\bt\\.?ư\\b", "trung ương"),
          new Rewriting("\\btw\\b", "trung ương"),
          new Rewriting("\\buỷ\\b", "ủy"),
          new Rewriting("\\bkhoá\\b", "khóa"),
          new Rewriting("\\btp\\.? ?hcm\\b", "thành phố hồ chí minh"),
          new Rewriting("\\btp\\.? ?hồ chí minh\\b", "thành phố hồ chí minh"),
          new Rewriting("[()]", " "),
          new Rewriting("\\bhuyện ủy huyện\\b", "huyện ủy"));

  private Folding() {}

  private record Rewriting(Pattern pattern, String replacement) {

    Rewriting(String pattern, String replacement) {
      this(Pattern.compile(pattern, unicode()), replacement);
    }

    String apply(String text) {
      return pattern.matcher(text).replaceAll(replacement);
    }
  }

  private static int unicode() {
    return Pattern.UNICODE_CHARACTER_CLASS;
  }

  /** Returns a text in small letters with plain quotes, dashes and spaces, trimmed. */
  static String text(String text) {
    String folded =
        composed(text)
            .toLowerCase(Locale.ROOT)
            .replace('“', '"')
            .replace('”', '"')
            .replace('–', '-')
            .replace('—', '-');
    return trimmed(singleSpaced(folded));
  }

  /** Returns a document number without spaces and marks: "09- HD/BTCTW" → "9-HD/BTCTW". */
  static String number(String number) {
    String upper = composed(number).toUpperCase(Locale.ROOT).replace('–', '-').replace('—', '-');
    String bare =
        withoutSpaces(NUMBER_WORD.matcher(upper).replaceFirst(""))
            .replace('Đ', 'D')
            .replace("TRUNGƯƠNG", "TW")
            .replace("T.Ư", "TW")
            .replace("KHÓA", "/")
            .replace("KHOÁ", "/")
            .replace("(", "")
            .replace(")", "")
            .replace("//", "/");
    return LEADING_ZEROS.matcher(bare).replaceFirst("");
  }

  /** Returns a body's name with its abbreviations written out. */
  static String issuer(String name) {
    String folded = text(name).replace("uỷ", "ủy");
    for (Rewriting form : ISSUER_FORMS) {
      folded = form.apply(folded);
    }
    return singleSpaced(folded).strip();
  }

  /** Returns a place's own name: "Huyện Quan Sơn, tỉnh Thanh Hóa" → "quan sơn". */
  static String place(String name) {
    String folded = text(name).replace("tp.", "thành phố ").replace("tt.", "thị trấn ");
    int comma = folded.indexOf(',');
    String first = comma < 0 ? folded : folded.substring(0, comma);
    return PLACE_TYPE.matcher(singleSpaced(first).strip()).replaceFirst("").strip();
  }

  /** Returns a number, or the quotient of "33/8.155"; absent where the text is neither. */
  static Optional<Double> value(String text) {
    Matcher ratio = RATIO.matcher(text);
    try {
      if (ratio.matches()) {
        double whole = Double.parseDouble(ratio.group(2).replace(".", ""));
        double part = Double.parseDouble(ratio.group(1).replace(".", ""));
        return whole == 0 ? Optional.empty() : Optional.of(part / whole);
      }
      return Optional.of(Double.parseDouble(text.replace(',', '.')));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the harmonic mean of how much of each text's words the other one has, 0 to 1. */
  static double sharedTokens(String one, String other) {
    List<String> ones = tokens(one);
    List<String> others = tokens(other);
    Map<String, Integer> left = new HashMap<>();
    ones.forEach(token -> left.merge(token, 1, Integer::sum));
    int shared = 0;
    for (String token : others) {
      if (left.merge(token, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return shared == 0 ? 0 : 2.0 * shared / (ones.size() + others.size());
  }

  /** Returns the words of a folded text: runs of letters, digits and underscores. */
  static List<String> tokens(String text) {
    String folded = text(text);
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && isWordPart(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        tokens.add(folded.substring(start, i));
        start = -1;
      }
    }
    return tokens;
  }

  private static boolean isWordPart(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String singleSpaced(String text) {
    var spaced = new StringBuilder(text.length());
    boolean wasSpace = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space) {
        spaced.append(text.charAt(i));
      } else if (!wasSpace) {
        spaced.append(' ');
      }
      wasSpace = space;
    }
    return spaced.toString();
  }

  private static String withoutSpaces(String text) {
    return singleSpaced(text).replace(" ", "");
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
