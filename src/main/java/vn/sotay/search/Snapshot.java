package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import vn.sotay.notebook.Notebook;

/**
 * One state of the index, and what is computed once for it.
 *
 * @param searcher asks it
 * @param stories which document carries which story
 * @param articles what its articles are counted by
 * @param userData what its commit noted
 * @param suggestions what it has that may be meant by a beginning
 * @param judgements what people said of its facts
 * @param entities the names of its entities
 */
record Snapshot(
    IndexSearcher searcher,
    Stories stories,
    Articles articles,
    Map<String, String> userData,
    Suggestions suggestions,
    Judgements judgements,
    EntityNames entities) {

  static Snapshot of(IndexSearcher searcher) throws IOException {
    Stories stories = Stories.in(searcher.getIndexReader());
    return of(searcher, stories, Articles.in(searcher.getIndexReader(), stories));
  }

  /** Returns a newer state, which keeps what still holds of this one. */
  Snapshot next(IndexSearcher newer) throws IOException {
    Stories newerStories = stories.next(newer.getIndexReader());
    return of(newer, newerStories, articles.next(newer.getIndexReader(), newerStories));
  }

  private static Snapshot of(IndexSearcher searcher, Stories stories, Articles articles)
      throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    return new Snapshot(
        searcher,
        stories,
        articles,
        Map.copyOf(reader.getIndexCommit().getUserData()),
        Suggestions.in(reader),
        Judgements.of(Notebook.EMPTY, searcher),
        EntityNames.in(reader));
  }

  /** Returns the same state with what people added by now. */
  Snapshot judgedBy(Notebook notebook) throws IOException {
    return notebook.equals(judgements.notebook())
        ? this
        : new Snapshot(
            searcher,
            stories,
            articles,
            userData,
            suggestions,
            Judgements.of(notebook, searcher),
            entities);
  }

  /**
   * Some of what a query finds.
   *
   * @param docs the numbers of the documents, in order
   * @param total how many it finds
   */
  record Page(List<Integer> docs, long total) {}

  /** Returns the best documents from {@code from} on, and counts all in the same go. */
  Page countedPage(Query query, Sort sort, int from, int size) throws IOException {
    if (size == 0) {
      return new Page(List.of(), searcher.count(query));
    }
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(sort, from + size, Integer.MAX_VALUE));
    return new Page(numbers(top.scoreDocs, from), top.totalHits.value());
  }

  /** Returns the numbers of the best documents from {@code from} on. */
  List<Integer> page(Query query, Sort sort, int from, int size) throws IOException {
    int depth = from + size;
    if (size == 0) {
      return List.of();
    }
    return numbers(searcher.search(query, depth, sort).scoreDocs, from);
  }

  private static List<Integer> numbers(ScoreDoc[] top, int from) {
    List<Integer> page = new ArrayList<>();
    for (int i = from; i < top.length; i++) {
      page.add(top[i].doc);
    }
    return page;
  }
}
