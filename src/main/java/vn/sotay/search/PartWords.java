package vn.sotay.search;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import vn.sotay.index.TextScope;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/** Words looked for in one statement or figure: all of them, weighed as in articles. */
final class PartWords {

  /** More words than a sentence has. */
  private static final int MOST = 100;

  private PartWords() {}

  /**
   * Adds the words to a query; blank ones add nothing.
   *
   * @throws QueryException if there are too many
   */
  static void add(BooleanQuery.Builder query, String text) {
    List<Word> words = Words.of(text);
    if (words.isEmpty()) {
      return;
    }
    if (words.size() > MOST) {
      throw new QueryException(
          new Said(
                  "Có %d từ cần tìm, nhiều nhất là %d. Hãy rút gọn.",
                  "There are %d words to look for, at most %d are read. Shorten the query.")
              .with(words.size(), MOST));
    }
    Question question = WordQuestions.of(words, text, WordQueries.over(TextScope.PART, words));
    query.add(question.all(), Occur.MUST);
  }
}
