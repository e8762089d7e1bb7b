package vn.sotay.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.sotay.article.MendableException;
import vn.sotay.json.JsonTexts;

/**
 * Reads the layouts in which gold sets of article extraction come.
 *
 * <ul>
 *   <li>{@code ground-truth.json} of {@code {id: {articleBody, url, title, published}}} beside
 *       {@code html/<id>.html.gz} (article-extraction-benchmark, which has the first two)
 *   <li>{@code evaldata.json} of {@code {url: {file, with, without}}} beside {@code eval/} and
 *       {@code cache/} (trafilatura)
 *   <li>folders of {@code source.html}, {@code expected.html} and {@code expected-metadata.json}
 *       (readability's test pages)
 * </ul>
 */
final class ExpectedPages {

  private static final List<String> PAGE_FOLDERS = List.of("cache", "eval", "html", "");

  private static final int DAY_LENGTH = 10;

  private ExpectedPages() {}

  /**
   * Returns the pages of a folder in whichever of the layouts it has.
   *
   * @throws MendableException if it has none of them, or one that is damaged
   */
  static List<ExpectedPage> in(Path folder) {
    try {
      List<ExpectedPage> pages = read(folder);
      if (!pages.isEmpty()) {
        return pages;
      }
      throw new IllegalArgumentException("no page with what is expected");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new MendableException(
          "the gold set '%s' can't be read (%s), expected html/*.html.gz and ground-truth.json. Fetch it again, or name another folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static List<ExpectedPage> read(Path folder) throws IOException {
    if (Files.exists(folder.resolve("ground-truth.json"))) {
      return bodies(folder);
    }
    return Files.exists(folder.resolve("evaldata.json")) ? segments(folder) : sources(folder);
  }

  private static Map<String, Map<String, List<String>>> index(Path file) throws IOException {
    return JsonTexts.byKey(Files.readString(file));
  }

  private static List<ExpectedPage> bodies(Path folder) throws IOException {
    return index(folder.resolve("ground-truth.json")).entrySet().stream()
        .filter(item -> item.getValue().containsKey("articleBody"))
        .flatMap(
            item ->
                page(folder, List.of(item.getKey() + ".html.gz", item.getKey() + ".html"))
                    .map(
                        file ->
                            new ExpectedPage(
                                item.getKey(),
                                file,
                                url(first(item.getValue(), "url")),
                                body(item.getValue()),
                                facts(item.getValue(), "published")))
                    .stream())
        .toList();
  }

  private static ExpectedPage.Expected body(Map<String, List<String>> item) {
    return new ExpectedPage.Expected.Body(first(item, "articleBody"), false);
  }

  private static List<ExpectedPage> segments(Path folder) throws IOException {
    return index(folder.resolve("evaldata.json")).entrySet().stream()
        .flatMap(
            item ->
                page(folder, List.of(first(item.getValue(), "file")))
                    .map(
                        file ->
                            new ExpectedPage(
                                item.getKey(),
                                file,
                                url(item.getKey()),
                                new ExpectedPage.Expected.Segments(
                                    item.getValue().getOrDefault("with", List.of()),
                                    item.getValue().getOrDefault("without", List.of())),
                                PageFacts.UNTOLD))
                    .stream())
        .toList();
  }

  private static List<ExpectedPage> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> Files.exists(each.resolve("expected.html")))
          .sorted()
          .map(ExpectedPages::source)
          .toList();
    }
  }

  private static ExpectedPage source(Path folder) {
    Path metadata = folder.resolve("expected-metadata.json");
    try {
      String html = Files.readString(folder.resolve("expected.html"), StandardCharsets.UTF_8);
      return new ExpectedPage(
          String.valueOf(folder.getFileName()),
          folder.resolve("source.html"),
          Optional.empty(),
          new ExpectedPage.Expected.Body(lines(Jsoup.parse(html).body()), true),
          Files.exists(metadata)
              ? facts(JsonTexts.fields(Files.readString(metadata)), "publishedTime")
              : PageFacts.UNTOLD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(Element body) {
    body.select("script,style,noscript,template").remove();
    return body.text();
  }

  private static Optional<Path> page(Path folder, List<String> names) {
    return PAGE_FOLDERS.stream()
        .flatMap(sub -> names.stream().map(name -> folder.resolve(sub).resolve(name)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static PageFacts facts(Map<String, List<String>> item, String published) {
    return new PageFacts(
        Optional.of(first(item, "title")).filter(title -> !title.isBlank()),
        day(first(item, published)));
  }

  /** Returns the day of {@code 2015-07-24T05:36:09+01:00}, as it is written there. */
  private static Optional<LocalDate> day(String time) {
    try {
      return time.length() < DAY_LENGTH
          ? Optional.empty()
          : Optional.of(LocalDate.parse(time.substring(0, DAY_LENGTH)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String first(Map<String, List<String>> item, String field) {
    return item.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }

  private static Optional<URI> url(String text) {
    try {
      return text.startsWith("http") ? Optional.of(URI.create(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
