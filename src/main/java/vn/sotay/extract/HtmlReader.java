package vn.sotay.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.sotay.article.Article;
import vn.sotay.article.Page;

/** Reads the article off a web page, whatever system made it. */
final class HtmlReader {

  private HtmlReader() {}

  /**
   * Returns the article, or why there is none.
   *
   * @param html the page's text
   */
  static Extraction read(Page page, String html, Optional<Outlet> outlet) {
    Optional<String> address = PageKind.ofAddress(page.finalUrl(), page.status());
    if (address.isPresent()) {
      return new Extraction.Rejected(address.get());
    }
    Document document = Jsoup.parse(html, page.finalUrl().toString());
    Metadata metadata = Metadata.of(document);
    return PageKind.ofTitle(metadata.pageTitle())
        .<Extraction>map(Extraction.Rejected::new)
        .orElseGet(() -> read(page, document, metadata, outlet));
  }

  private static Extraction read(
      Page page, Document document, Metadata metadata, Optional<Outlet> outlet) {
    PageText text = PageWalk.over(document.body());
    Optional<Headline> headline = Headline.find(text, metadata);
    ArticleBody told = ArticleBody.of(metadata.articleBody());
    BlockWorth worth = BlockWorth.of(text, told);
    List<Place> places = BodyFinder.find(text, worth);
    Optional<Body> body =
        told.instead(
            BodyReader.read(text, worth, places, headline, metadata.description()), text);
    Optional<String> reason = PageKind.ofText(text, places, body, metadata, worth, headline);
    if (reason.isPresent() || body.isEmpty()) {
      return new Extraction.Rejected(reason.orElse("no text"));
    }
    Optional<String> byline =
        body.get().byline().or(() -> Bylines.ofPage(text, body.get(), metadata));
    Draft.Times times = Published.times(text, metadata, headline, body.get(), page.fetched());
    var publication =
        new Article.Publication(
            times.published(),
            times.updated(),
            byline.or(() -> Bylines.ofMetadata(metadata)),
            outlet.map(Outlet::name).or(metadata::siteName),
            outlet.flatMap(Outlet::province));
    var draft = new Draft(headline.map(Headline::text), body.get().parts(), byline, publication);
    return new Extraction.Extracted(ArticleWriter.write(page, draft));
  }
}
