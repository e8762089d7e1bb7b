package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 */
final class Ranking {

  /** How many more documents than stories are fetched at first, since some will be copies. */
  private static final int SPARE = 10;

  private static final int GROWTH = 4;

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
    };
  }

  /** Returns the first {@code depth} stories. */
  Top top(Question question, SearchRequest.Order order, int depth) throws IOException {
    var run = new Run(sort(order), depth);
    run.add(question.all(), true);
    long partial = run.add(question.some(), false);
    return new Top(List.copyOf(run.ranked), partial);
  }

  /** One question being answered. */
  private final class Run {

    private final Sort sort;
    private final int depth;
    private final Set<Long> seen = new HashSet<>();
    private final List<Ranked> ranked = new ArrayList<>();

    Run(Sort sort, int depth) {
      this.sort = sort;
      this.depth = depth;
    }

    /** Takes what a query finds; returns how many documents that is, up to the limit. */
    long add(Query query, boolean allWords) throws IOException {
      int fetched = Math.max(1, (depth - ranked.size()) + SPARE);
      while (true) {
        TopFieldDocs top =
            searcher.search(
                query, new TopFieldCollectorManager(sort, fetched, SearchResults.PARTIAL_LIMIT));
        if (top.scoreDocs.length < fetched || newStories(top) >= depth - ranked.size()) {
          take(top, allWords);
          return Math.min(top.totalHits.value(), SearchResults.PARTIAL_LIMIT);
        }
        fetched *= GROWTH;
      }
    }

    private int newStories(TopFieldDocs top) throws IOException {
      Set<Long> found = new HashSet<>();
      for (ScoreDoc doc : top.scoreDocs) {
        long story = stories.of(doc.doc);
        if (!seen.contains(story)) {
          found.add(story);
        }
      }
      return found.size();
    }

    private void take(TopFieldDocs top, boolean allWords) throws IOException {
      for (ScoreDoc doc : top.scoreDocs) {
        if (ranked.size() < depth && seen.add(stories.of(doc.doc))) {
          Object first = ((FieldDoc) doc).fields[0];
          double score = first instanceof Float weighed ? weighed : 0;
          ranked.add(new Ranked(doc.doc, score, allWords));
        }
      }
    }
  }
}
