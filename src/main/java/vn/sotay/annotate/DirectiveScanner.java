package vn.sotay.annotate;

import java.util.List;
import vn.sotay.article.Mention;

/** Finds directives. */
final class DirectiveScanner {

  private DirectiveScanner() {}

  /** Returns the directives cited, in text order. */
  static List<Mention.Directive> scan(ArticleText text) {
    return List.of();
  }
}
