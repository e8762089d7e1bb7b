package vn.sotay.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.sotay.index.IndexField;
import vn.sotay.index.Word;
import vn.sotay.reference.Indicators;

/**
 * Words of what figures count.
 *
 * @param counted finds figures that count it: those of the indicator that is asked for, else those
 *     whose counted words have all the words
 * @param sentence finds figures in whose sentence the words stand
 */
record CountedWords(Query counted, Query sentence) {

  /**
   * Returns the words, as queries; empty for blank ones.
   *
   * @throws QueryException if there are too many
   */
  static Optional<CountedWords> of(String text) {
    BooleanQuery.Builder sentence = new BooleanQuery.Builder();
    PartWords.add(sentence, text);
    AskedWords asked = AskedWords.of(text);
    List<Word> words = asked.wanted();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Query counted =
        Indicators.standard()
            .asked(asked.wantedText())
            .map(indicator -> Conditions.term(IndexField.INDICATOR, indicator.slug()))
            .orElseGet(() -> Conditions.all(words.stream().map(CountedWords::having).toList()));
    return Optional.of(new CountedWords(counted, sentence.build()));
  }

  private static Query having(Word word) {
    String term = word.isMarked() ? word.key() : word.folded();
    return new TermQuery(new Term(IndexField.COUNTED.field(), term));
  }

  /**
   * Returns the query for either; what is counted weighs more, and all that is alike the same. What
   * is counted is looked up only where either was found, since it may be counted everywhere.
   */
  Query inSentence() {
    Query either = Conditions.any(List.of(counted, sentence));
    return new BooleanQuery.Builder()
        .add(new ConstantScoreQuery(either), Occur.MUST)
        .add(new ConstantScoreQuery(counted), Occur.SHOULD)
        .build();
  }
}
