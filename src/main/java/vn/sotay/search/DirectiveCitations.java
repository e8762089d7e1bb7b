package vn.sotay.search;

import java.util.List;
import vn.sotay.article.Evidence;

/**
 * A directive with all its citations.
 *
 * @param directive the directive
 * @param citations the newest article first, then in text order
 */
public record DirectiveCitations(CitedDirective directive, List<Citation> citations) {

  public DirectiveCitations {
    citations = List.copyOf(citations);
  }

  /**
   * One mention.
   *
   * @param evidence its exact words
   * @param article where it stands
   * @param sentence the sentence around it, with the mention marked
   */
  public record Citation(Evidence evidence, ArticleHead article, Passage sentence) {}
}
