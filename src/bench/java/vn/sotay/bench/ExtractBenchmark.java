package vn.sotay.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import vn.sotay.article.Page;
import vn.sotay.eval.ExtractionMeasures;
import vn.sotay.eval.ExtractionMeasures.Reader;
import vn.sotay.eval.SegmentationMeasures.Measure;
import vn.sotay.lang.TextDecoder;
import vn.sotay.pipeline.Outlets;

/**
 * Reading articles off pages: CPU time beside jsoup's parse of the same pages, and how well, beside
 * Readability4J and boilerpipe. Not JMH's kind of work: readers take turns page by page.
 */
public final class ExtractBenchmark {

  private ExtractBenchmark() {}

  public static void main(String[] args) throws IOException {
    Report report = Report.of("extract", args);
    Optional<Path> given = report.option("--pages").map(Path::of);
    Path pages = given.isPresent() ? given.get() : SamplePageSet.write(folder());
    List<Reader> readers =
        List.of(
            ExtractionMeasures.own(Outlets.standard()::extract),
            new Reader("readability4j", (page, captions) -> readability(page)),
            new Reader("boilerpipe", (page, captions) -> boilerpipe(page)));
    for (Measure measure : ExtractionMeasures.of(pages, ExtractionMeasures.Part.ALL, readers)) {
      report.print(
          measure.name().replace('.', '_').replace('-', '_'), measure.value(), note(measure));
    }
  }

  /** The table's two decimals are too few for scores. */
  private static String note(Measure measure) {
    boolean score = measure.name().contains("shingle") || measure.name().contains("segments");
    return score ? String.format(Locale.ROOT, "%.4f", measure.value()) : "";
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("sotay-bench");
  }

  private static String html(Page page) {
    return TextDecoder.decode(page.body().toArray(), Optional.empty());
  }

  /** It fails on some pages; there it has found nothing. */
  private static String readability(Page page) {
    try {
      String text =
          new Readability4J(page.finalUrl().toString(), html(page)).parse().getTextContent();
      return text == null ? "" : text;
    } catch (IllegalStateException e) {
      System.err.printf(Locale.ROOT, "readability4j: %s: %s%n", page.url(), e.getMessage());
      return "";
    }
  }

  private static String boilerpipe(Page page) {
    try {
      return ArticleExtractor.INSTANCE.getText(html(page));
    } catch (BoilerpipeProcessingException e) {
      System.err.printf(Locale.ROOT, "boilerpipe: %s: %s%n", page.url(), e.getMessage());
      return "";
    }
  }
}
