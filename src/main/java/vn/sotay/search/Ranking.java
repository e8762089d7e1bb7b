package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import vn.sotay.index.IndexField;

/**
 * Documents in order: what has all words before what misses some, and of several copies of a story
 * only the first.
 *
 * <p>In a long question a document may have all words by chance, scattered over a long text, and
 * tell less than one that misses a particle. There only those come first that weigh nearly as much
 * as the best; the rest follow by weight. Measured on data/retrieval on 2026-11-22 (nDCG@10, no
 * accents; never first / always first / this rule): mds 96.2 / 93.5 / 96.2, alqac 87.5 / 87.0 /
 * 87.5. After a change run {@code eval retrieval}.
 */
final class Ranking {

  /** How many more documents than stories are fetched at first, since some will be copies. */
  private static final int SPARE = 10;

  private static final int GROWTH = 4;

  /** Up to so many words, all of them means all of them; that's two Vietnamese words or less. */
  private static final int STRICT_WORDS = 3;

  /** Up to so many words it is a list of key words; beyond, a sentence. */
  private static final int KEY_WORDS = 8;

  /** What part of the best document's weight makes one with all words come first. */
  private static final double WORTHY = 0.7;

  private static final double WORTHY_OF_A_SENTENCE = 0.9;

  /** As {@link SearchRequest.Order#RELEVANCE} sorts: weight, day, page. */
  private static final Comparator<FieldDoc> BY_WEIGHT =
      Comparator.comparingDouble(Ranking::score)
          .thenComparingLong(doc -> (Long) doc.fields[1])
          .reversed()
          .thenComparing(doc -> (BytesRef) doc.fields[2]);

  /** The newest first, undated last; of the same day by page id, so that runs agree. */
  private static final SortField[] NEWEST = {
    day(), new SortField(IndexField.PAGE.field(), SortField.Type.STRING)
  };

  private final IndexSearcher searcher;
  private final Stories stories;

  /**
   * A document found.
   *
   * @param doc its number
   * @param score BM25's sum; 0 where nothing is weighed
   * @param allWords whether it has all words
   */
  record Ranked(int doc, double score, boolean allWords) {}

  /**
   * The best stories.
   *
   * @param hits in order
   * @param partial documents that miss some words, counted up to the limit
   */
  record Top(List<Ranked> hits, long partial) {}

  Ranking(IndexSearcher searcher, Stories stories) {
    this.searcher = searcher;
    this.stories = stories;
  }

  private static SortField day() {
    return new SortField(IndexField.DAY.field(), SortField.Type.LONG, true, Long.MIN_VALUE);
  }

  static Sort sort(SearchRequest.Order order) {
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST[0], NEWEST[1]);
      case NEWEST -> new Sort(NEWEST);
      case MOST_FIGURES ->
          new Sort(
              new SortField(IndexField.FIGURES.field(), SortField.Type.LONG, true, 0L),
              NEWEST[0],
              NEWEST[1]);
    };
  }

  /** Returns the first {@code depth} stories. */
  Top top(Question question, SearchRequest.Order order, int depth) throws IOException {
    Found complete = find(question.all(), sort(order), depth);
    Found partial = find(question.some(), sort(order), depth);
    List<Ranked> ordered = new ArrayList<>();
    double floor = worthy(question, order) * Math.max(best(complete), best(partial));
    complete.docs().stream()
        .filter(doc -> score(doc) >= floor)
        .forEach(doc -> ordered.add(new Ranked(doc.doc, score(doc), true)));
    ordered.addAll(rest(complete, partial, floor));
    return new Top(firstOfEachStory(ordered, depth), partial.total());
  }

  private static double worthy(Question question, SearchRequest.Order order) {
    if (order != SearchRequest.Order.RELEVANCE || question.words() <= STRICT_WORDS) {
      return 0;
    }
    return question.words() <= KEY_WORDS ? WORTHY : WORTHY_OF_A_SENTENCE;
  }

  /** Documents in order, the first of each story, and how many there are, up to the limit. */
  private record Found(List<FieldDoc> docs, long total) {}

  private static List<Ranked> rest(Found complete, Found partial, double floor) {
    Set<Integer> weak =
        complete.docs().stream()
            .filter(doc -> score(doc) < floor)
            .map(doc -> doc.doc)
            .collect(Collectors.toSet());
    Stream<FieldDoc> all =
        weak.isEmpty()
            ? partial.docs().stream()
            : Stream.concat(
                    complete.docs().stream().filter(doc -> weak.contains(doc.doc)),
                    partial.docs().stream())
                .sorted(BY_WEIGHT);
    return all.map(doc -> new Ranked(doc.doc, score(doc), weak.contains(doc.doc))).toList();
  }

  private static double best(Found found) {
    return found.docs().isEmpty() ? 0 : score(found.docs().get(0));
  }

  private static double score(FieldDoc doc) {
    return doc.fields[0] instanceof Float weighed ? weighed : 0;
  }

  private Found find(Query query, Sort sort, int depth) throws IOException {
    int fetched = depth + SPARE;
    while (true) {
      TopFieldDocs top =
          searcher.search(
              query, new TopFieldCollectorManager(sort, fetched, SearchResults.PARTIAL_LIMIT));
      List<FieldDoc> docs = new ArrayList<>();
      Set<Long> seen = new HashSet<>();
      for (ScoreDoc doc : top.scoreDocs) {
        if (seen.add(stories.of(doc.doc))) {
          docs.add((FieldDoc) doc);
        }
      }
      if (top.scoreDocs.length < fetched || docs.size() >= depth) {
        return new Found(docs, Math.min(top.totalHits.value(), SearchResults.PARTIAL_LIMIT));
      }
      fetched *= GROWTH;
    }
  }

  private List<Ranked> firstOfEachStory(List<Ranked> ordered, int depth) throws IOException {
    Set<Long> seen = new HashSet<>();
    List<Ranked> first = new ArrayList<>();
    for (Ranked ranked : ordered) {
      if (first.size() < depth && seen.add(stories.of(ranked.doc()))) {
        first.add(ranked);
      }
    }
    return List.copyOf(first);
  }
}
