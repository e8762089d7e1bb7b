package vn.sotay.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Writes an index of texts without annotations, analysed as articles are: for test sets. */
public final class PlainTexts {

  private PlainTexts() {}

  /**
   * A text to be found.
   *
   * @param id returned when it is found
   * @param text its words
   */
  public record PlainText(String id, String text) {}

  /** Writes the texts into {@code dir}; an index that is there is replaced. */
  public static void write(Path dir, Stream<PlainText> texts) {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setSimilarity(Schema.similarity())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (FSDirectory directory = FSDirectory.open(dir);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Iterator<PlainText> all = texts.iterator(); all.hasNext(); ) {
        writer.addDocument(document(all.next()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(PlainText text) {
    Document document = new Document();
    IndexField.PAGE.addTo(document, text.id());
    IndexField.addText(document, TextScope.ARTICLE, text.text());
    return document;
  }
}
