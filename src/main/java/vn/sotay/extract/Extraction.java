package vn.sotay.extract;

import vn.sotay.article.Article;

/** What came of reading a page. */
public sealed interface Extraction {

  /** The page holds this article. */
  record Extracted(Article article) implements Extraction {}

  /**
   * The page holds no article.
   *
   * @param reason why, for people: {@code a list of other pages}
   */
  record Rejected(String reason) implements Extraction {}
}
