package vn.sotay.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address, taken apart into what the parts of one article have in common and the number of the
 * part: {@code /bai-viet-12.html?page=2}, {@code /bai-viet-12-p2.html}, {@code /bai-viet-12/2/} and
 * {@code /bai-viet-12/trang-2.html} all are part 2 of {@code /bai-viet-12}.
 *
 * @param stem host, path and parameters, without the number and without the path's ending
 * @param number at least 1; 1 where the address has none
 */
record PartAddress(String stem, int number) {

  /** An article of more parts is a list, or a trap. */
  static final int MOST_PARTS = 30;

  /** Not {@code p}: that is an article's own number as often. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "page",
          "trang",
          "paged",
          "pg",
          "pageno",
          "page_no",
          "pagenum",
          "pageindex",
          "pn",
          "phan",
          "part",
          "seite",
          "pagina");

  private static final Set<String> FOLDERS = Set.of("page", "trang", "p", "seite", "pagina");

  /** {@code .html}, {@code .aspx}. */
  private static final Pattern ENDING = Pattern.compile("\\.[a-z]{3,5}$");

  /** {@code bai-viet-12-p2}, {@code bai-viet-12_trang-2}, {@code bai-viet,page2}. */
  private static final Pattern NUMBERED =
      Pattern.compile("^(.+?)[-_.,](?:page|trang|p|seite)[-_]?([0-9]{1,2})$");

  /** {@code trang-2}, {@code page2}, {@code p-2}. */
  private static final Pattern NAMED = Pattern.compile("^(?:page|trang|p|seite)[-_]?([0-9]{1,2})$");

  /** A name with an ending, or with letters and a number or more than three words. */
  private static final Pattern ARTICLE =
      Pattern.compile("\\.[a-zA-Z]{3,5}$|[a-zA-Z].*[0-9]|[0-9].*[a-zA-Z]|(?:[^-]+-){3}");

  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,2}$");

  /** Longer names hold no page number at their end. */
  private static final int LONGEST_NAME = 200;

  /** Returns an address taken apart. */
  static PartAddress of(URI url) {
    String path = withoutEnding(Optional.ofNullable(url.getRawPath()).orElse(""));
    List<String> names = new ArrayList<>(List.of(path.split("/", 0)));
    int ofPath = takeNumber(names);
    var parameters = new ArrayList<String>();
    int number = ofPath;
    for (String parameter : Optional.ofNullable(url.getRawQuery()).orElse("").split("&", -1)) {
      Optional<Integer> named = number == 0 ? numberOf(parameter) : Optional.empty();
      if (named.isPresent()) {
        number = named.get();
      } else if (!parameter.isEmpty()) {
        parameters.add(parameter);
      }
    }
    String stem = url.getRawAuthority() + String.join("/", names) + "?" + parameters;
    return new PartAddress(stem, Math.max(1, number));
  }

  /** Returns the last name of the path, by which all parts can be told from other pages. */
  String name() {
    String path = stem.substring(0, stem.indexOf('?'));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String withoutEnding(String path) {
    int dot = path.lastIndexOf('.');
    boolean ending = dot > 0 && ENDING.matcher(path.substring(dot).toLowerCase(Locale.ROOT)).find();
    return ending ? path.substring(0, dot) : path;
  }

  private static Optional<Integer> numberOf(String parameter) {
    int equals = parameter.indexOf('=');
    String value = parameter.substring(equals + 1);
    return equals > 0
            && PARAMETERS.contains(parameter.substring(0, equals).toLowerCase(Locale.ROOT))
            && NUMBER.matcher(value).find()
        ? Optional.of(Integer.parseInt(value))
        : Optional.empty();
  }

  /** Takes the number off the end of a path; returns it, 0 if there is none. */
  private static int takeNumber(List<String> names) {
    String last = names.isEmpty() ? "" : names.getLast();
    if (last.isEmpty()
        || last.length() > LONGEST_NAME
        || !isDigit(last.charAt(last.length() - 1))) {
      return 0;
    }
    String lower = last.toLowerCase(Locale.ROOT);
    Matcher named = NAMED.matcher(lower);
    boolean number = NUMBER.matcher(last).find() && isArticle(names);
    if (number || named.find()) {
      names.removeLast();
      if (number && !names.isEmpty() && FOLDERS.contains(names.getLast())) {
        names.removeLast();
      }
      endingOff(names);
      return Integer.parseInt(number ? last : named.group(1));
    }
    Matcher numbered = NUMBERED.matcher(lower);
    if (numbered.find()) {
      names.set(names.size() - 1, last.substring(0, numbered.end(1)));
      return Integer.parseInt(numbered.group(2));
    }
    return 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Returns whether a bare number follows the name of an article, or a folder that says it is a
   * part's: the 12 of {@code /tin-tuc/12} is an article's own.
   */
  private static boolean isArticle(List<String> names) {
    String before = names.size() < 2 ? "" : names.get(names.size() - 2);
    return FOLDERS.contains(before)
        || (before.length() <= LONGEST_NAME && ARTICLE.matcher(before).find());
  }

  /** {@code /bai-viet-12.html/2} is part 2 of {@code /bai-viet-12.html}. */
  private static void endingOff(List<String> names) {
    if (!names.isEmpty()) {
      names.add(withoutEnding(names.removeLast()));
    }
  }
}
