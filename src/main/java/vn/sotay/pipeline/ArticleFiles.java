package vn.sotay.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.extract.Extraction;
import vn.sotay.extract.HostTemplate;
import vn.sotay.extract.JoinedArticle;
import vn.sotay.json.ArticleJson;
import vn.sotay.store.StoredPage;

/**
 * What was read off the archived pages by this version of the code: articles, and why other pages
 * hold none.
 *
 * <p>A page is known by id and digest: one that changed is read again, and the later reading
 * counts. In memory are only the articles' {@linkplain ArticleTrace traces} and those of the batch
 * that is being made.
 */
final class ArticleFiles {

  /** Pages in a batch: some seconds' work, which is all a killed build loses. */
  private static final int BATCH = 100;

  /** Characters in a batch, so that long articles don't fill the memory until it is written. */
  private static final long LONGEST_BATCH = 1_000_000;

  private static final String ARTICLES = "articles";
  private static final String REJECTED = "rejected";
  private static final String TRACES = "traces";

  private final LineFiles articleLines;
  private final LineFiles rejectedLines;
  private final TraceFiles traceFiles;
  private final Map<PageId, ArticleTrace> traces = new HashMap<>();
  private final Map<PageId, Rejection> rejections = new HashMap<>();
  private final List<AnnotatedArticle> newArticles = new ArrayList<>();
  private final List<String> newRejections = new ArrayList<>();

  /**
   * Why a page holds no article.
   *
   * @param digest of the page's bytes
   * @param reason for people
   */
  record Rejection(String digest, String reason) {}

  private ArticleFiles(LineFiles articleLines, LineFiles rejectedLines, TraceFiles traceFiles) {
    this.articleLines = articleLines;
    this.rejectedLines = rejectedLines;
    this.traceFiles = traceFiles;
    articleLines.names().forEach(batch -> traceFiles.of(batch).forEach(this::remember));
    rejectedLines.forEach(this::rememberRejection);
  }

  /**
   * Opens what lies below {@code index} to add to it; what another version of the code, or this one
   * with another engine, made is deleted.
   */
  static ArticleFiles open(Path index, WordEngine engine) {
    String version = CodeVersion.with(engine);
    LineFiles articles = LineFiles.open(index.resolve(ARTICLES), version, LineFiles.Form.JSON);
    TraceFiles traces =
        new TraceFiles(index.resolve(TRACES), articles, CodeVersion.ofCards(), true);
    traces.deleteWhatIsStale();
    return new ArticleFiles(
        articles, LineFiles.open(index.resolve(REJECTED), version, LineFiles.Form.TABBED), traces);
  }

  /**
   * Opens what the last build by this version of the code left below {@code index}, with whichever
   * word engine, for reading only.
   */
  static ArticleFiles read(Path index) {
    String version =
        lastEngine(index).map(id -> CodeVersion.current() + "." + id).orElse(CodeVersion.current());
    LineFiles articles = LineFiles.read(index.resolve(ARTICLES), version, LineFiles.Form.JSON);
    return new ArticleFiles(
        articles,
        LineFiles.read(index.resolve(REJECTED), version, LineFiles.Form.TABBED),
        new TraceFiles(index.resolve(TRACES), articles, CodeVersion.ofCards(), false));
  }

  /**
   * Returns the id of the word engine that the last build used; empty where this version of the
   * code has built nothing.
   */
  static Optional<String> lastEngine(Path index) {
    String code = CodeVersion.current() + ".";
    return Stream.concat(
            LineFiles.versions(index.resolve(ARTICLES), LineFiles.Form.JSON).stream(),
            LineFiles.versions(index.resolve(REJECTED), LineFiles.Form.TABBED).stream())
        .filter(version -> version.startsWith(code))
        .map(version -> version.substring(code.length()))
        .findFirst();
  }

  /**
   * Takes out what was read off pages, by whatever version of the code; of an article of several
   * parts all, whichever part it was. What has been opened before doesn't know of it.
   *
   * @return the pages, and those whose articles went with them
   */
  static Set<PageId> remove(Path index, Set<PageId> pages) {
    Set<PageId> gone = new HashSet<>(pages);
    LineFiles.remove(index.resolve(ARTICLES), line -> isOfAny(line, pages, gone))
        .forEach(batch -> TraceFiles.remove(index.resolve(TRACES), batch));
    LineFiles.remove(index.resolve(REJECTED), line -> pages.contains(idOfRejection(line)));
    return gone;
  }

  /** Returns whether an article was read off one of the pages; then it is noted as gone. */
  private static boolean isOfAny(String line, Set<PageId> pages, Set<PageId> gone) {
    PageId id = idOfArticle(line);
    boolean unwanted = pages.contains(id) || isOfFurther(line, pages);
    if (unwanted) {
      gone.add(id);
    }
    return unwanted;
  }

  private static boolean isOfFurther(String line, Set<PageId> pages) {
    return ArticleJson.hasFurtherPages(line)
        && ArticleJson.read(line).article().origin().further().stream()
            .map(Article.PartPage::id)
            .anyMatch(pages::contains);
  }

