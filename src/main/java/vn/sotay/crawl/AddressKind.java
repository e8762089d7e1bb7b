package vn.sotay.crawl;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sotay.site.SiteProfile;

/**
 * What an address is likely to lead to, told before asking.
 *
 * <p>Vietnamese news sites put the headline's syllables into the address ({@code
 * chi-bo-ban-7-doi-moi-sinh-hoat-post123456.html}), and nearly all an id; sections have short names
 * without.
 */
enum AddressKind {
  ARTICLE,
  LIST,
  /** Pictures, films, forms, feeds: not fetched. */
  OTHER;

  private static final Set<String> OTHER_ENDS =
      Set.of(
          "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "bmp", "css", "js", "json", "xml",
          "rss", "atom", "zip", "rar", "7z", "gz", "mp3", "mp4", "m4a", "avi", "mov", "wmv", "wav",
          "webm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "apk", "exe", "woff", "woff2",
          "ttf", "txt");

  /** Parts of paths that lead to forms, copies and machines' views. */
  private static final List<String> OTHER_PARTS =
      List.of(
          "/login",
          "/logout",
          "/dang-nhap",
          "/dang-ky",
          "/register",
          "/users/",
          "/user/",
          "/search",
          "/seek",
          "/tim-kiem",
          "/rss",
          "/feed",
          "/print",
          "/in-bai",
          "/savefile",
          "/sendmail",
          "/cart",
          "/admin",
          "/wp-json",
          "/captcha",
          "/rating",
          "/comment",
          "/api/",
          "/ajax");

  private static final Set<String> ARTICLE_PARAMETERS =
      Set.of("itemid", "nid", "newsid", "articleid", "ddocname", "mabb", "idtin");

  private static final Set<String> PAGE_PARAMETERS =
      Set.of("page", "p", "trang", "paged", "pageindex", "pagenumber", "cur", "start", "pg");

  /** Paths in which Liferay shows one asset. */
  private static final List<String> ARTICLE_PARTS =
      List.of("/-/view_content/", "/-/details/", "/-/asset_publisher/", "/chi-tiet");

  /** Parts of paths under which articles are listed, whatever number follows. */
  private static final List<String> LIST_PARTS =
      List.of(
          "/tag/",
          "/tags/",
          "/tu-khoa/",
          "/topic/",
          "/chu-de/",
          "/chuyen-muc/",
          "/category/",
          "/author/",
          "/tac-gia/",
          "/luu-tru/",
          "/archive/",
          "-ptag");

  /** An id; years have four digits, page numbers fewer than five. */
  private static final int ID_DIGITS = 5;

  private static final int HEX_ID_DIGITS = 7;

  /** An id behind a headline may be shorter. */
  private static final int SHORT_ID_DIGITS = 2;

  /** Headlines have more syllables than the longest usual section ("xay-dung-dang-chinh-quyen"). */
  private static final int HEADLINE_SYLLABLES = 7;

  /** With an id or a long link text, fewer will do. */
  private static final int SHORT_HEADLINE_SYLLABLES = 4;

  private static final int HEADLINE_WORDS = 7;

  /** Longer addresses, and deeper ones, are made by traps. */
  private static final int MAX_LENGTH = 1000;

  private static final int MAX_DEPTH = 12;

  /**
   * Returns what an address leads to.
   *
   * @param linkText the words of the link, empty if unknown
   */
  static AddressKind of(URI url, String linkText, SiteProfile site) {
    String path = url.getRawPath().toLowerCase(Locale.ROOT);
    if (isOther(url, path)) {
      return OTHER;
    }
    if (site.shapes().isList(url)) {
      return LIST;
    }
    if (site.shapes().isArticle(url)) {
      return ARTICLE;
    }
    boolean list = LIST_PARTS.stream().anyMatch(path::contains);
    return !list && isArticle(url, path, linkText) ? ARTICLE : LIST;
  }

  /** Returns what an entry of a site map leads to: an article, unless it looks like a section. */
  static AddressKind ofSiteMapEntry(URI url, SiteProfile site) {
    AddressKind kind = of(url, "", site);
    Slug slug = Slug.of(url.getRawPath());
    boolean section = slug.idDigits() < SHORT_ID_DIGITS && slug.syllables() < HEADLINE_WORDS;
    return kind == LIST && !site.shapes().isList(url) && !section ? ARTICLE : kind;
  }

