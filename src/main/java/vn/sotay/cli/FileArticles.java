package vn.sotay.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sotay.article.Article;
import vn.sotay.article.MendableException;
import vn.sotay.article.Page;
import vn.sotay.extract.Extraction;
import vn.sotay.pipeline.Outlets;
import vn.sotay.store.FilePages;

/** Reads articles off files that aren't in the collection. */
final class FileArticles {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "the address the pages came from: tells the site, and what relative links mean")
  private @Nullable URI url;

  /**
   * Prints a line for every file that holds an article; one bad file doesn't stop the others.
   *
   * @param line makes the line from the file's stem and its article
   * @return the exit code: done, nothing found, or failed if a file couldn't be read
   */
  int each(Console console, List<Path> files, BiFunction<String, Article, String> line) {
    return each(console, files, Outlets.standard()::extract, line);
  }

  /**
   * Likewise.
   *
   * @param extractor reads the article off a page
   */
  int each(
      Console console,
      List<Path> files,
      Function<Page, Extraction> extractor,
      BiFunction<String, Article, String> line) {
    int printed = 0;
    int unread = 0;
    for (Path file : files) {
      try {
        Optional<Article> article = article(console, file, extractor);
        article.ifPresent(found -> console.out().println(line.apply(stem(file), found)));
        printed += article.isPresent() ? 1 : 0;
      } catch (MendableException e) {
        console.err().println("sotay: " + e.getMessage());
        unread++;
      }
    }
    if (unread > 0) {
      return ExitCode.FAILED;
    }
    return printed == files.size() ? ExitCode.DONE : ExitCode.NOTHING;
  }

  /** Returns a file's article; says on the console why it has none. */
  Optional<Article> article(Console console, Path file) {
    return article(console, file, Outlets.standard()::extract);
  }

  private Optional<Article> article(
      Console console, Path file, Function<Page, Extraction> extractor) {
    Page page = FilePages.read(file, Clock.systemUTC());
    Page placed =
        url == null
            ? page
            : new Page(
                url, url, page.fetched(), page.status(), page.headers(), page.body(), page.place());
    return switch (extractor.apply(placed)) {
      case Extraction.Extracted(Article article) -> Optional.of(article);
      case Extraction.Rejected(String reason) -> {
        console.err().println("sotay: %s holds no article: %s".formatted(file, reason));
        yield Optional.empty();
      }
    };
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
