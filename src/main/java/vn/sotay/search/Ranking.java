package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
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

  /** Nobody needs to know how many there are, so that those too light may be skipped. */
  private static final int UNCOUNTED = 1;

  /** The newest first, undated last; of the same day by page id, so that runs agree. */
  private static final SortField[] NEWEST = {day(), PageOrder.BY_PAGE};

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

  /** What has all words. */
  interface Complete {

    /** Returns how many documents it is. */
    long count();

    /** Returns whether a document is among them. */
    boolean has(int doc);
  }

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

  /**
   * Returns the first {@code depth} stories.
   *
   * @param complete what of the question is complete
   */
  List<Ranked> top(Question question, Complete complete, SearchRequest.Order order, int depth)
      throws IOException {
    return firstOfEachStory(
        order == SearchRequest.Order.RELEVANCE
            ? byWeight(question, complete, depth)
            : completeFirst(question, sort(order), depth),
        depth);
  }

  /**
   * Orders what was found by weight, except that those with all words come first, or of a long
   * question those that weigh enough. Mostly these stand among the heaviest anyway, so one search
   * for the heaviest is enough; only where it doesn't show all that come first are they asked for.
   */
  private List<Ranked> byWeight(Question question, Complete complete, int depth)
      throws IOException {
    List<Ranked> heaviest = new ArrayList<>();
    for (FieldDoc doc : find(question.weighing(), sort(SearchRequest.Order.RELEVANCE), depth)) {
      heaviest.add(new Ranked(doc.doc, score(doc), complete.has(doc.doc)));
    }
    double floor = heaviest.isEmpty() ? 0 : worthy(question) * heaviest.getFirst().score();
    Predicate<Ranked> comesFirst = each -> each.allWords() && each.score() >= floor;
    List<Ranked> first = heaviest.stream().filter(comesFirst).toList();
    if (!showsAllFirst(heaviest, floor, complete) && stories(first) < depth) {
      first =
          ranked(find(question.all(), sort(SearchRequest.Order.RELEVANCE), depth), true).stream()
              .filter(comesFirst)
              .toList();
    }
    return Stream.concat(first.stream(), heaviest.stream().filter(comesFirst.negate())).toList();
  }

  /** Returns whether nothing comes first that isn't among the heaviest. */
  private static boolean showsAllFirst(List<Ranked> heaviest, double floor, Complete complete) {
    return heaviest.isEmpty()
        || heaviest.getLast().score() < floor
        || heaviest.stream().filter(Ranked::allWords).count() == complete.count();
  }

  private List<Ranked> completeFirst(Question question, Sort sort, int depth) throws IOException {
    List<Ranked> ordered = new ArrayList<>(ranked(find(question.complete(), sort, depth), true));
    if (question.hasPartial() && stories(ordered) < depth) {
      ordered.addAll(ranked(find(question.some(), sort, depth), false));
    }
    return ordered;
  }

  private static List<Ranked> ranked(List<FieldDoc> found, boolean allWords) {
    return found.stream().map(doc -> new Ranked(doc.doc, score(doc), allWords)).toList();
  }

  private static double worthy(Question question) {
    if (question.words() <= STRICT_WORDS) {
      return 0;
    }
    return question.words() <= KEY_WORDS ? WORTHY : WORTHY_OF_A_SENTENCE;
  }

  private static double score(FieldDoc doc) {
    return doc.fields[0] instanceof Float weighed ? weighed : 0;
  }

  /** Returns the first documents, of {@code depth} stories at least, if there are so many. */
  private List<FieldDoc> find(Query query, Sort sort, int depth) throws IOException {
    int fetched = depth + SPARE;
    while (true) {
      TopFieldDocs top =
          searcher.search(
              new SummedWords(query), new TopFieldCollectorManager(sort, fetched, UNCOUNTED));
      List<FieldDoc> docs = new ArrayList<>();
      Set<Long> found = new HashSet<>();
      for (ScoreDoc doc : top.scoreDocs) {
        docs.add((FieldDoc) doc);
        found.add(stories.of(doc.doc));
      }
      if (top.scoreDocs.length < fetched || found.size() >= depth) {
        return docs;
      }
      fetched *= GROWTH;
    }
  }

  private int stories(List<Ranked> ranked) throws IOException {
    Set<Long> found = new HashSet<>();
    for (Ranked each : ranked) {
      found.add(stories.of(each.doc()));
    }
    return found.size();
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
