package vn.sotay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.MendableException;
import vn.sotay.eval.ExpectedPage.Expected;
import vn.sotay.eval.ExtractionMeasures.Part;
import vn.sotay.eval.SegmentationMeasures.Measure;

class ExtractionMeasuresTest {

  private static final ExtractionMeasures.Reader ECHO =
      new ExtractionMeasures.Reader(
          "echo", (page, captions) -> new String(page.body().toArray(), StandardCharsets.UTF_8));

  @TempDir private Path folder;

  private static TextScore score(String text, String right) {
    return TextScore.of(text, new Expected.Body(right, false));
  }

  @Test
  void shinglesAreCountedWithTheirMultiplicity() {
    TextScore score = score("a b c d a b c d", "a b c d e");
    assertThat(score).isEqualTo(new TextScore(1, 4, 1));
    assertThat(score.precision()).isEqualTo(0.2);
    assertThat(score.recall()).isEqualTo(0.5);
  }

  @Test
  void signsDontCountCaseDoesAndAShortTextIsOneShingle() {
    assertThat(score("một, hai!", "một hai").f1()).isEqualTo(1);
    assertThat(score("Một hai", "một hai").f1()).isZero();
    assertThat(score("", "một hai").recall()).isZero();
  }

  @Test
  void segmentsAreLookedUpWithSpacesAlike() {
    var segments = new Expected.Segments(List.of("a  b", "x"), List.of("c"));
    assertThat(TextScore.of("a\nb c", segments)).isEqualTo(new TextScore(1, 1, 1));
  }

  @Test
  void aGoldSetOfGzippedPagesIsScoredPageByPage() throws IOException {
    page("one", "a b c d");
    page("two", "a b c d x y z w");
    Files.writeString(
        folder.resolve("ground-truth.json"),
        "{\"one\":{\"articleBody\":\"a b c"
            + " d\",\"url\":\"http://h.example/1\"},\"two\":{\"articleBody\":\"a b c d\"}}");
    Map<String, Double> measures =
        ExtractionMeasures.of(folder, Part.ALL, List.of(ECHO)).stream()
            .collect(Collectors.toMap(Measure::name, Measure::value));
    assertThat(measures).containsEntry("pages", 2.0).containsEntry("echo.shingle-4.recall", 1.0);
    assertThat(measures.get("echo.shingle-4.precision")).isCloseTo(0.6, within(1e-9));
    assertThat(measures.get("echo.shingle-4.f1")).isCloseTo(0.75, within(1e-9));
    assertThat(measures).containsKeys("jsoup-parse.cpu-ms", "echo.cpu-ms");
  }

  @Test
  void headlinesAndDaysAreMeasuredWhereTheSetTellsThem() throws IOException {
    for (String id : List.of("one", "two", "three")) {
      page(id, "a b c d");
    }
    Files.writeString(
        folder.resolve("ground-truth.json"),
        """
        {"one":{"articleBody":"a b c d","title":"Một tin | Báo Thử","published":"2024-05-06T07:08:09Z"},
         "two":{"articleBody":"a b c d","title":"Tin khác","published":"2024-05-07"},
         "three":{"articleBody":"a b c d","title":null}}
        """);
    var facts = new PageFacts(Optional.of("Một tin"), Optional.of(LocalDate.of(2024, 5, 6)));
    var reader = new ExtractionMeasures.Reader("echo", ECHO.read(), page -> facts);
    Map<String, Double> measures =
        ExtractionMeasures.of(folder, Part.ALL, List.of(reader)).stream()
            .collect(Collectors.toMap(Measure::name, Measure::value));
    assertThat(measures).containsEntry("echo.title", 0.5).containsEntry("echo.day", 0.5);
  }

  @Test
  void thePartsOfASetAreApartAndMakeTheWhole() {
    List<ExpectedPage> pages =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    new ExpectedPage(
                        "page-" + i,
                        folder,
                        Optional.empty(),
                        new Expected.Body("", false),
                        PageFacts.UNTOLD))
            .toList();
    assertThat(pages).allMatch(page -> Part.TUNING.has(page) != Part.REST.has(page));
    assertThat(pages.stream().filter(Part.REST::has).count()).isBetween(60L, 140L);
  }

  @Test
  void aFolderWithoutAGoldSetIsNamed() {
    assertThatThrownBy(() -> ExtractionMeasures.of(folder, Part.ALL, List.of(ECHO)))
        .isInstanceOf(MendableException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("ground-truth.json");
  }

  private void page(String id, String html) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("html"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(pages.resolve(id + ".html.gz")))) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }
}
