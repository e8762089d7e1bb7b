package vn.sotay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.sotay.article.Article;
import vn.sotay.extract.Extraction;
import vn.sotay.pipeline.Outlets;
import vn.sotay.store.FilePages;

/**
 * Articles to annotate: the composed passages and the sample site's gold, which differ in kind and
 * length as provincial news does.
 *
 * @param articles as the extraction makes them
 * @param bytes of their texts in UTF-8
 */
record ComposedArticles(List<Article> articles, long bytes) {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/test/resources/passages/dev/text"), Path.of("src/test/resources/gold/text"));

  /** Reads them from the project's folder, in which benchmarks run. */
  static ComposedArticles read() {
    List<Article> articles =
        FOLDERS.stream()
            .flatMap(folder -> files(folder).stream())
            .map(ComposedArticles::of)
            .toList();
    return new ComposedArticles(
        articles,
        articles.stream()
            .mapToLong(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
            .sum());
  }

  private static Article of(Path file) {
    return switch (Outlets.standard().extract(FilePages.read(file, Clock.systemUTC()))) {
      case Extraction.Extracted(Article article) -> article;
      case Extraction.Rejected(String reason) ->
          throw new IllegalStateException("%s holds no article: %s".formatted(file, reason));
    };
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
