package vn.sotay.reference;

import java.util.List;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;

/**
 * Tells of directives that people added or gave another number which paper of the register they
 * are.
 */
public final class RegisteredPapers {

  private RegisteredPapers() {}

  /**
   * Returns the article with the register's paper for each directive that the machine didn't read
   * so.
   *
   * @param whole the article with what people said of it
   * @param read the article as the machine read it
   */
  public static AnnotatedArticle in(AnnotatedArticle whole, AnnotatedArticle read) {
    List<Mention> mentions =
        whole.mentions().stream()
            .map(mention -> read.mentions().contains(mention) ? mention : registered(mention))
            .toList();
    return mentions.equals(whole.mentions()) ? whole : with(whole, mentions);
  }

  private static AnnotatedArticle with(AnnotatedArticle whole, List<Mention> mentions) {
    return new AnnotatedArticle(
        whole.article(),
        whole.language(),
        mentions,
        whole.statements(),
        whole.topic(),
        whole.province(),
        whole.links());
  }

  private static Mention registered(Mention mention) {
    return mention instanceof Mention.Directive directive && directive.registerIds().isEmpty()
        ? registered(directive)
        : mention;
  }

  private static Mention.Directive registered(Mention.Directive directive) {
    return new Mention.Directive(
        directive.span(),
        directive.type(),
        directive.number(),
        directive.issuer(),
        directive.date(),
        papers(directive));
  }

  /** Several papers bear one number: without the year none of them is meant for certain. */
  private static List<String> papers(Mention.Directive directive) {
    List<String> papers =
        directive.number().stream()
            .flatMap(number -> DirectiveRegister.standard().byNumber(number).stream())
            .filter(paper -> directive.date().map(date -> isOf(paper, date)).orElse(true))
            .map(DirectiveRegister.Entry::id)
            .toList();
    return papers.size() == 1 ? papers : List.of();
  }

  private static boolean isOf(DirectiveRegister.Entry paper, String date) {
    return date.startsWith(Integer.toString(paper.year()));
  }
}
