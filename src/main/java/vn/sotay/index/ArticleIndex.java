package vn.sotay.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;

/** The index, open for writing. One process at a time. */
@SuppressWarnings("DoNotCallSuggester")
public final class ArticleIndex implements AutoCloseable {

  /** What was found when the index was opened. */
  public enum Start {
    /** There was none. */
    CREATED,
    /** It goes on where the last commit ended. */
    CONTINUED,
    /** It had another schema and was emptied: everything has to be put again. */
    EMPTIED
  }

  private ArticleIndex() {}

  /**
   * Opens the index in {@code dir}, or starts one there.
   *
   * @throws vn.sotay.article.MendableException if another process has it open
   */
  public static ArticleIndex open(Path dir) {
    throw new UnsupportedOperationException(dir.toString());
  }

  public Start start() {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds an article, or replaces it and all that hangs on it.
   *
   * @param article the article and what is said in it
   * @param cards the practices whose first source it is
   * @param storyCluster names the story; copies share it
   * @param json stored as it is, for whoever shows the article
   */
  public void put(
      AnnotatedArticle article, List<PracticeCard> cards, String storyCluster, String json) {
    throw new UnsupportedOperationException(article.toString() + cards + storyCluster + json);
  }

  /** Takes an article out, with all that hangs on it; nothing happens if it isn't there. */
  public void remove(PageId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /** Returns whether an article is there, uncommitted ones included. */
  public boolean contains(PageId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /** Returns the ids of all articles, uncommitted ones included. */
  public SortedSet<PageId> ids() {
    throw new UnsupportedOperationException();
  }

  /** Returns what the last commit noted; empty if there was none. */
  public Map<String, String> userData() {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes everything put and removed so far last, at once and together with {@code userData}.
   *
   * @param userData what the caller wants to know next time, such as code versions
   */
  public void commit(Map<String, String> userData) {
    throw new UnsupportedOperationException(userData.toString());
  }

  /** Closes the index; what wasn't committed is dropped. */
  @Override
  public void close() {}
}
