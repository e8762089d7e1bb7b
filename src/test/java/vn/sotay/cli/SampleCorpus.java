package vn.sotay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The sample site, crawled and built once for all tests that ask for it. They leave it as it is.
 *
 * @param folder holds corpus and index
 * @param demo what the demonstration printed that made it
 */
public record SampleCorpus(Path folder, CliRunner.Result demo) implements AutoCloseable {

  private static final Path SHARED_ARTICLES = Path.of("../shared/gold/dev/text");

  public Path index() {
    return folder.resolve("index");
  }

  public Path searchIndex() {
    return index().resolve("lucene");
  }

  /**
   * Returns the sample with the five shared articles in {@code into}; empty where there are none.
   */
  public Optional<SampleCorpus> withSharedArticles(Path into) throws IOException {
    if (!Files.isDirectory(SHARED_ARTICLES)) {
      return Optional.empty();
    }
    copy(folder, into);
    CliRunner.Result imported =
        CliRunner.run("import", "--corpus", into.toString(), SHARED_ARTICLES.toString());
    CliRunner.Result built =
        CliRunner.run(
            "build", "--corpus", into.toString(), "--index", into.resolve("index").toString());
    if (imported.code() != 0 || built.code() != 0) {
      throw new IllegalStateException(imported.err() + built.err());
    }
    return Optional.of(new SampleCorpus(into, built));
  }

  /** Runs a command over the sample's index. */
  public CliRunner.Result run(String... args) {
    Stream<String> index = Stream.of("--index", index().toString());
    return CliRunner.run(Stream.concat(Stream.of(args), index).toArray(String[]::new));
  }

  /** Copies corpus and index, for a test that changes them. */
  public void copyTo(Path to) throws IOException {
    copy(folder, to);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(from)) {
      all = walked.toList();
    }
    for (Path each : all) {
      Path copy = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(each, copy);
      }
    }
  }

  @Override
  public void close() {
    new ScratchFolder(folder).close();
  }

  /** Gives tests the sample; made when first asked for, deleted after the last test. */
  public static final class Once implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SampleCorpus.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(SampleCorpus.class))
          .computeIfAbsent(SampleCorpus.class, key -> make(), SampleCorpus.class);
    }

    private static SampleCorpus make() {
      try {
        Path folder = Files.createTempDirectory("sotay-sample");
        return new SampleCorpus(
            folder, CliRunner.runIn(folder, "demo", "--once", "--corpus", folder.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
