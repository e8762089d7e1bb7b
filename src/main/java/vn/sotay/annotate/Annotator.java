package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Statement;

/** An article → what is said in it: the one way into this package. */
public final class Annotator {

  private Annotator() {}

  /**
   * Returns the article with its mentions, statements, topic and province.
   *
   * <p>The order of the layers matters: each keeps out of what those before it have taken, so that
   * the 12 of "Hướng dẫn 12" is no figure and the 11 of "Quận ủy 11" neither. Organisations come
   * first, since a paper's issuer is one of them.
   */
  public static AnnotatedArticle annotate(Article article) {
    ArticleText text = ArticleText.of(article);
    List<Mention> mentions = new ArrayList<>();
    List<Mention.Organization> bodies = OrganizationScanner.scan(text);
    mentions.addAll(bodies);
    mentions.addAll(DirectiveScanner.scan(text, bodies));
    mentions.addAll(TimeScanner.scan(text));
    mentions.addAll(PersonScanner.scan(text, mentions));
    Optional<ProvinceNames> province = DocumentProvince.of(text, mentions);
    mentions.addAll(LocationScanner.scan(text, mentions, province));
    mentions.addAll(QuantityScanner.scan(text, mentions));
    List<Statement> statements = StatementScanner.scan(text, mentions);
    AnnotatedArticle.Topic topic = TopicScorer.score(text, mentions);
    return new AnnotatedArticle(
        article,
        text.sentences(),
        mentions,
        statements,
        topic,
        province,
        LinkScanner.scan(text, mentions));
  }
}
