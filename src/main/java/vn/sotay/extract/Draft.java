package vn.sotay.extract;

import java.util.List;
import java.util.Optional;
import vn.sotay.article.Article;
import vn.sotay.article.PublicationTime;

/**
 * What was read off a web page, before it becomes one text.
 *
 * @param title the headline
 * @param parts lead, paragraphs, subheadings and captions in their order, at least one of them no
 *     caption
 * @param byline the line that names the author, as the page shows it
 * @param publication when and by whom it was published
 * @param filing where the paper files it
 * @param reading how it was read
 */
record Draft(
    Optional<String> title,
    List<Part> parts,
    Optional<String> byline,
    Article.Publication publication,
    Article.Filing filing,
    Article.Reading reading) {

  Draft {
    parts = List.copyOf(parts);
  }

  /** When it appeared and was last changed. */
  record Times(
      Optional<Sourced<PublicationTime>> published, Optional<Sourced<PublicationTime>> updated) {}
}
