package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.sotay.index.DirectiveKeys;
import vn.sotay.index.IndexField;
import vn.sotay.index.TextScope;
import vn.sotay.index.Word;

/**
 * A run of words, directives among them recognised, as a question to articles.
 *
 * <p>A directive ("HD 12") is had by an article that cites it in whatever spelling, or has its
 * words.
 */
final class WordQuestions {

  /** A directive that is cited outweighs its words, which stand in other numbers as well. */
  private static final float CITED = 3f;

  private WordQuestions() {}

  /**
   * Returns the question for words of {@code text}.
   *
   * @param words at least one
   */
  static Question of(List<Word> words, String text) {
    return of(words, text, WordQueries.over(TextScope.ARTICLE, words));
  }

  /** Returns the question for words that are part of a larger query, which decides the routing. */
  static Question of(List<Word> words, String text, WordQueries queries) {
    List<DirectiveKeys.Recognized> directives = DirectiveKeys.recognized(words, text);
    BooleanQuery.Builder weighing = new BooleanQuery.Builder();
    weighing.add(queries.weighing(words), Occur.SHOULD);
    directives.forEach(found -> weighing.add(new BoostQuery(cited(found), CITED), Occur.SHOULD));
    List<Query> complete = new ArrayList<>();
    int at = 0;
    for (DirectiveKeys.Recognized found : directives) {
      complete.addAll(having(words.subList(at, found.from()), queries));
      complete.add(citedOrNamed(found, words, queries));
      at = found.to();
    }
    complete.addAll(having(words.subList(at, words.size()), queries));
    Query weighed = directives.isEmpty() ? queries.weighing(words) : weighing.build();
    return new Question(
        weighed, any(words, directives, queries), Conditions.all(complete), words.size());
  }

  private static Query any(
      List<Word> words, List<DirectiveKeys.Recognized> directives, WordQueries queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    having(words, queries).forEach(query -> any.add(query, Occur.SHOULD));
    directives.forEach(found -> any.add(cited(found), Occur.SHOULD));
    return any.build();
  }

  private static Query citedOrNamed(
      DirectiveKeys.Recognized found, List<Word> words, WordQueries queries) {
    Query named = Conditions.all(having(words.subList(found.from(), found.to()), queries));
    return new BooleanQuery.Builder()
        .add(cited(found), Occur.SHOULD)
        .add(named, Occur.SHOULD)
        .build();
  }

  private static Query cited(DirectiveKeys.Recognized found) {
    return new TermQuery(new Term(IndexField.DIRECTIVE.field(), found.key()));
  }

  private static List<Query> having(List<Word> words, WordQueries queries) {
    List<Query> all = new ArrayList<>();
    words.forEach(word -> all.add(queries.having(word)));
    return all.stream().distinct().toList();
  }
}
