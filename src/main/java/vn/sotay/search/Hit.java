package vn.sotay.search;

import java.util.List;
import vn.sotay.article.Span;

/**
 * An article found.
 *
 * @param article its head
 * @param titleMarks what matched in the title, as ranges of {@code article.title()}
 * @param score BM25's sum; comparable within one query only. 0 where nothing is weighed
 * @param allWords whether all words of the query were matched
 * @param passages the most telling passages, the best first; may be empty
 * @param copies other articles that carry the same story, oldest first
 */
public record Hit(
    ArticleHead article,
    List<Span> titleMarks,
    double score,
    boolean allWords,
    List<Passage> passages,
    List<ArticleHead> copies) {

  public Hit {
    titleMarks = List.copyOf(titleMarks);
    passages = List.copyOf(passages);
    copies = List.copyOf(copies);
  }
}
