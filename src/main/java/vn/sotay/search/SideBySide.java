package vn.sotay.search;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
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

  private final int worthAThread;

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
