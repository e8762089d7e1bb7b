package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Statement;
import vn.sotay.article.Word;
import vn.sotay.article.WordLayer;
import vn.sotay.lang.EngineReading;
import vn.sotay.lang.TaggingSegmenter;
import vn.sotay.lang.TextRepair;
import vn.sotay.lang.WordSegmenter;

/** An article → what is said in it: the one way into this package. */
public final class Annotator {

  private Annotator() {}

  /** Returns the article's topic alone, in a small part of the time that all layers take. */
  public static AnnotatedArticle.Topic topic(Article article) {
    return TopicScorer.score(ArticleText.of(article), List.of());
  }

  /**
   * Returns the article with its mentions, statements, topic and province; its words are those of
   * the built-in engine.
   */
  public static AnnotatedArticle annotate(Article article) {
    return annotate(article, TaggingSegmenter.builtIn());
  }

  /**
   * As {@link #annotate(Article)}, with the words of another engine, and the names that it alone
   * recognises.
   *
   * <p>The order of the layers matters: each keeps out of what those before it have taken, so that
   * the 12 of "Hướng dẫn 12" is no figure and the 11 of "Quận ủy 11" neither. Organisations come
   * first, since a paper's issuer is one of them.
   */
  public static AnnotatedArticle annotate(Article article, WordSegmenter engine) {
    ArticleText text = ArticleText.of(article);
    List<Mention> mentions = new ArrayList<>();
    List<Mention.Organization> bodies = OrganizationScanner.scan(text);
    mentions.addAll(bodies);
    mentions.addAll(DirectiveScanner.scan(text, bodies));
    mentions.addAll(TimeScanner.scan(text, mentions));
    mentions.addAll(PersonScanner.scan(text, mentions));
    Optional<ProvinceNames> province = DocumentProvince.of(text, mentions);
    mentions.addAll(LocationScanner.scan(text, mentions, province));
    mentions.addAll(QuantityScanner.scan(text, mentions));
    EngineReading read = engine.read(text.text(), text.sentences());
    mentions.addAll(RecognizedNames.beside(text, mentions, read.names()));
    mentions.sort(Comparator.comparing(Mention::span));
    AnnotatedArticle.Topic topic = TopicScorer.score(text, mentions);
    List<Statement> statements = StatementScanner.scan(text, mentions, topic);
    return new AnnotatedArticle(
        article,
        language(text, read.words()),
        mentions,
        statements,
        topic,
        province,
        LinkScanner.scan(text, mentions));
  }

  private static AnnotatedArticle.Language language(ArticleText text, List<Word> words) {
    return new AnnotatedArticle.Language(
        text.sentences(), WordLayer.of(words), TextRepair.isDamaged(text.text(), text.tokens()));
  }
}
