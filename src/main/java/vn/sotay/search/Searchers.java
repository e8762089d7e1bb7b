package vn.sotay.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import vn.sotay.article.MendableException;
import vn.sotay.index.Schema;
import vn.sotay.notebook.Notebook;

/** Gives every question the index's newest committed state, and closes states no longer in use. */
final class Searchers implements AutoCloseable {

  private final Path dir;
  private final FSDirectory directory;
  private final ExecutorService threads = SideBySide.threads();
  private final SearcherManager manager;
  private final Supplier<Notebook> notebook;
  private Snapshot current;

  /** A question to one state of the index. */
  interface Asking<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private Searchers(
      Path dir, FSDirectory directory, DirectoryReader reader, Supplier<Notebook> notebook)
      throws IOException {
    this.dir = dir;
    this.notebook = notebook;
    this.directory = directory;
    this.manager = new SearcherManager(reader, new Weighing(threads));
    this.current = first(manager);
  }

  private static Snapshot first(SearcherManager manager) throws IOException {
    IndexSearcher searcher = manager.acquire();
    try {
      return Snapshot.of(searcher);
    } finally {
      manager.release(searcher);
    }
  }

  private static final class Weighing extends SearcherFactory {

    private final ExecutorService threads;

    Weighing(ExecutorService threads) {
      this.threads = threads;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
      return new SideBySide(reader, threads);
    }
  }

  /**
   * Opens the index in {@code dir}.
   *
   * @param notebook what people added by now
   * @throws MendableException if there is none, or one of another schema
   */
  static Searchers open(Path dir, Supplier<Notebook> notebook) {
    try {
      return openIn(dir, FSDirectory.open(dir), notebook);
    } catch (IndexNotFoundException e) {
      throw new MendableException(
          "There is no index in '%s'. Run 'sotay build' first, or name another folder with --index."
              .formatted(dir),
          e);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw otherVersion(dir, e);
    } catch (IOException e) {
      throw new MendableException(
          "The index '%s' can't be read (%s). It is derived from the corpus: delete the folder, then run 'sotay build'."
              .formatted(dir, e.getMessage()),
          e);
    }
  }

  private static Searchers openIn(Path dir, FSDirectory directory, Supplier<Notebook> notebook)
      throws IOException {
    try {
      DirectoryReader reader = LengthsInMemory.of(DirectoryReader.open(directory));
      if (!hasOurSchema(reader)) {
        reader.close();
        throw otherVersion(dir, null);
      }
      return new Searchers(dir, directory, reader, notebook);
    } catch (IOException | MendableException e) {
      directory.close();
      throw e;
    }
  }

  private static boolean hasOurSchema(DirectoryReader reader) throws IOException {
    return Schema.VERSION.equals(reader.getIndexCommit().getUserData().get(Schema.VERSION_KEY));
  }

  private static MendableException otherVersion(Path dir, @Nullable Exception cause) {
    return new MendableException(
        "The index '%s' was written by another version of Sotay. Run 'sotay build' to write it anew."
            .formatted(dir),
        cause);
  }

  /** Returns the answer of the index's newest state. */
  <T> T ask(Asking<T> question) {
    try {
      manager.maybeRefresh();
      IndexSearcher searcher = manager.acquire();
      try {
        return question.of(snapshot(searcher));
      } finally {
        manager.release(searcher);
      }
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryException(
          new Said(
              "Câu hỏi có quá nhiều phần. Hãy rút gọn câu hỏi.",
              "The query has too many parts. Shorten it."),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Snapshot snapshot(IndexSearcher searcher) throws IOException {
    if (!current.searcher().getIndexReader().equals(searcher.getIndexReader())) {
      if (!hasOurSchema((DirectoryReader) searcher.getIndexReader())) {
        throw otherVersion(dir, null);
      }
      current = current.next(searcher);
    }
    current = current.judgedBy(notebook.get());
    return current;
  }

  @Override
  public void close() {
    try {
      manager.close();
      directory.close();
      threads.shutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
