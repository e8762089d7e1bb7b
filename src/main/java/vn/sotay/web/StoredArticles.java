package vn.sotay.web;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sotay.article.PageId;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.StoredArticle;

/** Looks articles up by the id in an address. */
final class StoredArticles {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private StoredArticles() {}

  /**
   * Returns the article with that id; empty if there is none.
   *
   * @throws BadRequest if it can't be an id
   */
  static Optional<StoredArticle> find(KnowledgeBase base, String id) {
    if (!ID.matcher(id).matches()) {
      throw new BadRequest("article.id", Parameters.shortened(id));
    }
    return base.article(new PageId(id));
  }
}
