package vn.sotay.annotate;

import java.util.List;
import vn.sotay.article.Mention;

/** Finds figures. */
final class QuantityScanner {

  private QuantityScanner() {}

  /** Returns the figures outside of what others have taken, in text order. */
  static List<Mention.Quantity> scan(ArticleText text, List<Mention> taken) {
    return List.of();
  }
}