  private static boolean isOther(URI url, String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String end = last.substring(last.lastIndexOf('.') + 1);
    return url.toString().length() > MAX_LENGTH
        || path.split("/", -1).length > MAX_DEPTH
        || repeats(path)
        || (last.contains(".") && OTHER_ENDS.contains(end))
        || OTHER_PARTS.stream().anyMatch(path::contains);
  }

  /** {@code /tin/tin/tin/} is a trap: a relative link that grows with every page. */
  private static boolean repeats(String path) {
    String[] parts = path.split("/", -1);
    int same = 0;
    for (int i = 1; i < parts.length; i++) {
      same = !parts[i].isEmpty() && parts[i].equals(parts[i - 1]) ? same + 1 : 0;
      if (same >= 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(URI url, String path, String linkText) {
    if (url.getRawQuery() != null) {
      List<String> names = parameterNames(url.getRawQuery());
      if (names.stream().anyMatch(PAGE_PARAMETERS::contains)) {
        return false;
      }
      if (names.stream().anyMatch(ARTICLE_PARAMETERS::contains)) {
        return true;
      }
    }
    return ARTICLE_PARTS.stream().anyMatch(path::contains) || hasHeadline(path, linkText);
  }

  private static List<String> parameterNames(String query) {
    return List.of(query.toLowerCase(Locale.ROOT).split("&", -1)).stream()
        .map(parameter -> parameter.split("=", 2)[0])
        .map(name -> name.substring(name.lastIndexOf('_') + 1))
        .toList();
  }

  private static boolean hasHeadline(String path, String linkText) {
    Slug slug = Slug.of(path);
    boolean longText = words(linkText) >= HEADLINE_WORDS;
    return slug.syllables() >= HEADLINE_SYLLABLES
        || slug.idDigits() >= ID_DIGITS
        || (slug.syllables() >= SHORT_HEADLINE_SYLLABLES
            && (longText || slug.idDigits() > SHORT_ID_DIGITS));
  }

  private static long words(String text) {
    return List.of(text.split(" ")).stream()
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .count();
  }

  /**
   * The part of a path that names the page.
   *
   * @param syllables parts between hyphens that hold a letter
   * @param idDigits digits of the longest number in it or, for {@code /chu-de/12345/ten-bai}, just
   *     before it
   */
  private record Slug(int syllables, int idDigits) {

    static Slug of(String path) {
      List<String> segments = List.of(path.split("/")).stream().filter(s -> !s.isEmpty()).toList();
      if (segments.isEmpty()) {
        return new Slug(0, 0);
      }
      String last = withoutEnd(segments.getLast());
      String before = segments.size() > 1 ? segments.get(segments.size() - 2) : "";
      boolean isNumber = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
      String named = isNumber ? before : last;
      if (isNumber && syllables(before) < SHORT_HEADLINE_SYLLABLES) {
        return new Slug(0, 0); // A page number, or the month of an archive.
      }
      // "/53493/xay-dung-dang/" is a section: the number is its, and an article is no folder.
      boolean folder = isNumber || path.endsWith("/");
      int digits = Math.max(idDigits(last), folder ? 0 : numberAlone(before));
      return new Slug(syllables(named), digits);
    }

    private static String withoutEnd(String segment) {
      int dot = segment.lastIndexOf('.');
      return dot > 0 ? segment.substring(0, dot) : segment;
    }

    private static int numberAlone(String segment) {
      // Six digits are a month, 202311, on the sites that file by month.
      boolean number = !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
      return number && segment.length() != 6 ? segment.length() : 0;
    }

    private static int syllables(String slug) {
      return (int)
          List.of(slug.split("-")).stream()
              .filter(part -> part.chars().anyMatch(Character::isLetter))
              .count();
    }

    /** Some sites' ids are seven hexadecimal digits behind the headline: {@code -0b1c2d3/}. */
    private static int idDigits(String segment) {
      String end = segment.substring(segment.lastIndexOf('-') + 1);
      boolean hex = end.length() == HEX_ID_DIGITS && end.chars().allMatch(HexFormat::isHexDigit);
      return hex && digits(end) > 0 ? HEX_ID_DIGITS : digits(segment);
    }

    private static int digits(String text) {
      int longest = 0;
      int run = 0;
      for (int i = 0; i < text.length(); i++) {
        run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      return longest;
    }
  }
}
