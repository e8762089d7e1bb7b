package vn.sotay.search;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;
import vn.sotay.index.Word;
import vn.sotay.search.SearchRequest.Accents;

/**
 * Words → Lucene queries, routed token by token.
 *
 * <p>A word with marks asks for exactly these marks. A word without marks, in a query that has
 * none, ignores marks. In a query that has some it prefers the word without marks, and takes one
 * with marks at a discount: half a query may have been typed without accents, but "chi" may also
 * mean "chi".
 *
 * <p>The weights are those that reached the figures of {@code data/retrieval}; after changing one,
 * run {@code eval retrieval} on all three sets.
 */
record WordQueries(TextScope scope, Bare bare) {

  private static final float FOLDED_WORD = 0.7f;
  private static final float PAIR = 0.5f;
  private static final float FOLDED_PAIR = 0.4f;

  /** The best of several counts, the others add nothing. */
  private static final float NO_TIE_BREAK = 0f;

  /** What a word without marks asks for. */
  enum Bare {
    /** Any marks: nothing in the query has any. */
    ANY,
    /** None, or any at a discount: some words of the query have marks. */
    RATHER_NONE,
    /** None: marks are to be taken as they are typed. */
    NONE
  }

  static WordQueries over(TextScope scope, List<Word> allWords) {
    return over(scope, allWords, Accents.ANY);
  }

  static WordQueries over(TextScope scope, List<Word> allWords, Accents accents) {
    if (accents == Accents.EXACT) {
      return new WordQueries(scope, Bare.NONE);
    }
    boolean hasMarks = allWords.stream().anyMatch(Word::isMarked);
    return new WordQueries(scope, hasMarks ? Bare.RATHER_NONE : Bare.ANY);
  }

  /**
   * Returns the query that weighs documents by the words and by pairs of neighbours. A word that is
   * typed twice weighs once: in a long question it is mostly a particle, not twice as important.
   * (Measured on data/retrieval on 2026-11-22, nDCG@10 x 100, counted each time → once: alqac 87.5
   * → 87.8, xquad-vi 96.8 → 96.9, mds 96.6 → 96.5.)
   */
  Query weighing(List<Word> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Stream.concat(words.stream().map(this::word), pairs(words))
        .distinct()
        .forEach(each -> query.add(each, Occur.SHOULD));
    return query.build();
  }

  private Stream<Query> pairs(List<Word> words) {
    return neighbours(words).mapToObj(i -> pair(words.get(i), words.get(i + 1)));
  }

  /** Returns the indices of words that the next one follows directly. */
  private static IntStream neighbours(List<Word> words) {
    return IntStream.range(0, words.size() - 1)
        .filter(i -> words.get(i).isBefore(words.get(i + 1)));
  }

  /** Returns the query for documents that have the word; it matches as {@link #weighing} does. */
  Query having(Word word) {
    return term(word.isMarked() || bare == Bare.NONE ? TextView.SYL : TextView.FOLD, word);
  }

  private Query word(Word word) {
    if (word.isMarked()) {
      return term(TextView.SYL, word);
    }
    return switch (bare) {
      case ANY -> term(TextView.FOLD, word);
      case RATHER_NONE ->
          best(term(TextView.SYL, word), boosted(term(TextView.FOLD, word), FOLDED_WORD));
      case NONE -> term(TextView.SYL, word);
    };
  }

  private Query pair(Word word, Word next) {
    if (bare == Bare.ANY) {
      return boosted(pairTerm(TextView.FOLDBI, word, next), PAIR);
    }
    Query exact = boosted(pairTerm(TextView.BI, word, next), PAIR);
    return (word.isMarked() && next.isMarked()) || bare == Bare.NONE
        ? exact
        : best(exact, boosted(pairTerm(TextView.FOLDBI, word, next), FOLDED_PAIR));
  }

  /**
   * Returns the query for documents with these words in this order. A phrase is meant word for
   * word: with marks anywhere in it, all its marks count.
   */
  Query phrase(List<Word> words) {
    return phrase(words, this::phrase);
  }

  /** Returns the query for the same documents, which weighs nothing. */
  Query havingPhrase(List<Word> words) {
    return phrase(words, this::havingPhrase);
  }

  private Query phrase(List<Word> words, BiFunction<List<Word>, TextView, Query> phrase) {
    if (words.stream().anyMatch(Word::isMarked)) {
      return phrase.apply(words, TextView.SYL);
    }
    return switch (bare) {
      case ANY -> phrase.apply(words, TextView.FOLD);
      case RATHER_NONE ->
          best(
              phrase.apply(words, TextView.SYL),
              boosted(phrase.apply(words, TextView.FOLD), FOLDED_WORD));
      case NONE -> phrase.apply(words, TextView.SYL);
    };
  }

  /** Two neighbours are a pair, so nobody needs to look where they stand. */
  private Query havingPhrase(List<Word> words, TextView view) {
    return words.size() == 2 && words.get(0).isBefore(words.get(1))
        ? pairTerm(view.pairs(), words.get(0), words.get(1))
        : phrase(words, view);
  }

  /** Only where all its pairs are the words' positions are looked at. */
  private Query phrase(List<Word> words, TextView view) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = words.get(0).position();
    words.forEach(
        word -> phrase.add(new Term(view.in(scope), view.term(word)), word.position() - first));
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(phrase.build(), Occur.MUST);
    neighbours(words)
        .mapToObj(i -> pairTerm(view.pairs(), words.get(i), words.get(i + 1)))
        .distinct()
        .forEach(pair -> query.add(pair, Occur.FILTER));
    return query.build();
  }

  private TermQuery term(TextView view, Word word) {
    return new TermQuery(new Term(view.in(scope), view.term(word)));
  }

  private TermQuery pairTerm(TextView view, Word word, Word next) {
    return new TermQuery(new Term(view.in(scope), view.term(word, next)));
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  private static Query best(Query one, Query other) {
    return new DisjunctionMaxQuery(List.of(one, other), NO_TIE_BREAK);
  }
}
