package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import vn.sotay.index.TextScope;
import vn.sotay.index.TextView;
import vn.sotay.index.Word;
import vn.sotay.index.Words;
import vn.sotay.lang.TextNormalizer;

/**
 * "Did you mean": a query in plain words with one word spelt otherwise, if that finds more.
 *
 * <p>A word is taken for a slip only where the index has it beside neither of its neighbours, and
 * only for one that it has beside one of them; particles and names that are known are never slips.
 *
 * <p>What differs in letters and what differs in tones are weighed apart: another tone or hat on
 * the same letters is likelier meant than another letter. A word typed without marks is never given
 * any, since it asks for all of them already.
 */
final class Corrections {

  /** Longer queries are sentences; a slip in one word still leaves enough to find. */
  private static final int MOST_WORDS = 8;

  /** A correction must find so many times as much, the dearer the more. */
  private static final int TIMES_MORE = 2;

  private final Snapshot snapshot;
  private final IndexReader reader;
  private final String query;
  private final List<Word> words;
  private final List<KnownName> names;
  private final List<ShortForms.Found> shorts;
  private final WordQueries queries;

  private Corrections(Snapshot snapshot, String query, List<Word> words) {
    this.snapshot = snapshot;
    this.reader = snapshot.searcher().getIndexReader();
    this.query = query;
    this.words = words;
    this.names = KnownName.in(words, query);
    this.shorts = ShortForms.in(words, query);
    this.queries = WordQueries.over(TextScope.ARTICLE, words);
  }

  /** A query spelt otherwise, with how much it finds for its cost. */
  private record Corrected(String query, double worth) {}

  /**
   * Returns the query as it was probably meant; empty where it finds at least as much as it is, or
   * is more than plain words.
   *
   * @param found how many articles have all its words
   */
  static Optional<String> of(Snapshot snapshot, QueryNode node, long found) throws IOException {
    if (!(node instanceof QueryNode.Text(String text))) {
      return Optional.empty();
    }
    String query = TextNormalizer.normalize(text);
    List<Word> words = Words.of(query);
    return words.size() > MOST_WORDS
        ? Optional.empty()
        : new Corrections(snapshot, query, words).best(found);
  }

  private Optional<String> best(long found) throws IOException {
    List<Corrected> corrected = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (mayBeSlip(at)) {
        addCorrected(at, found, corrected);
      }
    }
    return corrected.stream()
        .max(Comparator.comparingDouble(Corrected::worth).thenComparing(Corrected::query))
        .map(Corrected::query);
  }

  private boolean mayBeSlip(int at) throws IOException {
    return !FunctionWords.has(words.get(at))
        && shorts.stream().noneMatch(found -> found.from() <= at && at < found.to())
        && names.stream().noneMatch(name -> name.from() <= at && at < name.to())
        && (words.size() == 1 || !hasNeighbour(words.get(at), at));
  }

  private void addCorrected(int at, long found, List<Corrected> corrected) throws IOException {
    Word word = words.get(at);
    for (SimilarTerms.Similar similar : SimilarTerms.to(word, reader)) {
      if (words.size() == 1 || hasNeighbour(similar.word(), at)) {
        long count = snapshot.searcher().count(all(at, similar.word()));
        if (count > found * TIMES_MORE * similar.cost()) {
          corrected.add(new Corrected(with(word, similar.spelling()), count / similar.cost()));
        }
      }
    }
  }

  /**
   * Returns whether the index has a word beside what stands before or behind this place: with its
   * marks if it has any, else with whatever marks.
   */
  private boolean hasNeighbour(Word word, int at) throws IOException {
    TextView view = word.isMarked() ? TextView.BI : TextView.FOLDBI;
    return (at > 0 && has(view, words.get(at - 1), word))
        || (at + 1 < words.size() && has(view, word, words.get(at + 1)));
  }

  private boolean has(TextView view, Word word, Word next) throws IOException {
    return reader.docFreq(new Term(view.in(TextScope.ARTICLE), view.term(word, next))) > 0;
  }

  private Query all(int replaced, Word by) {
    List<Query> all = new ArrayList<>(List.of(Conditions.ARTICLES));
    for (int i = 0; i < words.size(); i++) {
      all.add(queries.having(i == replaced ? by : words.get(i)));
    }
    return Conditions.all(all);
  }

  private String with(Word word, String spelling) {
    boolean isUpper = Character.isUpperCase(query.charAt(word.start()));
    String first = spelling.substring(0, 1);
    String shown = (isUpper ? first.toUpperCase(Locale.ROOT) : first) + spelling.substring(1);
    return query.substring(0, word.start()) + shown + query.substring(word.end());
  }
}