  /** The id is an article's first field. */
  private static PageId idOfArticle(String line) {
    int start = line.indexOf(':') + 2;
    return new PageId(line.substring(start, line.indexOf('"', start)));
  }

  private static PageId idOfRejection(String line) {
    return new PageId(line.substring(0, line.indexOf('\t')));
  }

  /** Returns the pages of which anything is known. */
  Set<PageId> ids() {
    Set<PageId> ids = new HashSet<>(traces.keySet());
    ids.addAll(rejections.keySet());
    return ids;
  }

  private void remember(ArticleTrace trace) {
    rejections.remove(trace.id());
    traces.put(trace.id(), trace);
  }

  private void rememberRejection(String line) {
    String[] cells = line.split("\t", 3);
    reject(new PageId(cells[0]), new Rejection(cells[1], cells[2]));
  }

  private void reject(PageId id, Rejection rejection) {
    if (trace(id).filter(trace -> trace.isOf(rejection.digest())).isEmpty()) {
      traces.remove(id);
      rejections.put(id, rejection);
    }
  }

  /** Returns whether the page has been read in its present content. */
  boolean has(StoredPage page) {
    return trace(page.id()).filter(trace -> trace.isOf(page.digest())).isPresent()
        || rejection(page.id()).filter(no -> no.digest().equals(page.digest())).isPresent();
  }

  /**
   * Reads the parts of an article, to be found as one under the first page's id after the next
   * {@link #flush}. Parts whose pages hold no article when they are read now are left out, and all
   * after them.
   */
  void readJoined(List<Extraction> parts, WordEngine engine) {
    List<Article> articles = new ArrayList<>();
    for (Extraction part : parts) {
      if (!(part instanceof Extraction.Extracted(Article article))) {
        break;
      }
      articles.add(article);
    }
    if (articles.isEmpty()) {
      return;
    }
    Article joined = JoinedArticle.of(articles);
    String digests = ArticleTrace.digests(joined.origin());
    if (trace(joined.id()).filter(known -> known.pages().equals(digests)).isEmpty()) {
      newArticles.add(Annotator.annotate(joined, engine.segmenter()));
      flushIfFull();
    }
  }

  /** Reads a page; what came of it is on the disk, and known, after the next {@link #flush}. */
  void read(Page page, Outlets outlets, HostTemplate template, WordEngine engine) {
    switch (outlets.extract(page, template)) {
      case Extraction.Extracted(Article article) ->
          newArticles.add(Annotator.annotate(article, engine.segmenter()));
      case Extraction.Rejected(String reason) -> {
        var rejection = new Rejection(page.digest(), reason.replaceAll("\\s+", " "));
        reject(page.id(), rejection);
        newRejections.add(page.id() + "\t" + rejection.digest() + "\t" + rejection.reason());
      }
    }
    flushIfFull();
  }

  private void flushIfFull() {
    if (newArticles.size() + newRejections.size() >= BATCH || characters() >= LONGEST_BATCH) {
      flush();
    }
  }

  private long characters() {
    return newArticles.stream().mapToLong(made -> made.article().text().length()).sum();
  }

  /** Writes what was read since the last time. */
  void flush() {
    flushArticles();
    rejectedLines.add(newRejections);
    newArticles.clear();
    newRejections.clear();
  }

  private void flushArticles() {
    List<String> lines =
        newArticles.stream()
            .map(annotated -> ArticleJson.write(annotated.article().id().value(), annotated))
            .toList();
    Optional<String> batch = articleLines.add(lines);
    if (batch.isEmpty()) {
      return;
    }
    List<LineFiles.Place> places = LineFiles.places(batch.get(), lines);
    List<ArticleTrace> made = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      made.add(ArticleTrace.of(newArticles.get(i), places.get(i), lines.get(i)));
    }
    traceFiles.write(batch.get(), made);
    forgetRejections(made);
    made.forEach(this::remember);
  }

  /** Lines of rejections are read after those of articles, so that an older one would win. */
  private void forgetRejections(List<ArticleTrace> made) {
    Set<PageId> outdated =
        made.stream()
            .map(ArticleTrace::id)
            .filter(rejections::containsKey)
            .collect(Collectors.toSet());
    if (!outdated.isEmpty()) {
      rejectedLines.remove(line -> outdated.contains(idOfRejection(line)));
    }
  }

  boolean isEmpty() {
    return traces.isEmpty() && rejections.isEmpty();
  }

  Optional<ArticleTrace> trace(PageId id) {
    return Optional.ofNullable(traces.get(id));
  }

  /** Returns an article's line, read from its place. */
  String line(ArticleTrace trace) {
    return articleLines.line(trace.place());
  }

  /** Returns an article, read from its place. */
  AnnotatedArticle article(ArticleTrace trace) {
    return ArticleJson.read(line(trace));
  }

  Optional<Rejection> rejection(PageId id) {
    return Optional.ofNullable(rejections.get(id));
  }
}
