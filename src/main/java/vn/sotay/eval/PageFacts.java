package vn.sotay.eval;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page's article is called and on which day it appeared, as a gold set or a reader says.
 *
 * @param title empty where it isn't told
 * @param published likewise
 */
public record PageFacts(Optional<String> title, Optional<LocalDate> published) {

  /** Nothing is told. */
  public static final PageFacts UNTOLD = new PageFacts(Optional.empty(), Optional.empty());

  /** What stands between a headline and the name of the site. */
  private static final String SEPARATORS = "|-–—_·:»";

  /**
   * Returns whether a reader's headline is right: letters and digits are the same, in any case, and
   * the set's may name the site behind it ("… | Báo Thử").
   *
   * @param read what the reader says
   */
  boolean hasTitleOf(PageFacts read) {
    return title.isPresent() && read.title.filter(other -> isSame(title.get(), other)).isPresent();
  }

  boolean hasDayOf(PageFacts read) {
    return published.isPresent() && published.equals(read.published);
  }

  private static boolean isSame(String right, String read) {
    String plain = plain(read);
    if (plain.equals(plain(right))) {
      return true;
    }
    for (int i = 1; i < right.length(); i++) {
      if (SEPARATORS.indexOf(right.charAt(i)) >= 0 && plain(right.substring(0, i)).equals(plain)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
