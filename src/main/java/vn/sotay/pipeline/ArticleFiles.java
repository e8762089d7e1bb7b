package vn.sotay.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.PageId;
import vn.sotay.extract.Extraction;
import vn.sotay.extract.HostTemplate;
import vn.sotay.json.ArticleJson;
import vn.sotay.store.StoredPage;

/**
 * What was read off the archived pages by this version of the code: articles, and why other pages
 * hold none.
 *
 * <p>A page is known by id and digest: one that changed is read again, and the later reading
 * counts.
 */
final class ArticleFiles {

  /** Pages in a batch: some seconds' work, which is all a killed build loses. */
  private static final int BATCH = 100;

  private static final String ARTICLES = "articles";
  private static final String REJECTED = "rejected";

  private final LineFiles articleLines;
  private final LineFiles rejectedLines;
  private final Map<PageId, AnnotatedArticle> articles = new HashMap<>();
  private final Map<PageId, Rejection> rejections = new HashMap<>();
  private final List<String> newArticles = new ArrayList<>();
  private final List<String> newRejections = new ArrayList<>();

  /**
   * Why a page holds no article.
   *
   * @param digest of the page's bytes
   * @param reason for people
   */
  record Rejection(String digest, String reason) {}

  private ArticleFiles(LineFiles articleLines, LineFiles rejectedLines) {
    this.articleLines = articleLines;
    this.rejectedLines = rejectedLines;
  }

  /**
   * Opens what lies below {@code index} to add to it; what another version of the code, or this one
   * with another engine, made is deleted.
   */
  static ArticleFiles open(Path index, WordEngine engine) {
    String version = CodeVersion.with(engine);
    return loaded(
        LineFiles.open(index.resolve(ARTICLES), version, LineFiles.Form.JSON),
        LineFiles.open(index.resolve(REJECTED), version, LineFiles.Form.TABBED));
  }

  /**
   * Opens what the last build by this version of the code left below {@code index}, with whichever
   * word engine, for reading only.
   */
  static ArticleFiles read(Path index) {
    String version =
        lastEngine(index).map(id -> CodeVersion.current() + "." + id).orElse(CodeVersion.current());
    return loaded(
        LineFiles.read(index.resolve(ARTICLES), version, LineFiles.Form.JSON),
        LineFiles.read(index.resolve(REJECTED), version, LineFiles.Form.TABBED));
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

  /** Takes out what was read off pages, by whatever version of the code. */
  static void remove(Path index, Set<PageId> pages) {
    LineFiles.remove(index.resolve(ARTICLES), line -> pages.contains(idOfArticle(line)));
    LineFiles.remove(index.resolve(REJECTED), line -> pages.contains(idOfRejection(line)));
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
    Set<PageId> ids = new HashSet<>(articles.keySet());
    ids.addAll(rejections.keySet());
    return ids;
  }

  private static ArticleFiles loaded(LineFiles articleLines, LineFiles rejectedLines) {
    var files = new ArticleFiles(articleLines, rejectedLines);
    files.articleLines.forEach(line -> files.remember(ArticleJson.read(line)));
    files.rejectedLines.forEach(files::rememberRejection);
    return files;
  }

  private void remember(AnnotatedArticle annotated) {
    PageId id = annotated.article().id();
    rejections.remove(id);
    articles.put(id, annotated);
  }

  private void rememberRejection(String line) {
    String[] cells = line.split("\t", 3);
    reject(new PageId(cells[0]), new Rejection(cells[1], cells[2]));
  }

  private void reject(PageId id, Rejection rejection) {
    Optional<String> read =
        Optional.ofNullable(articles.get(id)).map(a -> a.article().origin().digest());
    if (!read.equals(Optional.of(rejection.digest()))) {
      articles.remove(id);
      rejections.put(id, rejection);
    }
  }

  /** Returns whether the page has been read in its present content. */
  boolean has(StoredPage page) {
    AnnotatedArticle annotated = articles.get(page.id());
    Rejection rejection = rejections.get(page.id());
    return (annotated != null && annotated.article().origin().digest().equals(page.digest()))
        || (rejection != null && rejection.digest().equals(page.digest()));
  }

  /**
   * Reads a page and remembers what came of it; it is on the disk after the next {@link #flush}.
   */
  void read(Page page, Outlets outlets, HostTemplate template, WordEngine engine) {
    switch (outlets.extract(page, template)) {
      case Extraction.Extracted(Article article) -> {
        AnnotatedArticle annotated = Annotator.annotate(article, engine.segmenter());
        remember(annotated);
        newArticles.add(ArticleJson.write(page.id().value(), annotated));
      }
      case Extraction.Rejected(String reason) -> {
        var rejection = new Rejection(page.body().sha256(), reason.replaceAll("\\s+", " "));
        reject(page.id(), rejection);
        newRejections.add(page.id() + "\t" + rejection.digest() + "\t" + rejection.reason());
      }
    }
    if (newArticles.size() + newRejections.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what was read since the last time. */
  void flush() {
    articleLines.add(newArticles);
    rejectedLines.add(newRejections);
    newArticles.clear();
    newRejections.clear();
  }

  boolean isEmpty() {
    return articles.isEmpty() && rejections.isEmpty();
  }

  Optional<AnnotatedArticle> article(PageId id) {
    return Optional.ofNullable(articles.get(id));
  }

  Optional<Rejection> rejection(PageId id) {
    return Optional.ofNullable(rejections.get(id));
  }
}
