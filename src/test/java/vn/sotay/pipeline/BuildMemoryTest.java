package vn.sotay.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.annotate.Annotator;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.Progress;
import vn.sotay.extract.Extraction;
import vn.sotay.json.ArticleJson;
import vn.sotay.store.Corpus;
import vn.sotay.store.FilePages;
import vn.sotay.store.PageKind;

/**
 * A build in a process of its own whose heap couldn't hold the collection: {@code -Dsotay.articles}
 * tries more than the usual number.
 */
class BuildMemoryTest {

  private static final int ARTICLES = Integer.getInteger("sotay.articles", 330);
  private static final String HEAP = "-Xmx44m";

  private static final Path PASSAGES = Path.of("src/test/resources/passages/dev/text");

  /** Enough passages for a long article. */
  private static final int PASSAGES_IN_ONE = 32;

  @TempDir Path folder;
  private Path corpus;
  private Path index;

  /** Archives pages and leaves their articles as an earlier build would have. */
  @BeforeEach
  void collect() throws IOException {
    corpus = folder.resolve("corpus");
    index = folder.resolve("index");
    AnnotatedArticle one = longArticle();
    LineFiles files =
        LineFiles.open(
            index.resolve("articles"),
            CodeVersion.with(WordEngine.embedded()),
            LineFiles.Form.JSON);
    List<String> lines = new ArrayList<>();
    try (Corpus pages = Corpus.open(corpus)) {
      for (int i = 0; i < ARTICLES; i++) {
        Page page = page(i);
        pages.add(page, PageKind.ARTICLE, List.of());
        lines.add(line(one, page));
        if (lines.size() == 20) {
          files.add(lines);
          lines.clear();
        }
      }
    }
    files.add(lines);
  }

  private AnnotatedArticle longArticle() throws IOException {
    try (Stream<Path> passages = Files.list(PASSAGES)) {
      String text =
          passages
              .sorted()
              .limit(PASSAGES_IN_ONE)
              .map(Work::read)
              .collect(Collectors.joining("\n"));
      Path file = Files.writeString(folder.resolve("long.txt"), text);
      Extraction found = Outlets.standard().extract(FilePages.read(file, Clock.systemUTC()));
      return Annotator.annotate(((Extraction.Extracted) found).article());
    }
  }

  private static Page page(int number) {
    Bytes body = Bytes.utf8("Trang " + number);
    URI url = URI.create("urn:sha256:" + body.sha256());
    return new Page(url, url, Instant.EPOCH, 200, List.of(), body, Optional.empty());
  }

  private static String line(AnnotatedArticle one, Page page) {
    Article article = one.article();
    var moved =
        new Article(
            new Article.Origin(page.url(), page.digest(), Optional.empty(), page.fetched()),
            article.text(),
            article.layout(),
            article.publication(),
            article.filing(),
            article.reading());
    return ArticleJson.write(
        page.id().value(),
        new AnnotatedArticle(
            moved,
            one.language(),
            one.mentions(),
            one.statements(),
            one.topic(),
            one.province(),
            one.links()));
  }

  @Test
  void theHeapNeedNotHoldTheCollection() throws Exception {
    assertThat(run("hold")).as("the articles alone").contains("OutOfMemoryError");
    assertThat(run("build")).startsWith("articles " + ARTICLES + ", put " + ARTICLES);
    assertThat(run("build")).startsWith("articles " + ARTICLES + ", put 0");
  }

  private String run(String work) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName(),
                work,
                corpus.toString(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  /** What the process does. */
  static final class Work {

    private Work() {}

    static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public static void main(String[] args) {
      Path index = Path.of(args[2]);
      try {
        System.out.println(args[0].equals("hold") ? hold(index) : build(Path.of(args[1]), index));
      } catch (OutOfMemoryError e) {
        System.out.println(e);
      }
    }

    private static String hold(Path index) {
      List<AnnotatedArticle> all = new ArrayList<>();
      LineFiles.open(
              index.resolve("articles"),
              CodeVersion.with(WordEngine.embedded()),
              LineFiles.Form.JSON)
          .forEach(line -> all.add(ArticleJson.read(line)));
      return all.size() + " articles fit";
    }

    private static String build(Path corpus, Path index) {
      BuildReport report = Build.run(corpus, index, WordEngine.embedded(), Progress.NONE);
      return "articles %d, put %d, practices %d"
          .formatted(report.articles(), report.indexed(), report.practices());
    }
  }
}
