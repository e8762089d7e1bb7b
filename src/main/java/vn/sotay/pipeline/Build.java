package vn.sotay.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.article.PageId;
import vn.sotay.article.Progress;
import vn.sotay.extract.Extraction;
import vn.sotay.index.ArticleIndex;
import vn.sotay.site.Sites;
import vn.sotay.store.Corpus;
import vn.sotay.store.FolderLock;
import vn.sotay.store.NotebookFile;
import vn.sotay.store.StoredPage;

/**
 * Corpus → articles → annotations → cards → index.
 *
 * <p>Only what is new, or whose code version changed, is done; a build killed at any instant is
 * finished by the next. Two builds of one index don't run at the same time.
 */
public final class Build {

  private static final String LUCENE = "lucene";

  private final Path indexDir;
  private final WordEngine engine;
  private final ArticleFiles files;
  private final ArticleIndex index;
  private final PutRecord record;
  private final Progress progress;

  private Build(
      Path indexDir,
      WordEngine engine,
      ArticleFiles files,
      ArticleIndex index,
      PutRecord record,
      Progress progress) {
    this.indexDir = indexDir;
    this.engine = engine;
    this.files = files;
    this.index = index;
    this.record = record;
    this.progress = progress;
  }

  /** Returns where below {@code index} the search index lies. */
  public static Path searchIndex(Path index) {
    return index.resolve(LUCENE);
  }

  /**
   * Returns the id of the word engine that the last build below {@code index} used; empty where
   * this version of Sotay has built nothing there.
   */
  public static Optional<String> lastEngine(Path index) {
    return ArticleFiles.lastEngine(index);
  }

  /**
   * Builds.
   *
   * @param engine finds the articles' words; another one than the last time makes all articles anew
   * @throws vn.sotay.article.MendableException if there is no corpus, or another process builds
   *     this index
   */
  public static BuildReport run(
      Path corpusDir, Path indexDir, WordEngine engine, Progress progress) {
    try (Corpus corpus = Corpus.read(corpusDir);
        FolderLock held = FolderLock.take(indexDir, "--index");
        ArticleIndex index = ArticleIndex.open(searchIndex(indexDir))) {
      ArticleFiles files = withoutForgotten(corpus, indexDir, engine);
      return new Build(indexDir, engine, files, index, new PutRecord(indexDir), progress)
          .run(corpus);
    } catch (IOException e) {
      throw new MendableException(
          "'%s' can't be written (%s), expected a folder for the index.\nMend its rights, or name another folder with --index."
              .formatted(indexDir, e.getMessage()),
          e);
    }
  }

  private BuildReport run(Corpus corpus) {
    List<StoredPage> pages = corpus.documents().toList();
    long read = readNew(corpus, pages);
    Series series = Series.of(pages, files);
    List<ArticleTrace> articles =
        pages.stream()
            .filter(page -> series.reason(page.id()).isEmpty())
            .map(page -> files.trace(page.id()))
            .flatMap(Optional::stream)
            .toList();
    Additions additions = Additions.of(NotebookFile.read(corpus.dir()));
    IndexUpdate.Done done =
        IndexUpdate.run(new IndexUpdate.Way(files, index, record, additions), articles);
    return new BuildReport(
        pages.size(),
        read,
        articles.size(),
        articles.stream().filter(ArticleTrace::onTopic).count(),
        done.cards(),
        done.put(),
        rejected(pages, series),
        HostDrop.in(articles));
  }

  /** What was read off pages that are no longer in the corpus goes from the disk, too. */
  private static ArticleFiles withoutForgotten(Corpus corpus, Path indexDir, WordEngine engine) {
    ArticleFiles files = ArticleFiles.open(indexDir, engine);
    Set<PageId> gone = files.ids();
    corpus.documents().forEach(page -> gone.remove(page.id()));
    if (gone.isEmpty()) {
      return files;
    }
    ArticleFiles.remove(indexDir, gone);
    return ArticleFiles.open(indexDir, engine);
  }

  private long readNew(Corpus corpus, List<StoredPage> pages) {
    Outlets outlets = Outlets.of(Sites.with(Corpus.sites(corpus.dir())));
    HostTemplates templates =
        HostTemplates.of(indexDir, pages, corpus::page, CodeVersion.with(engine));
    List<StoredPage> fresh =
        pages.stream().filter(page -> !files.has(page) || templates.isChanged(page)).toList();
    long done = 0;
    for (StoredPage page : fresh) {
      files.read(corpus.page(page), outlets, templates.of(page), engine);
      progress.step(++done, fresh.size(), page.url().toString());
    }
    files.flush();
    join(pages, page -> outlets.extract(corpus.page(page), templates.of(page)));
    templates.save();
    return fresh.size();
  }

  /** Reads the articles of several parts anew whose parts aren't those they were read from. */
  private void join(List<StoredPage> pages, Function<StoredPage, Extraction> extraction) {
    Map<PageId, StoredPage> byId = new HashMap<>();
    pages.forEach(page -> byId.put(page.id(), page));
    Map<PageId, List<PageId>> parts = Series.of(pages, files).parts();
    for (StoredPage page : pages) {
      List<StoredPage> own =
          Stream.concat(
                  Stream.of(page), parts.getOrDefault(page.id(), List.of()).stream().map(byId::get))
              .toList();
      String digests = ArticleTrace.joined(own.stream().map(StoredPage::digest));
      if (files.trace(page.id()).filter(trace -> !trace.pages().equals(digests)).isPresent()) {
        files.readJoined(own.stream().map(extraction).toList(), engine);
      }
    }
    files.flush();
  }

  private SortedMap<String, Long> rejected(List<StoredPage> pages, Series series) {
    return pages.stream()
        .map(
            page ->
                series
                    .reason(page.id())
                    .or(() -> files.rejection(page.id()).map(ArticleFiles.Rejection::reason)))
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
  }
}
