package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.article.Link;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;

/** Finds what a sentence says of its papers and figures: {@link Link}. */
final class LinkScanner {

  private LinkScanner() {}

  /**
   * Returns the links of an article, sentence by sentence.
   *
   * @param mentions in text order
   */
  static List<Link> scan(ArticleText text, List<Mention> mentions) {
    List<Link> links = new ArrayList<>();
    int at = 0;
    for (Span sentence : text.sentences()) {
      List<Mention> inside = new ArrayList<>();
      while (at < mentions.size() && mentions.get(at).span().start() < sentence.end()) {
        inside.add(mentions.get(at++));
      }
      if (!inside.isEmpty()) {
        links.addAll(PaperLinks.of(text.words(), inside));
      }
      if (inside.size() > 1) {
        links.addAll(FigureLinks.of(text.words(), inside));
      }
    }
    return links;
  }

  /** Returns the sentence's mentions of one kind. */
  static <M extends Mention> List<M> only(List<Mention> sentence, Class<M> kind) {
    List<M> only = new ArrayList<>();
    for (Mention mention : sentence) {
      if (kind.isInstance(mention)) {
        only.add(kind.cast(mention));
      }
    }
    return only;
  }
}
