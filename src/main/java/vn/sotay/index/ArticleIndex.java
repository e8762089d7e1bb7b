package vn.sotay.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.PracticeCard;

/** The index, open for writing. One process at a time. */
public final class ArticleIndex implements AutoCloseable {

  /** What Lucene gathers before it writes: more makes nothing faster, and a small heap has less. */
  private static final double BUFFER_MEGABYTES = 64;

  private static final double SHARE_OF_HEAP = 0.125;
  private static final double MEGABYTE = 1 << 20;

  /** What was found when the index was opened. */
  public enum Start {
    /** There was none. */
    CREATED,
    /** It goes on where the last commit ended. */
    CONTINUED,
    /** It had another schema and was emptied: everything has to be put again. */
    EMPTIED
  }

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Start start;
  private final FacetsConfig facets = Schema.facets();
  private final SortedSet<PageId> ids;
  private Map<String, String> userData;

  private ArticleIndex(FSDirectory directory, IndexWriter writer, Start start) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.start = start;
    this.userData = start == Start.CONTINUED ? committedData(directory) : Map.of();
    this.ids = storedIds(writer);
  }

  /**
   * Opens the index in {@code dir}, or starts one there.
   *
   * @throws MendableException if another process has it open, it is damaged, or the folder can't be
   *     written
   */
  public static ArticleIndex open(Path dir) {
    try {
      return openIn(FSDirectory.open(dir));
    } catch (LockObtainFailedException e) {
      throw new MendableException(
          "The index '%s' is being written by another process. Wait until it has finished, or stop it."
              .formatted(dir),
          e);
    } catch (CorruptIndexException e) {
      throw new MendableException(
          "The index '%s' is damaged (%s). It is derived from the corpus: delete the folder, then run 'sotay build'."
              .formatted(dir, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new MendableException(
          "The index '%s' can't be opened (%s). Name a folder that can be written with --index."
              .formatted(dir, e.getMessage()),
          e);
    }
  }

  private static ArticleIndex openIn(FSDirectory directory) throws IOException {
    try {
      Start start = startIn(directory);
      IndexWriter writer = new IndexWriter(directory, config(start));
      return new ArticleIndex(directory, writer, start);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig config(Start start) {
    boolean goesOn = start == Start.CONTINUED;
    return new IndexWriterConfig()
        .setSimilarity(Schema.similarity())
        .setRAMBufferSizeMB(bufferMegabytes())
        .setCommitOnClose(false)
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setOpenMode(
            goesOn ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
  }

  private static double bufferMegabytes() {
    double heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
    return Math.min(BUFFER_MEGABYTES, heap * SHARE_OF_HEAP);
  }

  private static Start startIn(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Start.CREATED;
    }
    try {
      String version =
          SegmentInfos.readLatestCommit(directory).getUserData().get(Schema.VERSION_KEY);
      return Schema.VERSION.equals(version) ? Start.CONTINUED : Start.EMPTIED;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Start.EMPTIED;
    }
  }

  private static Map<String, String> committedData(FSDirectory directory) throws IOException {
    Map<String, String> data =
        new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
    data.remove(Schema.VERSION_KEY);
    return Map.copyOf(data);
  }

  private static SortedSet<PageId> storedIds(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return new TreeSet<>(ArticleIds.in(reader));
    }
  }

  /** Returns what was found when the index was opened. */
  public Start start() {
    return start;
  }

  /**
   * Adds an article to which nobody added anything, or replaces it and all that hangs on it.
   *
   * @param article the article and what is said in it
   * @param cards the practices whose first source it is
   * @param storyCluster names the story; copies share it
   * @param json stored as it is, for whoever shows the article
   */
  public void put(
      AnnotatedArticle article, List<PracticeCard> cards, String storyCluster, String json) {
    put(new ArticleEntry(article, article, cards, storyCluster, json));
  }

  /** Adds an article, or replaces it and all that hangs on it. */
  public void put(ArticleEntry entry) {
    PageId id = entry.article().article().id();
    List<Document> block = ArticleBlock.of(entry);
    try {
      Document parent = block.get(block.size() - 1);
      block.set(block.size() - 1, facets.build(parent));
      writer.updateDocuments(term(id), block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ids.add(id);
  }

  /** Takes an article out, with all that hangs on it; nothing happens if it isn't there. */
  public void remove(PageId id) {
    if (!ids.remove(id)) {
      return;
    }
    try {
      writer.deleteDocuments(term(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees to it that what was taken out is no longer in the files that the next commit leaves. */
  public void expunge() {
    try {
      writer.forceMergeDeletes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term term(PageId id) {
    return new Term(IndexField.PAGE.field(), id.value());
  }

  /** Returns whether an article is there, uncommitted ones included. */
  public boolean contains(PageId id) {
    return ids.contains(id);
  }

  /** Returns the ids of all articles, uncommitted ones included. */
  public SortedSet<PageId> ids() {
    return new TreeSet<>(ids);
  }

  /** Returns what the last commit noted; empty if there was none. */
  public Map<String, String> userData() {
    return userData;
  }

  /**
   * Makes everything put and removed so far last, at once and together with {@code userData}.
   *
   * @param newUserData what the caller wants to know next time, such as code versions
   */
  public void commit(Map<String, String> newUserData) {
    Map<String, String> data = new HashMap<>(newUserData);
    data.put(Schema.VERSION_KEY, Schema.VERSION);
    try {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    userData = Map.copyOf(newUserData);
  }

  /** Closes the index; what wasn't committed is dropped. */
  @Override
  public void close() {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
