package vn.sotay.extract;

import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.sotay.article.Page;

/**
 * A web page that was walked over.
 *
 * @param page the page as it came
 * @param known what is known of its site
 * @param metadata what it says to machines
 * @param family how its family sees it
 * @param text what a reader sees
 * @param outline its elements and texts in page order
 */
record ParsedPage(
    Page page,
    SiteKnowledge known,
    Metadata metadata,
    Optional<FamilyView> family,
    PageText text,
    Outline outline) {

  /**
   * Returns the page that was walked over; empty where its markup can't be parsed.
   *
   * @param html the page's text
   */
  static Optional<ParsedPage> of(Page page, Reader html, SiteKnowledge known) {
    return Markup.parse(html, page.finalUrl().toString()).map(tree -> of(page, tree, known));
  }

  private static ParsedPage of(Page page, Document document, SiteKnowledge known) {
    PageWalk.Found walk = PageWalk.over(document, page.finalUrl(), known.families());
    Set<Element> leftOut = walk.family().map(FamilyView::dropped).orElse(Set.of());
    return new ParsedPage(
        page,
        known,
        Metadata.of(document, walk.raw()),
        walk.family(),
        BlockReader.read(walk.outline(), document.body(), leftOut),
        walk.outline());
  }
}
