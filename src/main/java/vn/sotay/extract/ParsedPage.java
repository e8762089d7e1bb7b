package vn.sotay.extract;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.sotay.article.Page;

/**
 * A web page after both walks over its tree.
 *
 * @param page the page as it came
 * @param known what is known of its site
 * @param metadata what it says to machines
 * @param family how its family sees it
 * @param text what a reader sees
 */
record ParsedPage(
    Page page, SiteKnowledge known, Metadata metadata, Optional<FamilyView> family, PageText text) {

  /**
   * @param html the page's text
   */
  static ParsedPage of(Page page, String html, SiteKnowledge known) {
    Document document = Jsoup.parse(html, page.finalUrl().toString());
    PageScan.Found scan = PageScan.over(document, page.finalUrl(), known.families());
    Set<Element> leftOut = scan.family().map(FamilyView::dropped).orElse(Set.of());
    return new ParsedPage(
        page,
        known,
        Metadata.of(document, scan.raw()),
        scan.family(),
        PageWalk.over(document.body(), leftOut));
  }
}
