package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import vn.sotay.index.TextScope;
import vn.sotay.index.Word;

/**
 * A run of words, known names among them recognised, as a question to articles or their parts.
 *
 * <p>What is named ("HD 12", "Sơn La", "2023") is had by what is known to be of it, or has its
 * words.
 */
final class WordQuestions {

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
    List<KnownName> names = KnownName.in(words, text);
    List<Query> complete = new ArrayList<>();
    int at = 0;
    for (KnownName name : names) {
      complete.addAll(having(words.subList(at, name.from()), queries));
      List<Word> named = words.subList(name.from(), name.to());
      complete.add(
          Conditions.any(
              List.of(
                  name.known(),
                  name.isPhrase()
                      ? queries.havingPhrase(named)
                      : Conditions.all(having(named, queries)))));
      at = name.to();
    }
    complete.addAll(having(words.subList(at, words.size()), queries));
    List<Query> any = new ArrayList<>(having(words, queries));
    names.forEach(name -> any.add(name.known()));
    return new Question(
        weighing(words, names, queries),
        Conditions.any(any),
        Conditions.all(complete),
        words.size());
  }

  private static Query weighing(List<Word> words, List<KnownName> names, WordQueries queries) {
    Query weighed = queries.weighing(words);
    if (names.isEmpty()) {
      return weighed;
    }
    return Conditions.any(
        Stream.concat(Stream.of(weighed), names.stream().map(KnownName::weighing)).toList());
  }

  private static List<Query> having(List<Word> words, WordQueries queries) {
    return words.stream().map(queries::having).distinct().toList();
  }
}
