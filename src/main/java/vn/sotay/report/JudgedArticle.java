package vn.sotay.report;

import vn.sotay.article.AnnotatedArticle;
import vn.sotay.json.ArticleJson;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.reference.RegisteredPapers;
import vn.sotay.search.StoredArticle;

/** An article as it was read, put right by what people said of its facts. */
public final class JudgedArticle {

  private JudgedArticle() {}

  /** Returns the article with what was missed, without what is wrong, its values put right. */
  public static AnnotatedArticle of(StoredArticle stored) {
    AnnotatedArticle read = ArticleJson.read(stored.json());
    return stored.corrections().isEmpty()
        ? read
        : RegisteredPapers.in(facts(stored).applied(read), read);
  }

  /**
   * Returns the article with what people added, all else as the machine read it, right or wrong.
   */
  public static AnnotatedArticle withAdded(StoredArticle stored) {
    AnnotatedArticle read = ArticleJson.read(stored.json());
    return stored.corrections().isEmpty()
        ? read
        : RegisteredPapers.in(facts(stored).withAdded(read), read);
  }

  /** Returns the article, put right, as a line of JSON: {@link ArticleJson#write}. */
  public static String json(StoredArticle stored) {
    return stored.corrections().isEmpty()
        ? stored.json()
        : ArticleJson.write(stored.head().id().value(), of(stored));
  }

  /** Returns what people said of its facts. */
  public static JudgedFacts facts(StoredArticle stored) {
    return JudgedFacts.in(stored.text(), stored.corrections());
  }
}
