package vn.sotay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.json.ArticleJson;

/**
 * The traces of the articles of each batch, in a file beside it, so that a build need not read all
 * articles to know which are there.
 *
 * <p>They are derived: a file that is missing, cut off, or about another batch of that name is made
 * again from the batch.
 */
final class TraceFiles {

  private static final String SUFFIX = ".traces";

  private final Path folder;
  private final LineFiles articles;
  private final String version;
  private final boolean writes;

  /**
   * @param version of the code that makes traces; those of another are made again
   * @param writes whether what has to be made again is also kept
   */
  TraceFiles(Path folder, LineFiles articles, String version, boolean writes) {
    this.folder = folder;
    this.articles = articles;
    this.version = version;
    this.writes = writes;
  }

  /** Deletes the files whose batch is gone. */
  void deleteWhatIsStale() {
    List<String> known = articles.names().stream().map(batch -> batch + SUFFIX).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX) && !known.contains(name)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be opened".formatted(folder), e);
    }
  }

  /** Takes away the traces of a batch that has changed. */
  static void remove(Path folder, String batch) {
    try {
      Files.deleteIfExists(folder.resolve(batch + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be written anew".formatted(folder), e);
    }
  }

  /** Returns the traces of a batch's articles, in its order. */
  List<ArticleTrace> of(String batch) {
    return read(batch).orElseGet(() -> made(batch));
  }

  private Optional<List<ArticleTrace>> read(String batch) {
    Path file = file(batch);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.getFirst().equals(head(batch, lines.size() - 1))
          ? Optional.of(lines.stream().skip(1).map(line -> ArticleTrace.read(line, batch)).toList())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(file), e);
    } catch (RuntimeException e) {
      return Optional.empty(); // damaged: made again
    }
  }

  private List<ArticleTrace> made(String batch) {
    List<ArticleTrace> traces = new ArrayList<>();
    articles.forEach(
        batch, (place, line) -> traces.add(ArticleTrace.of(ArticleJson.read(line), place, line)));
    if (writes) {
      write(batch, traces);
    }
    return traces;
  }

  /** Keeps the traces of a batch that is on the disk. */
  void write(String batch, List<ArticleTrace> traces) {
    List<String> lines = new ArrayList<>();
    try {
      lines.add(head(batch, traces.size()));
      traces.forEach(trace -> lines.add(trace.code()));
      LineFiles.write(file(batch), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s can't be written; is the disk full?".formatted(file(batch)), e);
    }
  }

  /** The first line: by which code, of how many articles, and how long this very batch is. */
  private String head(String batch, int articlesThere) throws IOException {
    return "%s\t%d\t%d".formatted(version, articlesThere, Files.size(folder.resolve(batch)));
  }

  private Path file(String batch) {
    return folder.resolve(batch + SUFFIX);
  }
}
