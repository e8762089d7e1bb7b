package vn.sotay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.article.UrlNormalizer;

/**
 * Takes saved files and folders into a corpus.
 *
 * <p>A file becomes a page as {@link FilePages} says, so that importing it twice takes it once. The
 * pages of a WARC keep their own addresses and times.
 */
public final class Importer {

  private static final List<String> WARCS = List.of(".warc", ".warc.gz");

  /** The kinds of pages in other people's archives that an article may be read from. */
  private static final List<String> ARCHIVED_TYPES =
      List.of(
          "text/html", "application/xhtml+xml", "text/plain", "application/pdf", FilePages.DOCX);

  private static final int OK = 200;

  private final Corpus corpus;
  private final Progress progress;
  private final Clock clock;
  private final List<ImportReport.Refused> refused = new ArrayList<>();
  private int added;
  private int known;
  private int hidden;

  private Importer(Corpus corpus, Progress progress, Clock clock) {
    this.corpus = corpus;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Imports files, and folders with all that is below them.
   *
   * @throws MendableException if a path doesn't exist; nothing is imported then
   */
  public static ImportReport run(List<Path> paths, Corpus corpus, Progress progress, Clock clock) {
    paths.forEach(Importer::checkExists);
    return new Importer(corpus, progress, clock).all(paths);
  }

  private static void checkExists(Path path) {
    if (!Files.exists(path)) {
      throw new MendableException(
          "'%s' doesn't exist, expected a file or folder.\nCheck the path, then run the same command again."
              .formatted(path));
    }
  }

  private ImportReport all(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    paths.forEach(path -> collect(path, files));
    for (int i = 0; i < files.size(); i++) {
      take(files.get(i));
      progress.step(i + 1L, files.size(), files.get(i).getFileName().toString());
    }
    return new ImportReport(added, known, hidden, refused);
  }

  /**
   * Adds the files at and below a path, in a stable order; a path given by name is never hidden.
   */
  private void collect(Path start, List<Path> files) {
    List<Path> below = new ArrayList<>();
    try {
      Files.walkFileTree(start, new Walk(start, below));
    } catch (IOException e) {
      refuse(start, e);
    }
    Collections.sort(below);
    files.addAll(below);
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final Path start;
    private final List<Path> files;

    Walk(Path start, List<Path> files) {
      this.start = start;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      refuse(file, e);
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      boolean is = !path.equals(start) && path.getFileName().toString().startsWith(".");
      hidden += is ? 1 : 0;
      return is;
    }
  }

  private void refuse(Path file, IOException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    refused.add(new ImportReport.Refused(file, "can't be read: " + message));
  }

  private void take(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    Optional<String> type = FilePages.typeOf(file);
    try {
      if (WARCS.stream().anyMatch(name::endsWith)) {
        takeArchive(file);
      } else if (type.isPresent()) {
        add(file, FilePages.page(file, type.orElseThrow(), clock), PageKind.FILE);
      } else {
        refused.add(
            new ImportReport.Refused(
                file, "unknown kind of file, expected .html .htm .txt .pdf .docx .warc .warc.gz"));
      }
    } catch (IOException e) {
      refuse(file, e);
    }
  }

  private void add(Path file, Page page, PageKind kind) {
    if (corpus.forgotten().has(page.url())) {
      refused.add(
          new ImportReport.Refused(
              file,
              "was forgotten; 'sotay forget --undo %s' lets it in again"
                  .formatted(page.id().value())));
      return;
    }
    if (corpus.add(page, kind, List.of()).fresh()) {
      added++;
    } else {
      known++;
    }
  }

  private void takeArchive(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file);
        WarcReader reader = new WarcReader(channel)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        takeRecord(file, record.orElseThrow());
      }
    } catch (ParsingException | IllegalArgumentException e) {
      throw new IOException("no WARC from there on: " + e.getMessage(), e);
    }
  }

  private void takeRecord(Path file, WarcRecord record) throws IOException {
    Optional<WarcPages.Read> read = WarcPages.page(record);
    if (read.isEmpty() || read.orElseThrow().page().status() != OK) {
      return;
    }
    Page page = normalized(read.orElseThrow().page());
    Optional<PageKind> kind = read.orElseThrow().kind();
    if (kind.isPresent()) {
      add(file, page, kind.orElseThrow());
    } else if (isDocument(page)) {
      add(file, page, PageKind.ARTICLE);
    }
  }

  private static Page normalized(Page page) {
    URI url = UrlNormalizer.normalize(page.url()).orElse(page.url());
    return new Page(
        url,
        page.finalUrl(),
        page.fetched(),
        page.status(),
        page.headers(),
        page.body(),
        Optional.empty());
  }

  private static boolean isDocument(Page page) {
    String type = page.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean robots = "/robots.txt".equals(page.url().getPath());
    return !robots && ARCHIVED_TYPES.stream().anyMatch(type::startsWith);
  }
}
