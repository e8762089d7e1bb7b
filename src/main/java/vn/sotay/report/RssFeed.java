package vn.sotay.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.sotay.article.VietnamTime;
import vn.sotay.search.ArticleHead;
import vn.sotay.search.Hit;
import vn.sotay.search.Passage;

/** Articles as a feed (RSS 2.0, www.rssboard.org/rss-specification), for readers of feeds. */
public final class RssFeed {

  private RssFeed() {}

  /**
   * Returns the feed.
   *
   * @param name the search's, becomes the title
   * @param query what was asked
   * @param link where the search's hits are shown
   * @param hits in the order of the feed
   */
  public static String of(String name, String query, String link, List<Hit> hits) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n");
    xml.append("  <channel>\n");
    element(xml, "    ", "title", "Sotay: " + name);
    element(xml, "    ", "link", link);
    element(xml, "    ", "description", query);
    hits.forEach(hit -> item(xml, hit));
    return xml.append("  </channel>\n</rss>\n").toString();
  }

  private static void item(StringBuilder xml, Hit hit) {
    ArticleHead article = hit.article();
    xml.append("    <item>\n");
    element(xml, "      ", "title", article.title());
    element(xml, "      ", "link", article.url().toString());
    xml.append("      <guid isPermaLink=\"false\">%s</guid>\n".formatted(article.id().value()));
    article
        .published()
        .map(time -> ZonedDateTime.of(time.date().atStartOfDay(), VietnamTime.OFFSET))
        .ifPresent(
            day ->
                element(
                    xml, "      ", "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(day)));
    hit.passages().stream()
        .map(Passage::text)
        .findFirst()
        .ifPresent(text -> element(xml, "      ", "description", text));
    xml.append("    </item>\n");
  }

  private static void element(StringBuilder xml, String indent, String name, String text) {
    xml.append("%s<%s>%s</%s>\n".formatted(indent, name, XmlText.escaped(text), name));
  }
}
