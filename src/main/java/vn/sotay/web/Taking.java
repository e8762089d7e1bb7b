package vn.sotay.web;

import java.util.Optional;
import vn.sotay.article.PageId;
import vn.sotay.article.Span;
import vn.sotay.notebook.Layer;
import vn.sotay.report.StoredFact;

/** What of an article a form means: the article, or a fact in it. */
final class Taking {

  private Taking() {}

  static View.Take article(PageId page) {
    return new View.Take(page.value(), "", Optional.empty());
  }

  /** Returns a fact to be taken, with the page on which it can be judged. */
  static View.Take fact(PageId page, Layer layer, Span span) {
    String name = StoredFact.name(layer, span);
    String judge = Address.of("/fact").with("article", page.value()).with("fact", name).toString();
    return new View.Take(page.value(), name, Optional.of(judge));
  }
}
