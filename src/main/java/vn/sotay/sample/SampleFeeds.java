package vn.sotay.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.sotay.article.VietnamTime;

/** Writes robots.txt, site maps (sitemaps.org 0.9) and feeds (RSS 2.0) of the sample site. */
final class SampleFeeds {

  /** A folder the site doesn't want to be read. */
  static final String CLOSED = "/noi-bo/";

  /** Editors touch an article after it appeared: a site map's time is no publication time. */
  private static final int EDITED_AFTER_HOURS = 26;

  private SampleFeeds() {}

  static String robots(SampleOutlet outlet) {
    String siteMap =
        outlet.family().hasSiteMap()
            ? "Sitemap: http://%s/sitemap.xml\n".formatted(outlet.host())
            : "";
    return "User-agent: *\nDisallow: %s\n\n%s".formatted(CLOSED, siteMap);
  }

  static String siteMap(SampleOutlet outlet, List<SampleArticle> articles) {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (SampleArticle article : articles) {
      out.append(
          "  <url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
              .formatted(
                  address(outlet, article),
                  article.published().plusHours(EDITED_AFTER_HOURS).atOffset(VietnamTime.OFFSET)));
    }
    return out.append("</urlset>\n").toString();
  }

  static String rss(SampleOutlet outlet, List<SampleArticle> articles) {
    StringBuilder out =
        new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n")
            .append("  <title>%s</title>\n".formatted(escaped(outlet.name())))
            .append("  <link>http://%s/</link>\n".formatted(outlet.host()))
            .append("  <description>Tin mới</description>\n");
    for (SampleArticle article : articles) {
      out.append(item(outlet, article));
    }
    return out.append("</channel>\n</rss>\n").toString();
  }

  private static String item(SampleOutlet outlet, SampleArticle article) {
    String address = address(outlet, article);
    return """
      <item>
        <title>%s</title>
        <link>%s</link>
        <guid>%s</guid>
        <description>%s</description>
        <pubDate>%s</pubDate>
      </item>
    """
        .formatted(
            escaped(article.title()),
            address,
            address,
            escaped(article.lead()),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                article.published().atOffset(VietnamTime.OFFSET)));
  }

  private static String address(SampleOutlet outlet, SampleArticle article) {
    return "http://%s%s".formatted(outlet.host(), SampleAddresses.article(outlet, article));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
