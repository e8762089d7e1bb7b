package vn.sotay.search;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plain collection of texts, indexed and asked exactly as articles are: for measuring retrieval
 * on test sets.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class TextCollection implements AutoCloseable {

  /**
   * A text of the collection.
   *
   * @param id its name in the test set
   * @param title may be empty
   * @param text its words
   */
  public record Document(String id, String title, String text) {}

  private TextCollection() {}

  /** Indexes the documents into {@code dir}, an empty folder. */
  public static TextCollection index(Path dir, Stream<Document> documents) {
    throw new UnsupportedOperationException(dir.toString());
  }

  /**
   * Returns the ids of the best documents for a query in plain words, the best first.
   *
   * @param size most ids to return
   */
  public List<String> best(String words, int size) {
    throw new UnsupportedOperationException(words + size);
  }

  @Override
  public void close() {}
}
