package vn.sotay.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import vn.sotay.index.Schema;

/**
 * Asks the segments of a large index side by side, on all processors; those of a small one after
 * each other, which is faster there.
 */
final class SideBySide extends IndexSearcher {

  /**
   * So many documents, some 50,000 articles with what is said in them. With a quarter of them,
   * handing parts over took practices and figures half as long again as asking (2026-11-22).
   */
  private static final int WORTH_A_THREAD = 1_000_000;

  /** Parts of unlike size keep all threads busy if there are a few for each. */
  private static final int PARTS_OF_A_THREAD = 2;

  /** Where a word stands in each segment's dictionary is kept of so many words. */
  private static final int MOST_WORDS = 1_000;

  private static final float LOAD = 0.75f;

  private final int worthAThread;
  private final Map<Term, TermStates> words = new Latest();

  private static final class Latest extends LinkedHashMap<Term, TermStates> {

    private static final long serialVersionUID = 1L;

    Latest() {
      super(MOST_WORDS, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Term, TermStates> eldest) {
      return size() > MOST_WORDS;
    }
  }

  SideBySide(IndexReader reader, ExecutorService threads) {
    this(reader, threads, WORTH_A_THREAD);
  }

  /**
   * @param worthAThread how many documents are asked together at least
   */
  SideBySide(IndexReader reader, ExecutorService threads, int worthAThread) {
    super(reader, threads);
    this.worthAThread = worthAThread;
    setSimilarity(Schema.similarity());
  }

  /** Returns the query for a word, looked up in all dictionaries, if that wasn't done of late. */
  static TermQuery lookedUp(TermQuery word, IndexSearcher searcher) throws IOException {
    Term term = word.getTerm();
    return new TermQuery(
        term,
        searcher instanceof SideBySide here
            ? here.states(term)
            : TermStates.build(searcher, term, true));
  }

  private TermStates states(Term term) throws IOException {
    synchronized (words) {
      TermStates known = words.get(term);
      if (known != null) {
        return known;
      }
    }
    TermStates read = TermStates.build(this, term, true);
    synchronized (words) {
      words.put(term, read);
    }
    return read;
  }

  /** Returns the threads that help those that ask. */
  static ExecutorService threads() {
    return Executors.newFixedThreadPool(
        Math.max(1, processors() - 1), Thread.ofPlatform().daemon().name("search-", 0).factory());
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> segments) {
    long documents = segments.stream().mapToLong(each -> each.reader().maxDoc()).sum();
    long even = documents / ((long) PARTS_OF_A_THREAD * processors());
    int size = processors() == 1 ? Integer.MAX_VALUE : (int) Math.max(worthAThread, even);
    return slices(segments, size, Integer.MAX_VALUE, false);
  }
}
