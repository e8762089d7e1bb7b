package vn.sotay.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.PageId;

/** The knowledge base, open for questions. */
@SuppressWarnings("DoNotCallSuggester")
public final class KnowledgeBase implements AutoCloseable {

  private KnowledgeBase() {}

  /**
   * Opens the index in {@code dir}.
   *
   * @throws vn.sotay.article.MendableException if there is none, or one of another schema
   */
  public static KnowledgeBase open(Path dir) {
    throw new UnsupportedOperationException(dir.toString());
  }

  /**
   * Returns the articles that answer a query.
   *
   * @throws vn.sotay.article.MendableException if the query has a fault; the message, in
   *     Vietnamese, shows it with a caret under the fault
   */
  public SearchResults search(SearchRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  public PracticeResults practices(PracticeRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  public NumberResults numbers(NumberRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  /** Returns every directive that is cited, the most cited first. */
  public List<CitedDirective> directives() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns a directive with its citations.
   *
   * @param id its register id, or its number in any spelling
   */
  public Optional<DirectiveCitations> directive(String id) {
    throw new UnsupportedOperationException(id);
  }

  public Optional<StoredArticle> article(PageId id) {
    return article(id.value());
  }

  /**
   * Returns the article whose id starts with {@code prefix}; empty if there is none.
   *
   * @throws vn.sotay.article.MendableException if several do
   */
  public Optional<StoredArticle> article(String prefix) {
    throw new UnsupportedOperationException(prefix);
  }

  public Statistics statistics() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
