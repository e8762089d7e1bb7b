package vn.sotay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * News to read: the sample site's articles, some 85,000 characters that the project composed.
 *
 * @param texts one an article
 * @param bytes of all of them in UTF-8
 */
record NewsTexts(List<String> texts, long bytes) {

  private static final Path ARTICLES = Path.of("src/main/resources/sample/articles");

  /** Reads them from the project's folder, in which benchmarks run. */
  static NewsTexts read() {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      List<String> texts = files.sorted().map(NewsTexts::text).toList();
      return new NewsTexts(
          texts, texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article's text stands below its head, after the first empty line. */
  private static String text(Path file) {
    try {
      String content = Files.readString(file);
      return content.substring(content.indexOf("\n\n") + 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
