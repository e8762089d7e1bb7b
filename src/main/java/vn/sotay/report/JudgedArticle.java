package vn.sotay.report;

import vn.sotay.article.AnnotatedArticle;
import vn.sotay.json.ArticleJson;
import vn.sotay.notebook.JudgedFacts;
import vn.sotay.search.StoredArticle;

/** An article as it was read, put right by what people said of its facts. */
public final class JudgedArticle {

  private JudgedArticle() {}

  /** Returns the article without what is wrong, its values put right. */
  public static AnnotatedArticle of(StoredArticle stored) {
    AnnotatedArticle read = ArticleJson.read(stored.json());
    return stored.corrections().isEmpty() ? read : facts(stored).applied(read);
  }

  /** Returns what people said of its facts. */
  public static JudgedFacts facts(StoredArticle stored) {
    return JudgedFacts.in(stored.text(), stored.corrections());
  }
}
