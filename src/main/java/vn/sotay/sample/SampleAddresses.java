package vn.sotay.sample;

import java.text.Normalizer;
import java.util.Locale;

/** The paths of pages, as each family shapes them. */
final class SampleAddresses {

  private static final int FIRST_NUMBER = 104_200;

  private SampleAddresses() {}

  /** Returns the path of an article's page. */
  static String article(SampleOutlet outlet, SampleArticle article) {
    String slug = slug(article.title());
    String section = slug(article.section());
    int number = FIRST_NUMBER + 17 * article.number();
    return switch (outlet.family()) {
      case EPI -> "/%s-post%d.html".formatted(slug, number);
      case NUKEVIET -> "/news/%s/%s-%d.html".formatted(section, slug, number % 1000);
      case TNCMS ->
          "/%s/%tY%tm/%s-%d/"
              .formatted(section, article.published(), article.published(), slug, number);
      case WEBFORMS ->
          "/sotuphap/1283/30607/53493/%d/%s/%s.aspx"
              .formatted(number, capitalised(section), capitalised(slug));
      case LIFERAY -> "/news/-/details/%d/%s".formatted(number, slug);
    };
  }

  /** Returns the path of one of an article's pages, from 1. */
  static String part(SampleOutlet outlet, SampleArticle article, int part) {
    return article(outlet, article) + (part == 1 ? "" : "?page=" + part);
  }

  /**
   * Returns the path of a section's page.
   *
   * @param number of the page, from 1
   */
  static String section(SampleOutlet outlet, String section, int number) {
    String slug = slug(section);
    String base =
        switch (outlet.family()) {
          case EPI -> "/%s/".formatted(slug);
          case NUKEVIET -> "/news/%s/".formatted(slug);
          case TNCMS -> "/chuyen-muc/%s/".formatted(slug);
          case WEBFORMS -> "/sotuphap/1283/30605/53493/%s/".formatted(capitalised(slug));
          case LIFERAY -> "/chuyen-trang/%s".formatted(slug);
        };
    if (number == 1) {
      return base;
    }
    return switch (outlet.family()) {
      case EPI, TNCMS -> "%strang-%d.html".formatted(base, number);
      case NUKEVIET -> "%spage-%d/".formatted(base, number);
      case WEBFORMS -> "%sTrang-%d.aspx".formatted(base, number);
      case LIFERAY -> "%s/trang/%d".formatted(base, number);
    };
  }

  /** Returns a title as addresses carry it: {@code dai-hoi-chi-bo}. */
  static String slug(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
  }

  private static String capitalised(String slug) {
    return slug.isEmpty() ? slug : Character.toUpperCase(slug.charAt(0)) + slug.substring(1);
  }
}
