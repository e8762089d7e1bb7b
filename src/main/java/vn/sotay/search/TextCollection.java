package vn.sotay.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import vn.sotay.index.IndexField;
import vn.sotay.index.PlainTexts;
import vn.sotay.index.PlainTexts.PlainText;
import vn.sotay.index.Schema;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/**
 * A plain collection of texts, indexed, routed and ranked exactly as articles are: for measuring
 * retrieval on test sets.
 */
public final class TextCollection implements AutoCloseable {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Ranking ranking;

  /**
   * A text of the collection.
   *
   * @param id its name in the test set
   * @param title may be empty
   * @param text its words
   */
  public record Document(String id, String title, String text) {}

  private TextCollection(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Schema.similarity());
    this.ranking = new Ranking(searcher, Stories.in(reader));
  }

  /** Indexes the documents into {@code dir}; what is there is replaced. */
  public static TextCollection index(Path dir, Stream<Document> documents) {
    PlainTexts.write(
        dir, documents.map(each -> new PlainText(each.id(), each.title() + "\n" + each.text())));
    try (FSDirectory directory = FSDirectory.open(dir)) {
      return new TextCollection(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the ids of the best documents for a query in plain words, the best first.
   *
   * @param size most ids to return
   */
  public List<String> best(String words, int size) {
    List<Word> asked = Words.of(words);
    if (asked.isEmpty()) {
      return List.of();
    }
    try {
      Question question = WordQuestions.of(asked, words);
      return ids(ranking.top(question, complete(question), SearchRequest.Order.RELEVANCE, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ranking.Complete complete(Question question) throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (var matching : ValueCounts.collect(searcher, question.complete()).getMatchingDocs()) {
      DocIdSetIterator docs = matching.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        found.set(matching.context().docBase + doc);
      }
    }
    return new CompleteTexts(found);
  }

  private record CompleteTexts(FixedBitSet found) implements Ranking.Complete {

    @Override
    public long count() {
      return found.cardinality();
    }

    @Override
    public boolean has(int doc) {
      return found.get(doc);
    }
  }

  private List<String> ids(List<Ranking.Ranked> top) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Ranking.Ranked hit : top) {
      ids.add(searcher.storedFields().document(hit.doc()).get(IndexField.PAGE.field()));
    }
    return ids;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
