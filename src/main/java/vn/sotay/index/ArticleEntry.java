package vn.sotay.index;

import java.util.List;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Mention;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;

/**
 * An article as it goes into the index.
 *
 * @param article the article and what is said in it
 * @param read the same as the machine read it, without what people added
 * @param cards the practices whose first source it is
 * @param storyCluster names the story; copies share it
 * @param json stored as it is, for whoever shows the article
 */
public record ArticleEntry(
    AnnotatedArticle article,
    AnnotatedArticle read,
    List<PracticeCard> cards,
    String storyCluster,
    String json) {

  public ArticleEntry {
    cards = List.copyOf(cards);
  }

  private boolean hasAdditions() {
    return !article.equals(read);
  }

  boolean isAdded(Mention mention) {
    return hasAdditions() && !read.mentions().contains(mention);
  }

  boolean isAdded(Statement statement) {
    return hasAdditions() && !read.statements().contains(statement);
  }

  /** Returns whether a practice of that article was added. */
  boolean isAddedPractice(Span words) {
    return hasAdditions()
        && read.statements(Statement.Kind.PRACTICE).noneMatch(each -> each.span().equals(words));
  }
}
