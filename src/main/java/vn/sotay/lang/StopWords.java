package vn.sotay.lang;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which words take a stop without ending the sentence. */
final class StopWords {

  private static final Set<String> ABBREVIATIONS = new HashSet<>();
  private static final Set<String> UPPER_ABBREVIATIONS = new HashSet<>();

  /** After these a single capital is a number or a label: khóa X, nhóm A, Đại hội V. */
  private static final Set<String> COUNTED =
      Set.of(
          "khóa", "khoá", "kỳ", "kì", "lần", "hội", "thứ", "quý", "chương", "phần", "mục", "hạng",
          "loại", "nhóm", "tổ", "lớp", "khu", "khối", "điểm", "lục", "bộ", "thôn", "phố", "dãy");

  /** Before these a single capital stands for a name: ông V., bà H. */
  private static final Set<String> ADDRESSES =
      Set.of("ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "cháu", "thầy", "chí");

  /** Heads of the parts of a law, whose number takes a stop: Điều 5. Trách nhiệm. */
  private static final Set<String> ARTICLES =
      Set.of("điều", "khoản", "mục", "chương", "phần", "câu");

  static {
    for (Tsv.Row row : Tsv.rows("/lang/abbreviations.tsv")) {
      boolean upper = row.cell("case").equals("upper");
      (upper ? UPPER_ABBREVIATIONS : ABBREVIATIONS).add(row.cell("word"));
    }
  }

  private StopWords() {}

  /**
   * Returns whether the word is a short form. One of several parts (GS.TS, PGS.TS) is one if its
   * last part is.
   */
  static boolean isAbbreviation(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int lastPart = word.lastIndexOf('.') + 1;
    return isListed(word) || (lastPart > 0 && isListed(word.substring(lastPart)));
  }

  private static boolean isListed(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(lower)
        || (UPPER_ABBREVIATIONS.contains(lower) && !word.equals(lower));
  }

  static boolean isCounted(String word) {
    return COUNTED.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isAddress(String word) {
    return ADDRESSES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isArticle(String word) {
    return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether the word numbers an item: 1, 1.2, IV, a, B. */
  static boolean isItemNumber(String word) {
    if (word.isEmpty()) {
      return false;
    }
    if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
      return true;
    }
    boolean digits = true;
    boolean roman = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digits &= Character.isDigit(c) || c == '.';
      roman &= c == 'I' || c == 'V' || c == 'X';
    }
    return digits || roman;
  }
}
