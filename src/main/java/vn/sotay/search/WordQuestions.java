package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import vn.sotay.index.TextScope;
import vn.sotay.index.Word;

/**
 * A run of words, known names among them recognised, as a question to articles or their parts.
 *
 * <p>What is named ("HD 12", "Sơn La", "2023") is had by what is known to be of it, or has its
 * words; a short form ("shcb") by what has its words one behind the other, or has it as typed;
 * words that only ask ("là gì") needn't be had: {@link AskedWords}.
 */
final class WordQuestions {

  /** What has the only word wanted may miss those that only ask, or some that it stands for. */
  private static final int SEVERAL = 2;

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
  static Question of(List<Word> typed, String text, WordQueries queries) {
    AskedWords asked = AskedWords.of(typed, text);
    List<KnownName> names = KnownName.in(asked.words(), asked.text());
    List<Query> any = new ArrayList<>(having(asked.words(), queries));
    asked.spelt().forEach(spelt -> any.addAll(having(spelt.typed(), queries)));
    names.forEach(name -> any.add(name.known()));
    return new Question(
        weighing(asked, names, queries),
        Conditions.any(any),
        Conditions.all(complete(asked, names, queries)),
        asked.words().size() == 1 ? 1 : Math.max(SEVERAL, asked.typedWords()));
  }

  private static List<Query> complete(
      AskedWords asked, List<KnownName> names, WordQueries queries) {
    List<Query> complete = new ArrayList<>();
    int at = 0;
    for (KnownName name : names) {
      complete.addAll(having(asked, at, name.from(), queries));
      List<Word> named = asked.words().subList(name.from(), name.to());
      complete.add(
          Conditions.any(
              List.of(
                  name.known(),
                  name.isPhrase()
                      ? queries.havingPhrase(named)
                      : Conditions.all(having(named, queries)))));
      at = name.to();
    }
    complete.addAll(having(asked, at, asked.words().size(), queries));
    return complete;
  }

  /** Returns the queries for those of a range's words that are asked for, spelt out or as typed. */
  private static List<Query> having(AskedWords asked, int from, int to, WordQueries queries) {
    List<Query> having = new ArrayList<>();
    int at = from;
    while (at < to) {
      int here = at;
      Optional<AskedWords.Spelt> spelt =
          asked.spelt().stream().filter(each -> each.from() == here).findFirst();
      if (spelt.isPresent()) {
        having.add(having(asked, spelt.get(), queries));
      } else if (!asked.asking().get(at)) {
        having.add(queries.having(asked.words().get(at)));
      }
      at = spelt.map(AskedWords.Spelt::to).orElse(at + 1);
    }
    return having.stream().distinct().toList();
  }

  private static Query having(AskedWords asked, AskedWords.Spelt spelt, WordQueries queries) {
    return Conditions.any(
        List.of(
            queries.phrase(asked.words().subList(spelt.from(), spelt.to())),
            Conditions.all(having(spelt.typed(), queries))));
  }

  private static Query weighing(AskedWords asked, List<KnownName> names, WordQueries queries) {
    List<Query> weighed = new ArrayList<>();
    weighed.add(queries.weighing(asked.words()));
    asked.spelt().forEach(spelt -> weighed.add(queries.weighing(spelt.typed())));
    names.forEach(name -> weighed.add(name.weighing()));
    return weighed.size() == 1 ? weighed.getFirst() : Conditions.any(weighed);
  }

  private static List<Query> having(List<Word> words, WordQueries queries) {
    return words.stream().map(queries::having).distinct().toList();
  }
}
